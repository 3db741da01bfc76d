import SpecSyntax
import Testing

/// Each thing that is refused, where, and with nothing else beside it.
struct RefusalTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let text: String
    let finding: String

    init(_ text: String, _ finding: String) {
      self.text = text
      self.finding = finding
    }

    var testDescription: String { "\(finding) in \(text.debugDescription)" }
  }

  @Test(arguments: characters + lines + omissions + collections + scalars)
  func refused(_ example: Example) {
    #expect(findings(in: example.text) == [example.finding])
  }

  @Test func everyFindingHasAWayOut() {
    for example in Self.characters + Self.lines + Self.omissions + Self.collections + Self.scalars {
      let file = SourceFile(name: "spec.yaml", bytes: Array(example.text.utf8))
      for finding in SpecParser.parse(file).diagnostics {
        #expect(finding.help?.isEmpty == false, "\(finding.id)")
        #expect(
          !finding.message.hasSuffix(".") || finding.message.hasSuffix("..."), "\(finding.id)")
        #expect(finding.range.upperBound <= file.bytes.count, "\(finding.id)")
      }
    }
  }

  @Test func duplicateKeyPointsToTheFirst() throws {
    let file = SourceFile(name: "spec.yaml", bytes: Array("a: 1\nb: 2\n'a': 3\n".utf8))
    let finding = try #require(SpecParser.parse(file).diagnostics.first)
    #expect(finding.range == 10..<13)
    #expect(finding.notes.map(\.range) == [0..<1])
  }

  @Test func mismatchedBracketPointsToTheOpeningOne() throws {
    let file = SourceFile(name: "spec.yaml", bytes: Array("a: [b}\n".utf8))
    let finding = try #require(SpecParser.parse(file).diagnostics.first)
    #expect(finding.range == 5..<6)
    #expect(finding.notes.map(\.range) == [3..<4])
  }

  static let characters = [
    Example("", "empty-spec 1:1"),
    Example("# a\n\n", "empty-spec 1:1"),
    Example("\u{FEFF}", "empty-spec 1:1"),
    Example("a: b\u{0}", "control-character 1:5"),
    Example("a: b # \u{7}", "control-character 1:8"),
    Example("é: \u{7F}", "control-character 1:4"),
    Example("a: 'b\u{9F}'", "control-character 1:6"),
    Example("a: b\n# \u{FFFE}", "control-character 2:3"),
    Example("a: b\u{85}c", "line-separator 1:5"),
    Example("a: 'b\u{2028}c'", "line-separator 1:6"),
    Example("a: b # \u{2029}", "line-separator 1:8"),
    Example("a: b\u{FEFF}", "byte-order-mark 1:5"),
    Example("a: b\u{200B}", "invisible-character 1:5"),
    Example("a: b\u{202E}", "invisible-character 1:5"),
    Example("# \u{2066}\na: b", "invisible-character 1:3"),
    Example("a: b\u{200D}c", "invisible-character 1:5"),
  ]

  static let lines = [
    Example("a:\n\tb: 1\n", "tab-indentation 2:1"),
    Example("a:\n  \tb: 1\n", "tab-indentation 2:3"),
    Example("\ta: 1", "tab-indentation 1:1"),
    Example("a: 1\n\tb: 2\n", "tab-indentation 2:1"),
    Example("a: [\n\tb]", "tab-indentation 2:1"),
    Example("a:\tb", "tab 1:3"),
    Example("a: b\tc", "tab 1:5"),
    Example("a: b\t", "tab 1:5"),
    Example("a: [b,\tc]", "tab 1:7"),
    Example("a: 1\n  b: 2\n", "wrong-indentation 2:3"),
    Example("a:\n    b: 1\n  c: 2\n", "wrong-indentation 3:3"),
    Example("  a: 1\nb: 2\n", "wrong-indentation 2:1"),
    Example("- a: 1\n b: 2\n", "wrong-indentation 2:2"),
    Example("- a\n  - b\n", "wrong-indentation 2:3"),
    Example("a: [\n  b\n]\n", "wrong-indentation 3:1"),
    Example("a: |\n   \n  b\n", "wrong-indentation 2:4"),
    Example("a: |\n   b\n  c\n", "wrong-indentation 3:3"),
    Example(String(repeating: "- ", count: 65), "too-deep 1:129"),
    Example(String(repeating: "[", count: 65) + String(repeating: "]", count: 65), "too-deep 1:65"),
    Example("a: 1\n- b\n", "mixed-collection 2:1"),
    Example("- a\nb: 1\n", "mixed-collection 2:1"),
    Example("a: - b\n", "list-on-key-line 1:4"),
    Example("a: - b\n   - c\n", "list-on-key-line 1:4"),
  ]

  static let omissions = [
    Example("%YAML 1.2\na: 1", "directive 1:1"),
    Example("---\na: 1", "document-marker 1:1"),
    Example("a: 1\n...\n", "document-marker 2:1"),
    Example("a: 1\n---\nb: 2\n&x *y", "second-document 2:1"),
    Example("a: |\n  b\n--- \nc", "second-document 3:1"),
    Example("a: &b c", "anchor 1:4"),
    Example("&b a: c", "anchor 1:1"),
    Example("a: &b\n  c: d", "anchor 1:4"),
    Example("a: [&b c]", "anchor 1:5"),
    Example("a: *b", "alias 1:4"),
    Example("*a : b", "alias 1:1"),
    Example("a: [*b, c]", "alias 1:5"),
    Example("a: !!str b", "tag 1:4"),
    Example("a: !\n  b: c", "tag 1:4"),
    Example("a: {!x b: c}", "tag 1:5"),
    Example("<<: a", "merge-key 1:1"),
    Example("a: {<<: b}", "merge-key 1:5"),
    Example("? a\n: b\nc: d", "complex-key 1:1"),
    Example("a: {? b : c}", "complex-key 1:5"),
    Example("[a]: b", "non-scalar-key 1:1"),
    Example("a: {{b: c}: d}", "non-scalar-key 1:5"),
    Example("\"a\n b\": c", "multi-line-key 1:1"),
    Example("a: {b\n : c}", "multi-line-key 1:5"),
    Example(String(repeating: "ы", count: 1025) + ": 1", "long-key 1:1"),
    Example("[a: b]", "pair-in-list 1:2"),
  ]

  static let collections = [
    Example("a: 1\na: 2", "duplicate-key 2:1"),
    Example("a: {b: 1, 'b': 2}", "duplicate-key 1:11"),
    Example(": a", "missing-key 1:1"),
    Example("a: {: b}", "missing-key 1:5"),
    Example("a: 1\nb\nc: 2", "missing-colon 2:1"),
    Example("a\nb: 1", "missing-colon 1:1"),
    Example("{a}", "missing-colon 1:2"),
    Example("a:1\nb: 2", "missing-blank 1:2"),
    Example("{a:1}", "missing-blank 1:3"),
    Example("{a:[1]}", "missing-blank 1:3"),
    Example("{a:}", "missing-blank 1:3"),
    Example("a: {b:, c: d}", "missing-blank 1:6"),
    Example("a: {b: c, d:}", "missing-blank 1:12"),
    Example("\"a\":1", "missing-blank 1:4"),
    Example("a: [b]#c", "missing-blank 1:7"),
    Example("[\"a\" \"b\"]", "missing-comma 1:6"),
    Example("[a,,b]", "missing-value 1:4"),
    Example("[,]", "missing-value 1:2"),
    Example("a: [b\nc: d", "unclosed-bracket 1:4"),
    Example("a: {b: {c: d}\ne: f", "unclosed-bracket 1:4"),
    Example("a: [b", "unclosed-bracket 1:4"),
    Example("a: [b}", "mismatched-bracket 1:6"),
    Example("a: {b: [c}", "mismatched-bracket 1:10"),
    Example("a: ]", "mismatched-bracket 1:4"),
  ]

  static let scalars = [
    Example("a: @b", "reserved-indicator 1:4"),
    Example("a: `b`", "reserved-indicator 1:4"),
    Example("a: %b", "reserved-indicator 1:4"),
    Example("a: , b", "reserved-indicator 1:4"),
    Example("a: [|]", "reserved-indicator 1:5"),
    Example("a: [:b]", "reserved-indicator 1:5"),
    Example("a: [- b]", "reserved-indicator 1:5"),
    Example("a: b: c", "colon-in-plain-scalar 1:5"),
    Example("a: b:", "colon-in-plain-scalar 1:5"),
    Example("a: {b: c: d}", "colon-in-plain-scalar 1:9"),
    Example("{a: X?}", "question-mark-in-flow 1:6"),
    Example("{a?: X}", "question-mark-in-flow 1:3"),
    Example("a: [/b/{c}, d]", "bracket-in-plain-scalar 1:8"),
    Example("a: b\n  c\n  d\n", "multi-line-plain-scalar 2:3"),
    Example("a: [b\n c]", "multi-line-plain-scalar 2:2"),
    Example("a: \"b\nc: d", "unclosed-quote 1:4"),
    Example("a: 'b\nc'\nd: e", "unclosed-quote 1:4"),
    Example("a: ['b\nc: d", "unclosed-quote 1:5"),
    Example("a: \"\\q\"", "bad-escape 1:5"),
    Example("a: \"b\\x4\"", "bad-escape 1:6"),
    Example("a: \"\\uD83D\"", "bad-escape 1:5"),
    Example("a: \"\\U00110000\"", "bad-escape 1:5"),
    Example("a: \"\\é\"", "bad-escape 1:5"),
    Example("a: > b", "bad-block-header 1:4"),
    Example("a: |0\n b", "bad-block-header 1:4"),
    Example("a: |#b\n c", "bad-block-header 1:4"),
    Example("a: |\n  \tb\n", "tab-indentation 2:3"),
    Example("a: >\n\n  \t\n  b\n", "tab-indentation 3:3"),
    Example("a: |\n   \n  b\n", "wrong-indentation 2:4"),
    Example("a: |\n \n  b\n", "wrong-indentation 2:2"),
    Example("a: |\n \n   \nb: 1\n", "wrong-indentation 2:2"),
    Example("a: |\n \n   ", "wrong-indentation 2:2"),
    Example("- - - >\n   \n    - b\n", "wrong-indentation 2:4"),
    Example("|\n# b", "wrong-indentation 2:1"),
    Example("|2\n  a", "bad-block-header 1:1"),
    Example("a: 'b' c", "text-after-value 1:8"),
    Example("a: 'it's'", "text-after-value 1:8"),
    Example("a: [b] c", "text-after-value 1:8"),
    Example("{a: b}\nc: d", "text-after-value 2:1"),
  ]
}
