import DocsAudit
import Testing

/// Claims stand at columns, where the page has their words as they were read.
@Suite struct ColumnTests {
  private static func word(_ text: String, at place: PagePlace) -> String? {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard let columns = place.columns, lines.indices.contains(place.line - 1) else { return nil }
    return String(
      String.UnicodeScalarView(
        lines[place.line - 1].unicodeScalars.dropFirst(columns.lowerBound - 1)
          .prefix(columns.count)))
  }

  private static let body = """
    GET https://x.example/books?offset=0&limit=5

    Ключ 🔑: `Authorization: Bearer KEY`

    Field | Type | Description |
    назва | string | One of: a1 or b2 |

    200 OK

      {"ключ": "é🙂", "id":  12, "names": [null, "a"]}

    """

  @Test(arguments: ["", "# Books\n\n", "<body><pre>\n"])
  func wordsOfClaims(_ start: String) throws {
    let text = start + Self.body
    let page = claims(text)
    let route = try #require(page.endpoints.first)
    #expect(Self.word(text, at: route.methodPlace) == "GET")
    #expect(Self.word(text, at: route.addressPlace)?.hasPrefix("https://x.example/books") == true)
    let members = try #require(page.examples.first?.value.members)
    #expect(
      members.map { Self.word(text, at: $0.place) } == ["\"ключ\"", "\"id\"", "\"names\""])
    #expect(members.map { Self.word(text, at: $0.node.place) } == ["\"é🙂\"", "12", "["])
    #expect(
      members[2].node.elements?.map { Self.word(text, at: $0.place) } == ["null", "\"a\""])
    #expect(page.statuses.map { Self.word(text, at: $0.place) } == ["200"])
    let row = try #require(page.tables.first?.rows.first)
    #expect(Self.word(text, at: row.place) == "назва")
    #expect(row.values.map { Self.word(text, at: $0.place) } == ["a1", "b2"])
  }

  /// A wrong column is worse than none.
  @Test func whatIsNotAsItWasHasNone() throws {
    let page = claims("# B\n\nSend **a** `GET https://x.example/books` to \u{200B}us.\n")
    #expect(page.endpoints.first?.methodPlace == PagePlace(line: 3))
  }
}
