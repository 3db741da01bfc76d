import OpenAPIExport

extension ExportKind {
  /// The language of specs as editors read it.
  static let schema = ExportKind(
    name: "schema", summary: "the spec language as a JSON Schema, for editors; takes no spec",
    forms: [
      ExportForm(name: "json", suffixes: [".schema.json", ".json"]),
      ExportForm(name: "yaml", suffixes: [".schema.yaml", ".yaml", ".yml"]),
    ],
    making: .ofLanguage { request in
      let document = SpecSchema.document
      return .file(request.form == "json" ? document.json : document.yaml, mark: SpecSchema.mark)
    })
}
