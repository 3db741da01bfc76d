import Foundation
import SpecSyntax
import Testing

/// What SpecParser accepts, another reader of YAML reads in the same way.
@Suite(.enabled(if: PyYAML.isAvailable, "python3 with its yaml module is missing"))
struct SameTreeTests {
  @Test func trickyDocuments() throws {
    #expect(TrickyDocuments.all.count >= 150)
    let accepted = try expectSameTrees(
      TrickyDocuments.all.map { (name: $0.debugDescription, bytes: Array($0.utf8)) })
    #expect(accepted >= 100)
  }

  @Test(arguments: [1, 2, 3]) func randomDocuments(batch: UInt64) throws {
    let accepted = try expectSameTrees(
      (0..<1000).map { index in
        let seed = batch << 32 | UInt64(index)
        return (name: "seed \(seed)", bytes: RandomDocument.bytes(seed: seed))
      })
    #expect(accepted >= 250, "the generator must write documents that can be read")
  }

  @Test func specsOfThisPackage() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let documents = try
      (specs(under: root.appending(path: "Specs"))
      + specs(under: root.appending(path: "Tests")).filter { $0.path.contains("/Golden/") })
      .map { (name: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0))) }
    let accepted = try expectSameTrees(documents)
    #expect(accepted == documents.count, "a spec of this package is no YAML of the subset")
  }

  private func specs(under folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
  }

  /// Compares the trees of all documents that SpecParser accepts, and counts them.
  private func expectSameTrees(
    _ documents: [TreeComparison.Document], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Int {
    var comparison = TreeComparison()
    try comparison.add(documents)
    for difference in comparison.differences {
      Issue.record(Comment(rawValue: difference), sourceLocation: sourceLocation)
    }
    return comparison.accepted
  }
}
