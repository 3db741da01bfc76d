import APIModel
import DocsExport
import Foundation
import OutputTree
import SpecSyntax
import SwiftGeneration
import Testing

/// The way from a spec to documents, as the command line goes it.
struct Exported {
  let page: String
  let catalogue: [DocCatalogue.File]

  init(_ spec: String, namespace: String? = nil) throws {
    let file = SourceFile(name: "spec.yaml", bytes: Array(spec.utf8))
    let (root, syntax) = SpecParser.parse(file)
    let (read, model) = APIReader.read(root)
    let problems = (syntax + model).filter { $0.severity == .error }
    let api = try #require(read, "\(problems.map(\.message))")
    #expect(problems.isEmpty, "\(problems.map(\.message))")
    let swift = SwiftReference(
      SwiftGenerator.outline(of: api, options: GenerationOptions(namespace: namespace)))
    page = ReferencePage.html(of: api, swift: swift) { SHA256.base64(of: Array($0.utf8)) }
    catalogue = DocCatalogue.files(of: api, swift: swift, module: api.name.text)
  }

  /// The documents of the committed specs, made once for all tests.
  static let committed: [String: Exported] = {
    let exports = ["helpcrunch", "livehelpnow"].map { name in
      (name, try? Exported(Repository.text("Specs/\(name).yaml")))
    }
    return Dictionary(uniqueKeysWithValues: exports).compactMapValues { $0 }
  }()

  /// What is compared with files: of the page, what changes with the spec.
  var files: [String: String] {
    var files = ["page.html": Self.withoutAssets(page)]
    for file in catalogue { files["docc/" + file.path] = file.text }
    return files
  }

  /// The page without style and script, which are the same everywhere.
  private static func withoutAssets(_ page: String) -> String {
    page.replacing(/<style>[\s\S]*?<\/style>/, with: "<style></style>")
      .replacing(/<script>[\s\S]*?<\/script>/, with: "<script></script>")
      .replacing(/sha256-[^&]*/, with: "sha256-")
  }
}

/// Where the files of the package stand.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
