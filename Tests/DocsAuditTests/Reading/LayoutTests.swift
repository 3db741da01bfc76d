import DocsAudit
import Testing

/// The same page says the same in every layout.
@Suite struct LayoutTests {
  static let expected = [
    "GET https://api.bookshop.example/v2/books",
    "query offset = 0", "query limit = 50 max 50",
    "response(status: Optional(200)) {data: [{id: 12, title: \"The Spoke\", genre: \"novel\", "
      + "printedAt: \"1603885746\"}], meta: {total: 1}}",
    "error(status: Optional(401)) {errors: [{code: \"unauthorized\", message: \"Who are you?\"}]}",
    "200 ", "401 unauthorized", "90 in 60 s", "/v2/books?offset=50&limit=50",
    "Authorization: Bearer",
  ]

  @Test(arguments: BookshopPages.all.map(\.name))
  func saysTheSame(_ layout: String) throws {
    let text = try #require(BookshopPages.all.first { $0.name == layout }?.text)
    #expect(text.contains("\n"))
    #expect(claims(text).summary == Self.expected)
  }

  @Test func namesTheLinesOfThePage() throws {
    let page = claims(BookshopPages.text)
    let endpoint = try #require(page.endpoints.first)
    #expect(endpoint.addressPlace.line == 5)
    #expect(endpoint.methodPlace.line == 6)
    #expect(page.examples.map(\.lines) == [13...18, 31...35])
    #expect(page.examples[0].value["meta"]?["total"]?.place.line == 17)
    #expect(page.rateLimits.map(\.place.line) == [27])
    #expect(page.statuses.map(\.place.line) == [11, 29])
    let html = claims(BookshopPages.html)
    #expect(html.endpoints.first?.addressPlace.line == 9)
    #expect(html.examples[0].value["meta"]?["total"]?.place.line == 18)
  }

  @Test(arguments: [("text", PageFormat.text), ("markdown", .markdown), ("html", .html)])
  func knowsTheNotation(_ layout: String, _ format: PageFormat) throws {
    let text = try #require(BookshopPages.all.first { $0.name == layout }?.text)
    #expect(claims(text).format == format)
  }
}

func claims(_ text: String) -> PageClaims {
  DocumentationPage.read(bytes: Array(text.utf8), name: "page")
}
