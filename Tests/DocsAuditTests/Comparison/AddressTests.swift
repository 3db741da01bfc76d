import APIModel
import DocsAudit
import Testing

/// Addresses that are a route of the spec, although they are not written as it is.
@Suite struct AddressTests {
  @Test(arguments: [
    "GET https://api.bookshop.example/v2/books/42",
    "GET https://api.bookshop.example/v2/books/550e8400-e29b-41d4-a716-446655440000",
    "GET /books/{id}", "GET {{baseUrl}}/books/:id", "GET {{baseUrl}}/v2/books/42", "GET /books/42",
  ])
  func isTheRoute(_ line: String) throws {
    let audit = PageAudit(claims(line + "\n\n200 OK\n"), against: try Self.api())
    #expect(audit.routes == [0])
    #expect(
      audit.findings.filter { $0.severity == .error }.isEmpty, "\(audit.findings.map(\.message))")
  }

  @Test(arguments: [
    ("GET https://api.bookshop.example/books/42", AuditRule.server),
    ("GET https://api.bookshop.example/v3/books/{id}", .server),
    ("GET /v3/books/{id}", .server), ("GET /books/emma", .unknownRoute),
    ("PUT /books/42", .method),
  ])
  func isNot(_ line: String, _ rule: AuditRule) throws {
    let findings = PageAudit(claims(line + "\n\n200 OK\n"), against: try Self.api()).findings
    #expect(findings.filter { $0.severity == .error }.map(\.rule) == [rule])
  }

  /// A sentence can name a parameter that no table has.
  @Test func aParameterInProseIsNotMissing() throws {
    let api = try TestPage.api(
      Self.spec.replacing("get: /books/{id}", with: "get: /books")
        .replacing(
          "path: {id: int}", with: "query: {\"offset?\": int, \"sort?\": string, \"cut?\": int}"))
    let page = """
      GET https://api.bookshop.example/v2/books

      You can use the `sort` parameter to have the newest first.

      https://api.bookshop.example/v2/books?offset=100
      """
    let missing = PageAudit(claims("# Books\n\n" + page), against: api).findings
      .filter { $0.rule == .missingParameter }
    #expect(missing.map(\.subject.last) == ["cut"])
  }

  private static let spec = """
    hcgen: 1
    api: Bookshop
    server: https://api.bookshop.example/v2
    auth: none
    routes:
      books.get:
        get: /books/{id}
        path: {id: int}
        returns: nothing

    """

  private static func api() throws -> API { try TestPage.api(spec) }
}
