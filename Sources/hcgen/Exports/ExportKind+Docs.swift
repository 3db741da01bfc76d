import APIModel
import DocsExport
import OutputTree
import SpecSyntax
import SwiftGeneration

extension ExportKind {
  /// The API for people: a page, or a catalogue for DocC.
  static let docs = ExportKind(
    name: "docs", summary: "the API as a page of HTML, or as a DocC catalogue",
    forms: [
      ExportForm(name: "html", suffixes: [".html", ".htm"]),
      ExportForm(name: "docc", suffixes: [".docc"]),
    ],
    options: [.namespace],
    making: .ofSpec { api, request, diagnostics in
      let namespace = request.invocation.changes.namespace ?? nil
      let options = GenerationOptions(namespace: namespace)
      diagnostics += SwiftGenerator.generate(api, options: options).diagnostics
      let swift = SwiftReference(SwiftGenerator.outline(of: api, options: options))
      if request.form == "docc" {
        let files = DocCatalogue.files(of: api, swift: swift, module: api.name.text)
        return .folder(files.map { GeneratedFile(path: $0.path, contents: Array($0.text.utf8)) })
      }
      let page = ReferencePage.html(of: api, swift: swift) { SHA256.base64(of: Array($0.utf8)) }
      return .file(page, mark: ReferencePage.mark)
    })
}
