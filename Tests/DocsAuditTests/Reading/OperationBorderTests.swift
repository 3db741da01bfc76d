import DocsAudit
import Testing

/// Where what is said of one operation ends, and what stands right behind its address is for.
@Suite struct OperationBorderTests {
  private static func roles(_ text: String) -> [String] {
    claims(text).examples.map { "\($0.role)" }
  }

  @Test func anAddressEndsWhatBelongsToTheOneBefore() {
    let page = """
      # Orders

      GET https://x.example/v1/orders

      200 OK
      ```
      {"data": [{"id": 1}]}
      ```
      404 Not Found
      ```
      {"error": {"code": "not_found", "message": "None"}}
      ```
      ## Create

      POST https://x.example/v1/orders
      ```
      {"paid": true}
      ```
      201 Created
      ```
      {"id": 1, "paid": true}
      ```
      """
    #expect(
      Self.roles(page) == [
        "response(status: Optional(200))", "error(status: Optional(404))", "request",
        "response(status: Optional(201))",
      ])
    let spec = SpecDraft.specs(from: [claims(page)]).first?.text ?? ""
    #expect(spec.contains("body: {paid: bool}"), "\(spec)")
  }

  @Test func aStatusWithoutABodyDoesNotReachOver() {
    let page = """
      GET https://x.example/orders
      {"id": 1, "paid": true}
      404 Not Found

      PUT https://x.example/orders/{id}
      {"paid": true}
      Answer: 200 OK
      {"id": 1, "paid": true}
      """
    #expect(Self.roles(page)[1] == "request")
    #expect(claims(page).statuses.allSatisfy { $0.status != 404 || $0.example == nil })
  }

  @Test(arguments: [
    ("POST", "{\"a\": 1}\n\n201 Created\n\n{\"id\": 1}", "request"),
    ("PATCH", "{\"a\": 1}\n\nResponse\n\n{\"id\": 1}", "request"),
    ("PUT", "{\"a\": 1}\n\n204 No Content", "request"),
    ("POST", "{\"a\": 1}", "unknown"),
    ("POST", "{\"a\": 1}\n\n200 OK", "unknown"),
    ("POST", "Response\n\n{\"a\": 1}\n\n201 Created\n\n{\"id\": 1}", "response(status: nil)"),
    ("DELETE", "{\"a\": 1}", "response(status: nil)"),
    ("GET", "{\"a\": 1}\n\n200 OK\n\n{\"id\": 1}", "response(status: nil)"),
  ])
  func whatStandsRightBehindTheAddress(_ method: String, _ rest: String, _ role: String) {
    #expect(Self.roles("\(method) https://x.example/orders\n\n\(rest)").first == role)
  }

  @Test(arguments: [
    "<p>GET https://x.example/v1/chats/&lt;id&gt;</p>",
    "<html><body><p>GET https://x.example/v1/chats/&lt;id&gt;</p></body></html>",
    "<html><body><p>GET <code>https://x.example/v1/chats/&lt;chat-id&gt;</code></p></body></html>",
    "GET https://x.example/v1/chats/<id>", "GET https://x.example/v1/chats/&lt;id&gt;",
    "# Chat\n\nGET `https://x.example/v1/chats/<id>`",
  ])
  func aParameterInAngleBracketsStays(_ text: String) {
    let name = text.contains("chat-id") ? "chat-id" : "id"
    #expect(claims(text).endpoints.map(\.path) == ["/v1/chats/{\(name)}"])
  }

  @Test(arguments: [
    "The overall requests limit is 120 requests / min.", "Limit: 120 requests/ min.",
    "Limit: 120 requests /min.",
  ])
  func blanksAroundASlash(_ text: String) {
    let page = claims("GET https://x.example/v1/chats?limit=10\n\n\(text)")
    #expect(page.rateLimits.map(\.requests) == [120])
    #expect(page.rateLimits.map(\.seconds) == [60])
    #expect(page.parameters.allSatisfy { $0.minimum == nil && $0.maximum == nil })
  }

  /// The address of a section may stand at its end.
  @Test(arguments: [
    ("## Get a book", "### Request", [0, 1]), ("# Get a book", "### Request", [0, 1]),
    // The heading of the address itself, or one inside of the section before, begins no section.
    ("## Answer", "## Get a book", [0, 0]), ("### Answer", "## Get a book", [0, 0]),
    ("### Answer", "### Get a book", [0, 0]), ("Answer", "### Get a book", [0, 0]),
  ])
  func anExampleInFrontOfItsAddress(_ first: String, _ second: String, _ operations: [Int]) {
    let page = """
      # Books

      ## List books

      ```json
      [{"id": 1}]
      ```

      ### Request

      `GET https://x.example/books`

      \(first)

      ```json
      {"id": 2}
      ```

      \(second)

      `GET https://x.example/books/{id}`
      """
    #expect(claims(page).examples.map(\.endpoint) == operations)
  }
}
