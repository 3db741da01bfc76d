import APIModel
import DocsExport
import OpenAPIExport
import OutputTree

/// All documents that are made of an API for other tools, by their paths.
enum ExportedFiles {
  static func all(of api: API) -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    for version in OpenAPIVersion.allCases {
      let document = OpenAPIExporter.document(of: api, version: version)
      files.append(("\(version.rawValue).json", document.json))
      files.append(("\(version.rawValue).yaml", document.yaml))
    }
    let swift = SwiftReference()
    let page = ReferencePage.html(of: api, swift: swift) { SHA256.base64(of: Array($0.utf8)) }
    files.append(("page.html", page))
    files += DocCatalogue.files(of: api, swift: swift, module: api.name.text).map {
      ("docc/\($0.path)", $0.text)
    }
    return files
  }
}
