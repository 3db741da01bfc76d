import Foundation
import Testing

/// Specs in, documents out: the output is compared with what was reviewed and committed.
///
/// `HCGEN_RECORD=1 swift test --filter DocsExportTests` records the output anew; read the diff.
@Suite struct DocsGoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["HCGEN_RECORD"] != nil
  private static let folder = "Tests/DocsExportTests/Golden"

  static let cases = ["bazaar", "hostile", "minimal"]

  @Test(arguments: cases)
  func givesTheExpectedFiles(_ name: String) throws {
    let spec = try Repository.text("\(Self.folder)/\(name)/spec.yaml")
    let files = try Exported(spec, namespace: name == "bazaar" ? "Bazaar" : nil).files
    let expected = Repository.root.appending(path: "\(Self.folder)/\(name)/expected")
    if Self.isRecording { try Self.write(files, to: expected) }
    #expect(try Self.read(expected) == files)
  }

  @Test func everyCaseIsThere() throws {
    let folder = Repository.root.appending(path: Self.folder).path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == Self.cases)
  }

  private static func write(_ files: [String: String], to folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private static func read(_ folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    for path in paths where path.contains(".") {
      files[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    return files
  }
}
