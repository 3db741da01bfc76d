import SpecSyntax
import Testing

/// Every node knows the bytes that it was read from.
struct PositionTests {
  /// The ranges of all nodes and keys, outermost first, as the text that they cover.
  private func pieces(of text: String) -> [String] {
    let file = SourceFile(name: "spec.yaml", bytes: Array(text.utf8))
    var found: [String] = []
    func piece(_ range: Range<Int>) -> String {
      "\(range.lowerBound) " + String(decoding: file.bytes[range], as: UTF8.self)
    }
    func visit(_ node: Node) {
      found.append(piece(node.range))
      switch node.content {
      case .empty, .scalar: break
      case .sequence(let items): items.forEach(visit)
      case .mapping(let mapping):
        for entry in mapping.entries {
          found.append(piece(entry.keyRange))
          visit(entry.value)
        }
      }
    }
    visit(SpecParser.parse(file).root)
    return found
  }

  @Test(arguments: [
    ("a: b  # c\n", ["0 a: b", "0 a", "3 b"]),
    ("\u{FEFF}a: b", ["0 a: b", "0 a", "3 b"]),
    ("'a' :  \"b\"", ["0 'a' :  \"b\"", "0 'a'", "7 \"b\""]),
    ("é: ü\r\nb: c", ["0 é: ü\r\nb: c", "0 é", "4 ü", "8 b", "11 c"]),
    ("a:\nb: c", ["0 a:\nb: c", "0 a", "2 ", "3 b", "6 c"]),
    ("a:\n", ["0 a:", "0 a", "2 "]),
    ("- a\n- - b\n-", ["0 - a\n- - b\n-", "2 a", "6 - b", "8 b", "11 "]),
    ("a:\n- b\n", ["0 a:\n- b", "0 a", "3 - b", "5 b"]),
    (
      "a: [b, {c: d}]",
      ["0 a: [b, {c: d}]", "0 a", "3 [b, {c: d}]", "4 b", "7 {c: d}", "8 c", "11 d"]
    ),
    ("a: {b: , c: }", ["0 a: {b: , c: }", "0 a", "3 {b: , c: }", "4 b", "6 ", "9 c", "11 "]),
    ("a: [\n  b ]\n", ["0 a: [\n  b ]", "0 a", "3 [\n  b ]", "7 b"]),
    (
      "a: |-\n  b\n  c\n\nd: e",
      ["0 a: |-\n  b\n  c\n\nd: e", "0 a", "3 |-\n  b\n  c", "15 d", "18 e"]
    ),
    ("a: \"b\n  c\"\n", ["0 a: \"b\n  c\"", "0 a", "3 \"b\n  c\""]),
    ("# a\n  b: c\n", ["6 b: c", "6 b", "9 c"]),
  ])
  func ranges(text: String, expected: [String]) {
    #expect(pieces(of: text) == expected)
  }

  @Test func stylesAreKept() {
    let text = "- a\n- 'b'\n- \"c\"\n- |\n  d\n- >\n  e\n"
    let root = SpecParser.parse(SourceFile(name: "spec.yaml", bytes: Array(text.utf8))).root
    guard case .sequence(let items) = root.content else {
      Issue.record("no list")
      return
    }
    let styles = items.compactMap { item -> Scalar.Style? in
      if case .scalar(let scalar) = item.content { scalar.style } else { nil }
    }
    #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
  }

  @Test(arguments: [
    (0, 1, 1), (3, 1, 3), (6, 2, 1), (8, 3, 1), (9, 4, 1), (10, 4, 2), (99, 4, 2), (-1, 1, 1),
  ])
  func linesAndColumns(offset: Int, line: Int, column: Int) {
    let file = SourceFile(name: "spec.yaml", bytes: Array("é: b\nc\r\rd".utf8))
    let position = file.position(at: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }
}
