import APIModel
import Foundation
import SeededRandom
import SpecSyntax
import Testing

@Suite struct WholeSpecTests {
  /// The language page, whose first block is a spec.
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/hcgen/hcgen.docc/SpecLanguage.md")

  private func exampleOfThePage() throws -> String {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let parts = text.split(separator: "```yaml\n", maxSplits: 1)
    let block = try #require(parts.last?.split(separator: "\n```", maxSplits: 1).first)
    return String(block)
  }

  @Test func theExampleOfTheLanguagePageIsRead() throws {
    let reading = Reading(try exampleOfThePage())
    #expect(reading.diagnostics.map(reading.place) == [])
    let api = try #require(reading.api)
    #expect(api.routes.map(\.fullName) == ["books.list", "books.rename"])
    #expect(api.types.map(\.name.text) == ["Genre", "Book", "Author"])
  }

  /// Whatever is cut out of a spec or doubled in it, it is read without a trap, and again with
  /// the same findings.
  @Test func damagedSpecsAreRead() throws {
    let whole = Array(try exampleOfThePage().utf8)
    for seed in UInt64(1)...400 {
      var random = SeededGenerator(seed: seed)
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 1...12, using: &random))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        default: bytes[start] = "?|:=.{}[]()'\"0- \n".utf8.randomElement(using: &random) ?? 0
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let reading = Reading(text)
      #expect(Reading(text).diagnostics == reading.diagnostics, "seed \(seed)")
      #expect(
        (reading.api == nil) == !reading.errors.isEmpty, "seed \(seed)")
      for diagnostic in reading.diagnostics {
        let ranges = [diagnostic.range] + diagnostic.notes.map(\.range)
        #expect(
          ranges.allSatisfy { $0.upperBound <= reading.source.bytes.count }, "seed \(seed)")
      }
    }
  }

  @Test func copiesOfFieldsAreBounded() {
    let fields = (0..<400).map { "    f\($0): int\n" }.joined()
    let models = (0..<400).map { "  M\($0):\n    $with: Wide\n" }.joined()
    let reading = Reading(piece: "models:\n  Wide:\n\(fields)\(models)")
    #expect(Set(reading.errors.map(\.id)) == ["too-many-fields"])
  }

  /// Chains that are followed without recursion, however long.
  @Test func longChainsAreFollowed() {
    let count = 20_000
    let chain = (0..<count).map { "  M\($0): {next: M\(($0 + 1) % count)}\n" }.joined()
    let reading = Reading(piece: "models:\n\(chain)")
    #expect(reading.errors.map(\.id) == ["recursive-model"])
    #expect(reading.errors.first?.notes.count == count - 1)
  }

  /// Unions in unions are tried once for each value, not once for each way to it.
  @Test func nestedUnionsAreTriedOnce() {
    let depth = 40
    let open = String(repeating: "{x: ", count: depth)
    let close = String(repeating: "}", count: depth)
    let reading = Reading(
      piece: """
        unions:
          U: [A, B, C]
        models:
          A: {x: list of U, "a?": int}
          B: {x: map of U}
          C: {x: map of U, "c?": int}
          D:
            $example: {u: \(open)wrong\(close)}
            u: U
        """)
    #expect(reading.errors.map(\.id) == ["example-wrong-type"])
  }
}
