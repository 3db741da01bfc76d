import DocsAudit
import Testing

@Suite struct DraftTests {
  @Test(arguments: BookshopPages.all.map(\.name))
  func isTheSameForEveryLayout(_ layout: String) throws {
    let text = try #require(BookshopPages.all.first { $0.name == layout }?.text)
    let specs = SpecDraft.specs(from: [claims(text)])
    #expect(specs.map(\.name) == ["bookshop"])
    let spec = try #require(specs.first?.text)
    #expect(Validity.problems(spec).isEmpty, "\(spec)")
    #expect(spec == Self.bookshop)
  }

  @Test(arguments: ["https://api..example", "https://...", "https://api.bookshop.exa...e.ID/v2"])
  func anAddressThatCannotBeIsAGuess(_ address: String) throws {
    for draft in SpecDraft.specs(from: [claims("GET \(address)/books\n200 OK\n\n{\"a\": 1}\n")]) {
      #expect(Validity.problems(draft.text).isEmpty, "\(draft.text)")
    }
  }

  /// A name that needs quotation marks leaves the default what it is.
  @Test(arguments: ["limit", "limit;0", "limit\u{FFFD}0", "a as b", "limit?"])
  func defaultsOfParameters(_ name: String) {
    let page = """
      GET https://api.bookshop.example/v2/books

      | Parameter | Type | Required | Description |
      |---|---|---|---|
      | \(name) | integer | no | How many. Default: 50, maximum: 100 |
      | x\(name) | boolean | no | Whether all. Default: true |
      | y\(name) | string | no | Which. Default: abc |

      200 OK

      {"a": 1}

      """
    for draft in SpecDraft.specs(from: [claims(page)]) {
      #expect(Validity.problems(draft.text).isEmpty, "\(draft.text)")
    }
  }

  /// What means something to YAML means it with an accent behind it as well.
  @Test(arguments: ["a\": \u{301}b", "a:  \u{301}b", "a #\u{301} b", "a \u{301}# b", "a:\u{301} b"])
  func accentsBehindMarks(_ words: String) {
    let page = "# Books\n\nGET https://api.bookshop.example/v2/books\n\nThis call gives \(words).\n"
    for draft in SpecDraft.specs(from: [claims(page)]) {
      #expect(Validity.problems(draft.text).isEmpty, "\(draft.text)")
    }
  }

  @Test func groupsThatDifferInCaseAlone() throws {
    let page = """
      GET https://api.bookshop.example/v2/books

      GET https://api.bookshop.example/v2/boo.ks/new

      """
    let draft = try #require(SpecDraft.specs(from: [claims(page)]).first?.text)
    #expect(Validity.problems(draft).isEmpty, "\(draft)")
    #expect(draft.contains("  books.getNew:\n    get: /boo.ks/new\n"), "\(draft)")
  }

  static let bookshop = """
    # Drafted from documentation pages. Comments that begin with `Guessed` mark what no page says;
    # check them, write better names and texts, and take the comments away.

    hcgen: 1
    # Guessed: all names, made from the words of addresses, paths and fields.
    api: Bookshop
    server: https://api.bookshop.example/v2
    auth: {bearer: apiKey, environment: BOOKSHOP_API_KEY}
    rate-limit: 90/minute

    # Guessed: which fields hold ids, and of what, by their names.
    ids: {int: [Book]}

    paging:
      list:
        # Guessed: how small `offset` and `limit` can be.
        query: {offset: int 0.. = 0, limit: int 1..50 = 50}
        offset: offset
        limit: limit
        items: data
        total: meta.total

    errors:
      entries: errors
      code: code
      message: message
      401: {unauthorized: "Who are you?"}

    routes:
      # From the page `page`.
      books.list:
        get: /books
        doc: This call gives all books of the shop.
        returns: pages of Book
        fails: [401]

    models:
      # Guessed: where no table says more, types are those of the examples, and what every example
      # has is always there.

      # Guessed: by name and value, these are moments: `printedAt`.
      Book:
        $example: {id: 12, title: The Spoke, genre: novel, printedAt: 1603885746}
        id: Book.ID
        title: string
        genre: string
        printedAt: timestamp-text

    """

