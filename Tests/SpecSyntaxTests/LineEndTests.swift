import SpecSyntax
import Testing

/// A spec means the same with any line end, and with a byte order mark.
struct LineEndTests {
  private static let spec = """
    a: 1 # note

    b:
    - 'c

      d'
    - {e: f,
      g: h}
    i: |+
      j
       k

    l: >
      m
      n
    """

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func sameTree(lineEnd: String, mark: String) {
    let text =
      mark
      + Self.spec.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    let (root, diagnostics) = SpecParser.parse(
      SourceFile(name: "spec.yaml", bytes: Array(text.utf8)))
    #expect(diagnostics.isEmpty)
    #expect(
      TreeDump.json(of: root) == #"""
        {"map":[["a","1"],["b",["c\nd",{"map":[["e","f"],["g","h"]]}]],["i","j\n k\n\n"],["l","m n"]]}
        """#)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func samePlaces(lineEnd: String) {
    let text = ["a: 1", "# b", "c: @d", "e: *f"].joined(separator: lineEnd)
    #expect(findings(in: text) == ["reserved-indicator 3:4", "alias 4:4"])
  }
}
