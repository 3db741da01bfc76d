import APIModel
import Foundation
import OpenAPIExport
import Testing

/// Specs in, documents out: the output is compared with what was reviewed and committed.
///
/// `HCGEN_RECORD=1 swift test --filter OpenAPIExportTests` records it anew; read the diff.
@Suite struct GoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["HCGEN_RECORD"] != nil
  private static let folder = Repository.root.appending(path: "Tests/OpenAPIExportTests/Golden")

  /// Cases of the Swift output whose specs hold everything that the language has.
  static let names = [
    "defaults", "deprecations", "documentation", "enums", "envelope", "errors", "maps", "oauth",
    "paging", "parameters", "presence", "references", "scalars", "search", "three-routes",
    "union-examples", "unions", "webhooks",
  ]

  @Test(arguments: names, OpenAPIVersion.allCases)
  func givesTheExpectedDocument(_ name: String, _ version: OpenAPIVersion) throws {
    let document = OpenAPIExporter.document(of: try Repository.api(name), version: version)
    try expect(document.yaml, in: "\(name)-\(version.rawValue).yaml")
  }

  @Test func givesTheExpectedJSON() throws {
    let api = try Repository.api("three-routes")
    try expect(
      OpenAPIExporter.document(of: api, version: .version31).json, in: "three-routes-3.1.json")
  }

  @Test func givesTheExpectedSchema() throws {
    try expect(SpecSchema.document.json, in: "spec.schema.json")
  }

  @Test func everyFileHasACase() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let cases = Self.names.flatMap { name in
      OpenAPIVersion.allCases.map { "\(name)-\($0.rawValue).yaml" }
    }
    #expect(files.sorted() == (cases + ["spec.schema.json", "three-routes-3.1.json"]).sorted())
  }

  @Test(arguments: Repository.specNames)
  func givesTheSameBytesTwice(_ name: String) throws {
    for version in OpenAPIVersion.allCases {
      let texts = try (0..<2).map { _ in
        OpenAPIExporter.document(of: try Repository.api(name), version: version).json
      }
      #expect(texts[0] == texts[1])
    }
  }

  private func expect(
    _ text: String, in name: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let file = Self.folder.appending(path: name)
    if Self.isRecording {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard text != expected else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let others = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, others).enumerated().first { $0.element.0 != $0.element.1 }
    let number = first?.offset ?? min(lines.count, others.count)
    Issue.record(
      """
      \(name):\(number + 1) is another
      expected: \(number < others.count ? others[number] : "the end")
      actual:   \(number < lines.count ? lines[number] : "the end")
      """, sourceLocation: location)
  }
}
