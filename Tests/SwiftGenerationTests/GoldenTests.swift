import Foundation
import Programs
import SwiftGeneration
import Testing

/// Specs in, Swift out: the output is compared with what was reviewed and committed.
///
/// `HCGEN_RECORD=1 swift test --filter GoldenTests` records the output anew; read the diff.
@Suite struct GoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["HCGEN_RECORD"] != nil

  @Test(arguments: GoldenCase.all)
  func givesTheExpectedFiles(_ golden: GoldenCase) throws {
    let folder = golden.folder.appending(path: "expected")
    let actual = Self.reviewable(try golden.generated())
    if Self.isRecording { try actual.write(to: folder) }
    try expectEqual(actual, to: try FileTree(reading: folder))
  }

  /// A case that is lost would not be missed otherwise.
  @Test func everyCaseIsThere() {
    let names = [
      "collisions", "defaults", "deprecations", "documentation", "enums", "envelope", "errors",
      "examples", "ids", "includes", "long-texts", "maps", "minimal", "names", "oauth",
      "options-access-internal", "options-access-package", "options-hashable",
      "options-namespace", "options-namespace-single-internal", "options-single-file", "paging",
      "parameters", "presence", "recursion", "references", "scalars", "search", "single-error",
      "three-routes", "union-examples", "unions", "webhooks", "webhooks-unsigned",
    ]
    #expect(GoldenCase.all.map(\.name) == names)
  }

  /// One file holds line for line what the many hold, but for headers, imports and what opens and
  /// closes the namespace.
  @Test(arguments: [nil, "Bazaar"])
  func oneFileHoldsWhatManyHold(_ namespace: String?) throws {
    let golden = try #require(GoldenCase.all.first { $0.name == "options-single-file" })
    let spec = golden.folder.appending(path: "spec.yaml")
    func lines(singleFile: Bool) throws -> [Substring: Int] {
      let files = try Generation.files(
        of: spec, options: GenerationOptions(namespace: namespace, singleFile: singleFile))
      let frame = [
        "// ", "import ", "  import ", "public import ", "#",
        "nonisolated extension Bazaar {",
      ]
      return files.flatMap { $0.contents.split(separator: "\n") }
        .filter { line in line != "}" && !frame.contains { line.hasPrefix($0) } }
        .reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let one = try lines(singleFile: true)
    #expect(try lines(singleFile: false) == one)
    #expect(one.count > 1000)
  }

  /// Whole trees, the runtime included.
  @Test(arguments: zip(Repository.specs, ["HelpCrunch", "LiveHelpNow"]))
  func theCommittedClientsAreUpToDate(_ spec: String, _ client: String) throws {
    let files = try Generation.files(of: Repository.spec(spec))
    let actual = FileTree(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) }))
    var expected = try FileTree(
      reading: Repository.root.appending(path: "Generated/\(client)"))
    expected.files[".hcgen-manifest.json"] = nil
    try expectEqual(actual, to: expected)
  }

  @Test(arguments: GoldenCase.all)
  func givesTheSameBytesTwice(_ golden: GoldenCase) throws {
    #expect(try golden.generated() == golden.generated())
  }

  /// The files of a case; of the runtime, which is the same everywhere, the names alone.
  private static func reviewable(_ files: [SwiftFile]) -> FileTree {
    var tree = FileTree([:])
    var runtime: [String] = []
    for file in files {
      if file.path.hasPrefix("Runtime/") {
        runtime.append(file.path)
      } else if files.count == 1 {
        // A single file holds the runtime too; what counts here is its frame.
        tree.files[file.path + ".outline"] = outline(file.contents)
      } else {
        tree.files[file.path] = file.contents
      }
    }
    if !runtime.isEmpty { tree.files["runtime.txt"] = runtime.map { $0 + "\n" }.joined() }
    return tree
  }

  /// The lines of a single file that open or close something at its outermost levels.
  private static func outline(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.prefix(4).contains { $0 != " " } && !$0.isEmpty }
      .filter { line in !line.drop { $0 == " " }.hasPrefix("///") }
      .map { $0 + "\n" }.joined()
  }
}

/// Fails with a readable difference.
func expectEqual(
  _ actual: FileTree, to expected: FileTree, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  guard actual != expected else { return }
  let folder = try TemporaryFolder()
  try expected.write(to: folder.url.appending(path: "expected"))
  try actual.write(to: folder.url.appending(path: "actual"))
  let difference = try Program.run(["diff", "-ruN", "expected", "actual"], in: folder.url).output
  Issue.record(Comment(rawValue: difference), sourceLocation: sourceLocation)
}
