import APIModel
import OpenAPIExport
import Testing

/// What becomes of texts that a spec holds.
@Suite struct DescriptionTests {
  private func description(_ text: String) throws -> String {
    let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    let api = try Repository.api(piece: "doc: \"\(quoted)\"")
    let document = OpenAPIExporter.document(of: api, version: .version31)
    guard case .string(let text) = document.at("info", "description") else { return "" }
    return text
  }

  @Test(arguments: [
    ("Sells books.", "Sells books."),
    ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
    ("a < b", "a &lt; b"),
    ("Use `<b>` here.", "Use `<b>` here."),
    ("An `odd one <b>", "An `odd one &lt;b>"),
    ("` <b> ``", "` &lt;b> ``"),
    ("`` <b> ``", "`` <b> ``"),
    ("\\` <b> `", "\\` &lt;b> `"),
    ("\\<b>", "\\&lt;b>"),
    ("`a\n<b>`", "`a\n&lt;b>`"),
    ("[x](javascript:alert(1))", "[x&#93;(javascript:alert(1))"),
    ("![x](//evil.example)", "![x&#93;(//evil.example)"),
    ("[x][y] and [y]: z", "[x&#93;[y] and [y&#93;: z"),
    ("filter[0].field", "filter[0].field"),
  ])
  func textStaysText(_ text: String, _ expected: String) throws {
    #expect(try description(text) == expected)
  }

  @Test(arguments: [
    ("One sentence.", "One sentence"), ("First. Second.", "First"), ("No dot", "No dot"),
    ("e.g.this", "e.g.this"),
  ])
  func summary(_ text: String, _ expected: String) throws {
    let api = try Repository.api(piece: "routes:\n  a.b: {get: /, doc: '\(text)'}")
    let document = OpenAPIExporter.document(of: api, version: .version31)
    #expect(document.at("paths", "/", "get", "summary") == .string(expected))
    #expect(document.at("paths", "/", "get", "description") == .string(text))
  }

  @Test(arguments: [
    ("https://d.example/a", "https://d.example/a"),
    (
      "https://d.example/сторінка?x=ü",
      "https://d.example/%D1%81%D1%82%D0%BE%D1%80%D1%96%D0%BD%D0%BA%D0%B0?x=%C3%BC"
    ),
    ("https://d.example/100%", "https://d.example/100%25"),
    ("https://d.example/a%20b", "https://d.example/a%20b"),
    ("https://[::1]/a[b]", "https://[::1]/a%5Bb%5D"),
  ])
  func addresses(_ address: String, _ expected: String) throws {
    let api = try Repository.api(piece: "docs: '\(address)'")
    let document = OpenAPIExporter.document(of: api, version: .version31)
    #expect(document.at("externalDocs", "url") == .string(expected))
  }
}

extension DocumentNode {
  /// What stands at the end of these keys; `nil` where nothing does.
  func at(_ keys: String...) -> DocumentNode? {
    var node: DocumentNode? = self
    for key in keys {
      guard case .object(let members) = node else { return nil }
      node = members.first { $0.key == key }?.value
    }
    return node
  }
}
