import DocsAudit
import Testing

/// What no page says is marked, and what one says is not.
@Suite struct GuessTests {
  static let cases: [(page: String, guess: String, isThere: Bool)] = [
    ("GET /a\n200 OK\n{\"a\": 1}", "no page names the server", true),
    ("GET https://x.example/a\n200 OK\n{\"a\": 1}", "no page names the server", false),
    ("GET http://x.example/a\n200 OK\n{\"a\": 1}", "the pages have http", true),
    ("GET https://x.example/a\n\n{\"a\": 1}", "no page says with what status it succeeds", true),
    ("GET https://x.example/a\n200 OK\n{\"a\": 1}", "with what status", false),
    ("GET https://x.example/a/42\n200 OK\n{\"a\": 1}", "the path has a value where", true),
    ("GET https://x.example/a/{id}\n200 OK\n{\"a\": 1}", "the path has a value where", false),
    ("GET https://x.example/a\n200 OK\n{\"id\": 1}", "which fields hold ids", true),
    ("GET https://x.example/a\n200 OK\n{\"a\": 1}", "which fields hold ids", false),
    (
      "GET https://x.example/a\n200 OK\n{\"a\": 1, \"created_at\": 1603885746}",
      "these are moments: `created_at`.", true
    ),
    (
      "GET https://x.example/a\n200 OK\n{\"a\": [], \"b\": null, \"c\": {}, \"d\": [1, \"x\"]}",
      "no page shows the type of `a`, `b`, `c`.", true
    ),
    (
      "POST https://x.example/a\nRequest body\n{\"c\": {}, \"d\": 1}\n201 Created",
      "nothing of what is in `c`.", true
    ),
    (
      "GET https://x.example/a\n200 OK\n[{\"d\": 1}, {\"d\": \"x\"}]",
      "differ in the type of `d`.", true
    ),
    (
      "GET https://x.example/a\n200 OK\n[{\"status\": \"new\"}, {\"status\": \"sold\"}]",
      "the values are those that the examples show", true
    ),
    (
      "GET https://x.example/a\n200 OK\n[{\"status\": \"new\"}, {\"status\": \"sold\"}]",
      "one value alone", false
    ),
    (
      "GET https://x.example/a\n200 OK\n{\"a\": 1, \"status\": \"new\"}",
      "by its name, this has a few words as values, and the examples show one value alone", true
    ),
    (
      "POST https://x.example/a\nRequest body\n{\"a\": 1, \"b\": 2}\n201 Created",
      "these are required, as every example has them: `a`, `b`.", true
    ),
    (
      "POST https://x.example/a\nSend a (required) and b (optional) in the body of the request.\n"
        + "{\"a\": 1, \"b\": 2}\n201 Created", "these are required", false
    ),
    (
      "GET https://x.example/a\n\nParameter | Type | Description |\nsort | string | How |\n\n200 OK\n",
      "no page says whether these are required: `sort`.", true
    ),
    (
      "GET https://x.example/a\n200 OK\n[{\"b\": {\"x\": 1, \"y\": 2}}, {\"c\": [{\"b\": {\"x\": 1}}]}]",
      "objects of this name have some fields each", true
    ),
    (
      "GET https://x.example/a\n200 OK\n{\"a\": 1}\n400 Bad Request\n{\"code\": \"x\"}\n"
        + "401 Unauthorized\n{\"code\": \"x\"}", "codes of several statuses", true
    ),
    (
      "GET https://x.example/a?offset=10&limit=10\n200 OK\n[{\"a\": 1}]",
      "how small `offset` and `limit` can be", true
    ),
    ("GET https://x.example/a\n200 OK\n{\"a\": 1}", "all names", true),
    ("GET https://x.example/a\n200 OK\n{\"a\": 1}", "a request proves who sent it", true),
    (
      "GET https://x.example/a\n200 OK\n{\"status\": \"ok\", \"payload\": {\"a\": 1}}",
      "the word for a failure", true
    ),
    (
      "GET https://x.example/a\n200 OK\n{\"status\": \"ok\", \"payload\": {\"a\": 1}}",
      "every answer says with this word", true
    ),
    (
      "GET https://x.example/categories\n200 OK\n"
        + "{\"id\": 1, \"name\": \"a\", \"up\": {\"id\": 2, \"name\": \"b\", \"up\": null}}",
      "hold themselves", false
    ),
    (
      "GET https://x.example/categories\n200 OK\n"
        + "{\"id\": 1, \"name\": \"a\", \"up\": {\"id\": 2, \"name\": \"b\", \"up\": {}}}",
      "these would hold themselves, and so are free JSON: `up`.", true
    ),
  ]

  @Test(arguments: cases.indices)
  func whatNoPageSaysIsMarked(_ index: Int) throws {
    let (page, guess, isThere) = Self.cases[index]
    let spec = try #require(SpecDraft.specs(from: [claims(page)]).first?.text)
    #expect(Validity.problems(spec).isEmpty, "\(spec)")
    let comments = spec.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("#") }
    #expect(comments.contains { $0.contains(guess) } == isThere, "\(spec)")
  }

  /// Where an example shows that it ends, a model may hold itself.
  @Test func modelsThatHoldThemselvesAreNoFreeJSON() throws {
    let page = claims(
      "GET https://x.example/categories\n200 OK\n"
        + #"{"id": 1, "name": "a", "up": {"id": 2, "name": "b", "up": {"id": 3, "name": "c"}}}"#)
    let spec = try #require(SpecDraft.specs(from: [page]).first?.text)
    #expect(Validity.problems(spec).isEmpty, "\(spec)")
    #expect(spec.contains("    up: Category?\n"), "\(spec)")
    let example = "$example: {id: 1, name: a, up: {id: 2, name: b, up: {id: 3, name: c}}}"
    #expect(spec.contains(example), "\(spec)")
  }

  /// However many fields a guess is about, each is named.
  @Test func longListsAreWrapped() throws {
    let fields = (0..<60).map { "\"field_number_\($0)\": []" }.joined(separator: ", ")
    let page = claims("GET https://x.example/a\n200 OK\n{\"x\": 1, \(fields)}")
    let spec = try #require(SpecDraft.specs(from: [page]).first?.text)
    let comments = spec.split(separator: "\n").filter { $0.contains("#") }
    #expect(comments.allSatisfy { $0.utf8.count <= 104 })
    for number in 0..<60 {
      #expect(comments.contains { $0.contains("`field_number_\(number)`") })
    }
  }
}