  @Test func thingsThatAreTheSameAreOneModel() throws {
    let spec = try draft(
      """
      GET https://x.example/authors
      Response 200 OK
      {"data": [{"id": 1, "name": "A", "role": "novelist"}, {"id": 2, "name": "B", "role": "poet"}]}
      """,
      """
      GET https://x.example/books/{id}
      Response 200 OK
      {"id": 5, "title": "T", "author": {"id": 1, "name": "A", "role": "poet"},
       "editor": {"id": 2, "name": "B", "role": "poet"}, "shelf": {"row": 1.5, "free": true},
       "lent_at": null, "author_id": 7, "seen_at": "2021-07-01T07:47:20", "tags": ["a", null]}
      """)
    #expect(spec.contains("author: Author\n"))
    #expect(spec.contains("editor: Author\n"))
    #expect(spec.contains("AuthorRole: [novelist, poet]"))
    #expect(spec.contains("shelf: Shelf\n"))
    #expect(spec.contains("row: number\n"))
    #expect(spec.contains("lent_at: json?\n"))
    #expect(spec.contains("author_id: Author.ID\n"))
    #expect(spec.contains("seen_at: datetime\n"))
    #expect(spec.contains("tags: list of (string?)\n"))
    #expect(spec.contains("path: {id: Book.ID}\n"))
    #expect(spec.contains("returns: list of Author at data\n"))
  }

  @Test func whatIsMissingOrNullMayBe() throws {
    let spec = try draft(
      """
      GET https://x.example/books
      Response 200 OK
      [{"id": 1, "title": "T", "year": 1}, {"id": 2, "title": null}]
      """)
    #expect(spec.contains("id: Book.ID\n"))
    #expect(spec.contains("title: string?\n"))
    #expect(spec.contains("year: int?\n"))
  }

  @Test func bodiesAndTheirMarks() throws {
    let spec = try draft(
      """
      POST https://x.example/books
      Send title (required) and note (optional) in the body of the request.
      {"title": "T", "note": "n"}
      201 Created
      {"id": 1, "title": "T"}
      """)
    #expect(spec.contains("body: {title: string, \"note?\": string}"), "\(spec)")
    #expect(spec.contains("returns: 201 Book"))
  }

  @Test func scopesAndTheAddressOfThePage() throws {
    let spec = try draft(
      """
      <html><head><link rel="canonical" href="https://docs.x.example/list-books"></head><body>
      <p>GET https://x.example/books</p><p>X-Api-Key: abc</p><p>Scopes: books:read, admin</p>
      <pre>[{"id": 1}]</pre></body></html>
      """)
    #expect(spec.contains("scopes: [\"books:read\", admin]}\n"), "\(spec)")
    #expect(spec.contains("    scopes: [\"books:read\", admin]\n"))
    #expect(spec.contains("server: https://x.example\ndocs: https://docs.x.example/\n"))
    #expect(spec.contains("    page: list-books\n"))
  }

  @Test func whatTablesAloneSay() throws {
    let spec = try draft(
      """
      GET https://x.example/books?page=2

      Parameter | Type | Required | Default | Description |
      page | integer | no | 1 | Maximum 9 |
      size | string | no | a, b | Of each |
      sort | string | no | title | One of: title, year |
      deep | boolean | yes | true | Goes down |

      Response 200 OK

      {"data": [{"id": 1}], "meta": {"total": 1}}

      Field | Type | Description |
      id | integer | Its number |
      sold | boolean | Is it? |
      """)
    #expect(spec.contains("page: int ..9 = 1 "), "\(spec)")
    #expect(spec.contains("sort: \"BookSort = title | One of"))
    #expect(spec.contains("# Not in the spec: the default of `size` is `a, b`.\n"))
    #expect(spec.contains("# Not in the spec: `deep` is required and has a default, `true`.\n"))
    #expect(spec.contains("# Not in the spec: the list goes on by `page`, and paging here"))
    #expect(spec.contains("# Not in the spec: the total stands at `meta.total`.\n"))
    #expect(spec.contains("sold: bool? | Is it?\n"))
  }

  @Test func whatIsWrappedIsAnInputOfItsOwn() throws {
    let spec = try draft(
      """
      POST https://x.example/books

      Body parameters
      title\tstring\trequired\tUp to 9 characters
      year\tinteger\toptional\tDefault is 5

      {"book": {"title": "T"}}

      201 Created

      {"book": {"id": 1, "title": "T"}}
      """)
    #expect(spec.contains("body: {book: BooksCreateBookValues}"), "\(spec)")
    #expect(spec.contains("    title: string ..9 |"))
    #expect(spec.contains("    year: int = 5 "))
    #expect(spec.contains("returns: 201 Book at book\n"))
  }

  @Test func aSegmentNamesTheParameterBehindIt() throws {
    let spec = try draft(
      """
      GET https://x.example/users
      Response 200 OK
      [{"id": 1, "name": "N"}]
      """,
      """
      GET https://x.example/users/{id}/orders
      Response 200 OK
      [{"id": "o-1", "user": {"id": 1, "name": "N"}}]
      """)
    #expect(spec.contains("path: {id: User.ID}\n"), "\(spec)")
  }

  @Test(arguments: [
    "client or operator", "client, operator", "client, or operator", "\n\nclient\n\nor\n\noperator",
  ])
  func allScopesOfASentence(_ scopes: String) throws {
    let spec = try draft(
      "GET https://x.example/books\n\nX-Api-Key: abc\n\nScopes: \(scopes)\n\n[{\"id\": 1}]")
    #expect(spec.contains("    scopes: [client, operator]\n"), "\(spec)")
  }

