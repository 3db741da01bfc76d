import SpecSyntax
import Testing

/// All errors of a file are found in one run, and nothing is made up.
struct RecoveryTests {
  @Test func errorsOfAllKindsInOneFile() {
    let text = """
      hcgen: 1
      api Bookshop
      server: "https://books.example
      auth: {bearer: key, environment: [A}
      rate-limit: 120: minute
      routes:
        books.list:
      \t\tget: /books
          doc: @all
        books.get:
          get: /books
            doc: All books.
          returns: Book
          returns: Book
      models:
        Book:
          id: &a Book.ID
          title: 'It's'
          tags: [a, b
          other: *a
      enums: {A: {b: X?}, C: "\\q"}
      """
    #expect(
      findings(in: text) == [
        "missing-colon 2:1",
        "unclosed-quote 3:9",
        "mismatched-bracket 4:36",
        "colon-in-plain-scalar 5:16",
        "tab-indentation 8:1",
        "reserved-indicator 9:10",
        "wrong-indentation 12:7",
        "duplicate-key 14:5",
        "anchor 17:9",
        "text-after-value 18:16",
        "unclosed-bracket 19:11",
        "alias 20:12",
        "question-mark-in-flow 21:17",
        "bad-escape 21:25",
      ])
  }

  @Test(arguments: [
    ("a: [b\nc: &d e\n", ["unclosed-bracket 1:4", "anchor 2:4"]),
    ("a: 'b\nc: &d e\n", ["unclosed-quote 1:4", "anchor 2:4"]),
    ("a: @b\nc: @d\n", ["reserved-indicator 1:4", "reserved-indicator 2:4"]),
    ("a: 1\n  b: &c d\ne: *f\n", ["wrong-indentation 2:3", "anchor 2:6", "alias 3:4"]),
    ("a: [@b, *c, {d: &e f}]\n", ["reserved-indicator 1:5", "alias 1:9", "anchor 1:17"]),
    ("a:\n\tb: 1\n\tc: 2\n", ["tab-indentation 2:1", "tab-indentation 3:1"]),
    (
      "a: [b}\nc: {d]\n", ["mismatched-bracket 1:6", "missing-colon 2:5", "mismatched-bracket 2:6"]
    ),
    ("a: {b: [c}]\nd: @e\n", ["mismatched-bracket 1:10", "reserved-indicator 2:4"]),
    ("- a\nb: 1\nc: 2\n", ["mixed-collection 2:1"]),
    ("a: \"\nb\nc: d\"\n", ["unclosed-quote 1:4"]),
    ("{a: b, c d, e: f?}", ["missing-colon 1:8", "question-mark-in-flow 1:17"]),
    (
      "---\na: 1\na: 2\n---\nb: 1",
      ["document-marker 1:1", "duplicate-key 3:1", "second-document 4:1"]
    ),
  ])
  func severalErrors(text: String, expected: [String]) {
    #expect(findings(in: text) == expected)
  }

  /// A line that is indented by tabs is refused once, and read where it was meant to stand.
  @Test(arguments: [
    (
      "a:\n  b:\n\tc: 1\n    d: 2\n",
      #"{"map":[["a",{"map":[["b",{"map":[["c","1"],["d","2"]]}]]}]]}"#
    ),
    (
      "a:\n  b:\n    d: 2\n\tc: 1\n",
      #"{"map":[["a",{"map":[["b",{"map":[["d","2"],["c","1"]]}]]}]]}"#
    ),
    (
      "a:\n    b:\n\tc: 1\n    d: 2\n",
      #"{"map":[["a",{"map":[["b",{"map":[["c","1"]]}],["d","2"]]}]]}"#
    ),
    (
      "a:\n  b:\n    c: 1\n\td:\n    e: 2\n",
      #"{"map":[["a",{"map":[["b",{"map":[["c","1"]]}],["d",{"map":[["e","2"]]}]]}]]}"#
    ),
    ("a:\n  - b: 1\n\t- c\n", #"{"map":[["a",[{"map":[["b","1"]]},"c"]]]}"#),
    (
      "a:\n  b: [c,\n\td]\n  e: 'f\n\tg'\n",
      #"{"map":[["a",{"map":[["b",["c","d"]],["e","f g"]]}]]}"#
    ),
    (
      "a:\n\tb:\n\t\tc: 1\n\td: 2\ne: 3\n",
      #"{"map":[["a",{"map":[["b",{"map":[["c","1"]]}],["d","2"]]}],["e","3"]]}"#
    ),
    ("\ta: 1\nb: 2\n", #"{"map":[["a","1"],["b","2"]]}"#),
  ])
  func linesWithTabs(text: String, tree: String) {
    let file = SourceFile(name: "spec.yaml", bytes: Array(text.utf8))
    let parsed = SpecParser.parse(file)
    let lines = text.split(separator: "\n").filter { $0.contains("\t") }
    #expect(
      parsed.diagnostics.map(\.id) == Array(repeating: "tab-indentation", count: lines.count))
    #expect(TreeDump.json(of: parsed.root) == tree)
  }

  @Test func whatIsFineStaysInTheTree() {
    let file = SourceFile(
      name: "spec.yaml", bytes: Array("a: 1\nb: [c\nd: &e f\ng\nh:\n- i\n".utf8))
    let tree = TreeDump.json(of: SpecParser.parse(file).root)
    #expect(tree == #"{"map":[["a","1"],["b",["c"]],["d","f"],["h",["i"]]]}"#)
  }
}
