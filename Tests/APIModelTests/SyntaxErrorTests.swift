import APIModel
import SpecSyntax
import Testing

/// A mistake in the syntax is found alone: nothing is said of the marks that it leaves.
@Suite struct SyntaxErrorTests {
  @Test(arguments: [
    Refusal("api: Shop\u{0}", "control-character 1:10 \u{0}"),
    Refusal("models:\n  A: {b: int\u{7}}", "control-character 2:13 \u{7}"),
    Refusal("routes:\n  a.b: {get: '/a\u{0}'}", "control-character 2:17 \u{0}"),
    Refusal("server: https://a.example/\u{85}", "line-separator 1:27 \u{85}"),
    Refusal("server a.example", "missing-colon 1:1 server a.example"),
    Refusal("doc: |\n\tA shop.", "tab-indentation 2:1 \t"),
    Refusal("routes:\n  a.b:\n    get /a\n    doc: x", "missing-colon 3:5 get /a"),
    Refusal(
      "routes:\n  a.b:\n    get: /x\n    returns: B\nmodels:\n  B:\n\tc: int\n    d: string",
      "tab-indentation 7:1 \t"),
    Refusal("routes:\n  a.b: {get: '/{x}', path: {x: @int}}", "reserved-indicator 2:32 @"),
  ])
  func isFoundAlone(_ refusal: Refusal) {
    refusal.check()
    #expect(Reading(piece: refusal.piece).diagnostics.count == refusal.found.count)
  }

  @Test func bytesThatAreNotUTF8() {
    let text =
      "hcgen: 1\napi: Shop\nserver: https://a.example\nauth: none\nroutes:\n  a.b: {get: /a}\n"
    let bytes = text.utf8.map { $0 == UInt8(ascii: "S") ? 0xFF : $0 }
    let file = SourceFile(name: "spec.yaml", bytes: bytes)
    let tree = SpecParser.parse(file)
    let reading = APIReader.read(tree.root, of: file, behind: tree.diagnostics)
    #expect(tree.diagnostics.map(\.id) == ["invalid-utf8"])
    #expect(reading.diagnostics == [])
    #expect(reading.api == nil)
  }

  @Test func mistakesOnOtherLinesAreFoundAsWell() {
    Refusal(
      "api: Shop\u{0}\nserver: x\nmodels:\n  A:\n    b: @x\n    c: Strin",
      "control-character 1:10 \u{0}", "reserved-indicator 5:8 @", "bad-server 2:9 x",
      "unknown-type 6:8 Strin"
    ).check()
  }
}
