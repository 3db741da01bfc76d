import SeededRandom
import SpecSyntax
import Testing

/// Files that cannot be written as text here: too large, or no UTF-8.
struct FileLimitTests {
  @Test func largestFile() {
    var bytes = [UInt8](repeating: UInt8(ascii: "#"), count: SpecParser.largestFile)
    #expect(findings(in: bytes) == ["empty-spec 1:1"])
    bytes.append(UInt8(ascii: "#"))
    #expect(findings(in: bytes) == ["too-large 1:1"])
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func invalidUTF8(_ bytes: [UInt8]) {
    let found = findings(in: Array("a: 1\nb: é".utf8) + bytes)
    #expect(found == ["invalid-utf8 2:5"])
  }

  @Test func damagedLinesAreNamedOnceEach() {
    let line: [UInt8] = Array("# ".utf8) + [0xFF, 0xFE, 0xFF, 0x0A]
    let found = findings(in: line + line + Array("a: 1".utf8))
    #expect(found == ["invalid-utf8 1:3", "invalid-utf8 2:3"])
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func utf16(_ bytes: [UInt8]) {
    #expect(findings(in: bytes) == ["invalid-utf8 1:1"])
  }

  @Test(arguments: [
    "[", "{a: ", "- ", "? ", "a:\n", "!a ", "!a\n", "\"", "'x ", "&", "a: [\n ", "{", "]", "[}",
    "{a\n",
  ])
  func endlessRepetitionIsRefused(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 20_000).utf8)
    #expect(!SpecParser.parse(SourceFile(name: "spec.yaml", bytes: bytes)).diagnostics.isEmpty)
  }

  /// A file of nothing but errors has a bounded list of them, and no tree that could be trusted.
  @Test(arguments: [
    "a: @b\n", "a: 1\n", "\ta: 1\n", "#\u{0}\n", "a: [*b, *c]\n", "- a\nb: c\n", "a: \"\\q\"\n",
    "a: |\n \n  b\n", "? a\n",
  ])
  func findingsAreBounded(_ line: String) {
    let bytes = Array(String(repeating: line, count: 2_000).utf8)
    let (root, found) = SpecParser.parse(SourceFile(name: "spec.yaml", bytes: bytes))
    #expect(found.count == BoundedFindings.most + 1)
    #expect(found.last?.id == "too-many-findings")
    #expect(found.last?.severity == .error)
    #expect(found.map(\.range.lowerBound) == found.map(\.range.lowerBound).sorted())
    guard case .empty = root.content else {
      Issue.record("there is a tree")
      return
    }
  }

  @Test func findingsInOneLineAreBounded() {
    let text = "a: [" + String(repeating: "*b, ", count: 100_000) + "]"
    #expect(findings(in: text).count == BoundedFindings.most + 1)
  }

  @Test func warningsByTheThousandAreNoError() {
    let text = (0..<2_000).map { "k\($0): \u{200B}\n" }.joined()
    let (root, found) = SpecParser.parse(SourceFile(name: "spec.yaml", bytes: Array(text.utf8)))
    #expect(found.count == BoundedFindings.most + 1)
    #expect(found.allSatisfy { $0.severity == .warning })
    guard case .mapping(let mapping) = root.content else {
      Issue.record("there is no tree")
      return
    }
    #expect(mapping.entries.count == 2_000)
  }

  @Test func anErrorBehindThousandWarningsIsAnError() {
    let text = (0..<2_000).map { "k\($0): \u{200B}\n" }.joined() + "a: @b\n"
    let found = SpecParser.parse(SourceFile(name: "spec.yaml", bytes: Array(text.utf8))).diagnostics
    #expect(found.last?.id == "too-many-findings")
    #expect(found.last?.severity == .error)
  }

  @Test(arguments: 1...8) func anyBytesAreRead(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("ab:-?,[]{}#&*!|>'\"%@\\ \t\n\r  \n\né\u{0}".utf8) + [0xFF, 0xE2]
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &generator)]
      }
      let file = SourceFile(name: "spec.yaml", bytes: bytes)
      let (root, diagnostics) = SpecParser.parse(file)
      let limit = file.bytes.count
      #expect(root.range.upperBound <= limit, "seed \(seed): \(bytes)")
      #expect(diagnostics.allSatisfy { $0.range.upperBound <= limit }, "seed \(seed): \(bytes)")
    }
  }

  @Test func everyPrefixOfASpecIsRead() {
    let spec = Array(
      "a: {b: [c, 'd\n  e'], \"f\\n\": g}\nh: |+2\n  i\nj:\n- k: l\n  m:\n- &n !o *p\n".utf8)
    for length in 0...spec.count {
      let file = SourceFile(name: "spec.yaml", bytes: Array(spec[..<length]))
      let (root, diagnostics) = SpecParser.parse(file)
      #expect(root.range.upperBound <= length)
      #expect(diagnostics.allSatisfy { $0.range.upperBound <= length })
    }
  }
}
