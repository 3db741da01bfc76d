import OpenAPIExport

extension ExportKind {
  /// The API as other tools read it.
  static let openAPI = ExportKind(
    name: "openapi", summary: "the API as an OpenAPI document, for other tools",
    forms: [
      ExportForm(name: "yaml", suffixes: [".openapi.yaml", ".yaml", ".yml"]),
      ExportForm(name: "json", suffixes: [".openapi.json", ".json"]),
    ],
    options: [.openAPI],
    making: .ofSpec { api, request, _ in
      let version = OpenAPIVersion(rawValue: request.invocation.openAPI ?? "") ?? .version31
      let document = OpenAPIExporter.document(of: api, version: version)
      return .file(
        request.form == "json" ? document.json : document.yaml, mark: OpenAPIExporter.mark)
    })
}
