import APIModel
import DocsAudit
import Testing

/// What findings advise is what the spec has to say.
@Suite struct EditTests {
  static let head = "GET https://api.bookshop.example/v2/books\nAuthorization: Bearer KEY\n\n"

  static let cases: [(page: String, help: String)] = [
    (
      "GET https://api.bookshop.example/v2/books\nX-Api-Key: KEY\n",
      "Write `auth: {header: X-Api-Key, name: token, environment: SHOP_TOKEN, scopes: [read]}`"
    ),
    (
      "GET https://api.bookshop.example/v2/books\nAuthorization: Basic KEY\n",
      "Write `auth: {header: Authorization, name: token, environment: SHOP_TOKEN, "
        + "scopes: [read]}`; the key then starts with `Basic `"
    ),
    (
      "DELETE https://api.bookshop.example/v2/shelves/1/rows/2",
      "Add a route with `delete: /shelves/{id}/rows/{id2}`"
    ),
    (
      head + "200 OK\n\n{\"data\": [{\"id\": 1}], \"meta\": {\"total\": \"1\"}}",
      "Take it out of `total` of the paging style `list` if the page is right"
    ),
    (
      head + "200 OK\n\n{\"data\": [{\"id\": 1}]}\n\n401 Unauthorized\n\n{\"code\": 12}",
      "Say under `errors` where text stands, or take `code` out of it"
    ),
    (head + "60 requests per minute", "Write `rate-limit: 60/minute`"),
  ]

  @Test(arguments: cases.indices)
  func aFindingNamesTheEdit(_ index: Int) throws {
    let (page, help) = Self.cases[index]
    let findings = PageAudit(claims(page), against: try Self.api()).findings
      .filter { $0.severity == .error }
    #expect(findings.map(\.help) == [help], "\(findings.map(\.message))")
    #expect(findings.allSatisfy { $0.spec != nil })
  }

  /// Headers that every client sends are no parameters of a route.
  @Test(arguments: [
    ("Authorization", []), ("Content-Type", []), ("Accept", []), ("accept", []),
    ("X-Shop", ["X-Shop"]),
  ])
  func whatIsSentAnywayIsNoParameter(_ header: String, _ unknown: [String]) throws {
    let claims = claims(
      """
      List books
      GET https://api.bookshop.example/v2/books
      Headers
      \(header)
      string
      required
      Responses
      200 OK
      {"data": [{"id": 1}]}
      """)
    #expect(claims.parameters.map(\.name) == [header])
    let findings = PageAudit(claims, against: try Self.api()).findings
    #expect(findings.filter { $0.rule == .unknownParameter }.map { $0.subject[1] } == unknown)
  }

  private static func api() throws -> API {
    try TestPage.api(
      """
      hcgen: 1
      api: Bookshop
      server: https://api.bookshop.example/v2
      auth: {bearer: token, environment: SHOP_TOKEN, scopes: [read]}
      paging:
        list:
          query: {offset: int 0.. = 0, limit: int 1..100 = 100}
          offset: offset
          limit: limit
          items: data
          total: meta.total
      errors:
        code: code
        401: [unauthorized]
      routes:
        books.list:
          get: /books
          returns: pages of Book by list
          fails: [401]
      models:
        Book:
          id: int

      """)
  }
}
