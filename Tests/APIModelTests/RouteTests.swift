import APIModel
import Testing

@Suite struct RouteTests {
  private func route(_ lines: String) throws -> Route {
    let indented = lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let api = try api(
      """
      docs: https://d.example
      read: 2025-03-31
      auth: {bearer: key, scopes: [read, write]}
      ids: {int: [Book]}
      errors: {400: [bad], 404: [gone]}
      paging:
        first: {query: {offset: int, limit: int}, offset: offset, limit: limit}
        second: {body: {offset: int, limit: int}, offset: offset, limit: limit}
      inputs:
        Search: {text: string, "tags?": list of string}
        NewBook: {title: string}
      models:
        Book: {id: Book.ID}
      routes:
        books.act:
      \(indented)
      """)
    return try #require(api.routes.first)
  }

  @Test func everything() throws {
    let route = try route(
      """
      post: /books/{id}/pages:{page}
      doc: Does it.
      page: act
      read: 2024-01-01
      gap: Unclear.
      deprecated: Use other.
      path: {id: Book.ID, page: int | Which one.}
      query: {"full?": bool}
      headers: {X-Mark: string = a}
      body: {title: string 1..9}
      returns: 201 Book at data
      fails: [400, 404]
      repeat: safe
      scopes: [write]
      rate-limit: 2/second
      """)
    #expect(route.fullName == "books.act")
    #expect(route.method == .post)
    #expect(route.pathTemplate == "/books/{id}/pages:{page}")
    #expect(route.path.count == 4)
    #expect(
      route.documentation.summary
        == " | Does it. | page https://d.example/act | read 2024-01-01 | gap Unclear."
        + " | deprecated Use other.")
    #expect(route.query.map(\.summary) == ["full?: bool"])
    #expect(route.headers.map(\.summary) == ["X-Mark?: string = \"a\""])
    #expect(route.body.summary == "fields title: string 1..9")
    #expect(route.result.summary == "Book at data")
    #expect(route.successStatus == 201)
    #expect(route.failures == [400, 404])
    #expect(route.repeatability == .safe)
    #expect(route.scopes == ["write"])
    #expect(route.rateLimit == RateLimit(requests: 2, seconds: 1))
  }

  @Test func queryOfAnInput() throws {
    let route = try route("get: /books\nquery: Search")
    #expect(route.query.map(\.summary) == ["text: string", "tags?: list of string"])
  }

  @Test(arguments: Route.Method.allCases) func method(_ method: Route.Method) throws {
    let route = try route("\(method.rawValue): /books")
    #expect(route.method == method)
    #expect(route.repeatability == .byMethod)
    #expect(route.body == .none)
    #expect(route.result == .nothing)
    #expect(route.successStatus == 200)
  }

  static let bodies = [
    ("NewBook", "value NewBook"), ("list of NewBook 1..10", "value list of NewBook 1..10"),
    ("map of json", "value map of json"), ("{a: int, b: string}", "fields a: int, b: string"),
  ]

  @Test(arguments: bodies) func body(_ written: String, _ expected: String) throws {
    #expect(try route("put: /books\nbody: \(written)").body.summary == expected)
  }

  static let results = [
    ("nothing", 200, "nothing"), ("text", 200, "text"), ("204", 204, "nothing"),
    ("202 nothing", 202, "nothing"), ("201 Book", 201, "Book"),
    ("list of Book", 200, "list of Book"),
    ("Book at data.book", 200, "Book at data.book"),
    ("pages of Book by first", 200, "pages of Book by first"),
    ("206 pages of Book by second", 206, "pages of Book by second"),
  ]

  @Test(arguments: results)
  func result(_ written: String, _ status: Int, _ expected: String) throws {
    let route = try route("post: /books\nreturns: \(written)")
    #expect(route.result.summary == expected)
    #expect(route.successStatus == status)
  }

  @Test func placeOfTheRoute() throws {
    let piece = "routes:\n  books.get:\n    get: /books\n"
    let reading = Reading(piece: piece)
    let route = try #require(reading.api?.routes.first)
    #expect(reading.place(route.range) == "2:3 books.get:")
    #expect(reading.place(route.group.range) == "2:3 books")
    #expect(reading.place(route.name.range) == "2:9 get")
  }
}