  @Test func aTypeThatIsTakenFromOtherFieldsIsMarked() throws {
    let spec = try draft(
      """
      POST https://x.example/books
      Body parameters
      title\tstring\trequired\tUp to 9 characters
      sold\toptional\tIs it?
      active\toptional\tIs it so?
      201 Created
      {"id": 1, "title": "T", "sold": true}
      """)
    #expect(
      !spec.contains("\"active?: bool") || spec.contains("# Guessed: no page shows the type of"),
      "\(spec)")
  }

  /// Where no body is shown, parameters that are sent somewhere are it.
  @Test(arguments: [("POST", true), ("PUT", true), ("PATCH", true), ("DELETE", false)])
  func parametersWithoutAPlaceAreTheBody(_ method: String, _ isBody: Bool) throws {
    let page = """
      \(method) https://x.example/books/{id}

      Parameter | Type | Required | Description |
      id | integer | yes | Which |
      title | string | yes | Its name |
      Authorization | string | yes | The key |

      200 OK

      """
    let spec = try draft(page)
    #expect(spec.contains("    body: {title: string | Its name}\n") == isBody, "\(spec)")
    #expect(
      spec.contains(
        "# Guessed: no page says where these are sent, and so they are the body: `title`.")
        == isBody, "\(spec)")
    #expect(spec.contains("where these are sent: `title`") != isBody, "\(spec)")
    // One that is shown counts.
    let shown = try draft(page.replacing("200 OK", with: "Request body\n{\"x\": 1}\n200 OK"))
    #expect(!shown.contains("title: string"), "\(shown)")
  }

  @Test func codesWithoutABodyAreNamed() throws {
    let table = """
      GET https://x.example/books
      200 OK
      [{"id": 1}]

      Errors

      | Status | Code | Meaning |
      | --- | --- | --- |
      | 400 | invalid_number | The number is wrong |
      | 400 | too_long | Too long |
      | 402 | no_credit | No credit |

      """
    let spec = try draft(table)
    let start =
      "# Not in the spec: these codes of the status, as no page shows where a body has them:"
    #expect(spec.contains("  \(start)\n  #   `invalid_number`, `too_long`.\n  400:\n"), "\(spec)")
    #expect(spec.contains("`no_credit`.\n  402:\n"), "\(spec)")
    let shown = try draft(table + "400 Bad Request\n{\"code\": \"invalid_number\"}\n")
    #expect(!shown.contains("# Not in the spec"), "\(shown)")
    #expect(shown.contains("no_credit: "), "\(shown)")
  }

  @Test func severalServersAreSeveralSpecs() {
    let pages = [
      claims("GET https://api.one.example/a\n{\"id\": 1, \"n\": 2}"),
      claims("GET https://api.two.example/b\n{\"id\": 1, \"n\": 2}"),
    ]
    let specs = SpecDraft.specs(from: pages)
    #expect(specs.map(\.name) == ["one", "two"])
    #expect(specs.map(\.server) == ["https://api.one.example", "https://api.two.example"])
    for spec in specs { #expect(Validity.problems(spec.text).isEmpty, "\(spec.text)") }
    #expect(SpecDraft.specs(from: [claims("Nothing here.")]).isEmpty)
  }

  /// Whatever stands on a page stays text.
  @Test(arguments: [
    "\"\\nroutes:\\n  evil.get:\\n    get: /x", "a: b # c", "*/ import Foundation /*", "\\(1)",
    "{}[]&*!|>'%@`", "\u{202E}evil\u{200B}", "\\u0000\\u0007\\u2028", "$doc", "self", "init", "🙂",
    " as x", "x?", "Type", "null", "- a", "? a", "\\\\", "…", "ключ", "a b", "1st", "__", "--- a",
  ])
  func textStaysText(_ text: String) throws {
    let spec = try draft(
      """
      GET https://x.example/books?x=1
      A page says \(text) in four words. And more.
      Field | Type | Description |
      id | integer | \(text) |
      \(text) | string | \(text), one of: \(text) or b |
      Response 200 OK
      {"id": 1, "\(text)": "\(text)", "status": "\(text)", "\(text)2": {"\(text)": 1, "b": [{"\(text)": 2}]}}
      400 Bad Request
      {"code": "\(text)", "message": "\(text)"}
      """)
    #expect(!spec.contains("evil.get:\n"))
    #expect(!spec.contains("\u{202E}"))
  }

  private func draft(_ pages: String...) throws -> String {
    let specs = SpecDraft.specs(from: pages.map(claims))
    let spec = try #require(specs.first?.text)
    #expect(specs.count == 1)
    let problems = Validity.problems(spec)
    #expect(problems.isEmpty, "\(problems)\n\(spec)")
    return spec
  }
}
