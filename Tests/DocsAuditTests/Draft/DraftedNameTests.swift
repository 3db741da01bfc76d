import DocsAudit
import Testing

/// What a method takes comes from the path, the query, headers and the body, side by side.
@Suite struct DraftedNameTests {
  /// The page, and what stands in its draft.
  static let cases: [(page: String, lines: [String])] = [
    (
      """
      PUT https://x.example/users/{id}
      Request body
      {"id": 7, "email": "a@b.example"}
      200 OK
      {"id": 7, "email": "a@b.example", "active": true}
      """, ["path: {id: User.ID}", "body: {id as idInBody: User.ID, email: string}"]
    ),
    (
      """
      PATCH https://x.example/users/:userId
      Request body
      {"user_id": 7, "USER-ID": 8, "email": "a@b.example"}
      200 OK
      {"user_id": 7}
      """,
      [
        "path: {userId: User.ID}",
        "body: {user_id as userIdInBody: User.ID, USER-ID as userIdInBody2: User.ID, email: string}",
      ]
    ),
    (
      """
      POST https://x.example/search?limit=10
      Query parameters
      limit | integer | optional | How many |
      Request body
      {"query": "x", "limit": 3}
      200 OK
      {"hits": [{"id": 1}]}
      """,
      [
        "query: {\"limit?\": int | How many}",
        "body: {query: string, \"limit as limitInBody?\": int | How many}",
      ]
    ),
    (
      """
      POST https://x.example/users/{id}/notes

      Query parameters

      Parameter | Type | Required | Description |
      ID | integer | no | Which |

      Body parameters

      Parameter | Type | Required | Description |
      Id | integer | yes | Of what |
      text | string | yes | What |

      201 Created
      """,
      [
        "query: {\"ID as idInQuery?\": Note.ID | Which}",
        "body: {Id as idInBody: Note.ID | Of what, text: string | What}",
      ]
    ),
    // What moves through a list has its name already.
    (
      """
      POST https://x.example/books/search?offset=0&limit=10
      Request body
      {"limit": 3, "title": "T"}
      200 OK
      [{"id": 1}]
      """, ["body: {limit as limitInBody: int, title: string}", "returns: pages of Book"]
    ),
    // The fields of an input stand in it, and not beside those of the path.
    (
      """
      PUT https://x.example/users/{id}
      Request body
      {"id": 7, \((0..<12).map { "\"longFieldNumber\($0)\": 1" }.joined(separator: ", "))}
      200 OK
      """, ["body: UsersReplaceValues", "id: User.ID"]
    ),
    (
      """
      GET https://x.example/users/{id}?ID=7
      Query parameters
      ID | integer | optional | Which |
      \((0..<12).map { "long_field_number_\($0) | integer | optional | Which |\n" }.joined())
      200 OK
      """, ["query: UsersGetOptions", "ID as idInQuery?: "]
    ),
  ]

  @Test(arguments: cases.indices)
  func allAreDistinct(_ index: Int) throws {
    let (page, lines) = Self.cases[index]
    let spec = try #require(SpecDraft.specs(from: [claims(page)]).first?.text)
    let problems = Validity.problems(spec)
    #expect(problems.isEmpty, "\(problems)\n\(spec)")
    for line in lines { #expect(spec.contains("    \(line)"), "\(line)\n\(spec)") }
  }

  /// Of two pages, one says what is in the query, and the other what is in the body.
  @Test func eachHasWhatItsOwnTableSays() throws {
    let pages = [("Query", "integer | no | Of hits"), ("Body", "string | yes | Of pages")].map {
      claims(
        """
        POST https://x.example/search

        \($0) parameters

        Parameter | Type | Required | Description |
        limit | \($1) |

        200 OK
        """)
    }
    let spec = try #require(SpecDraft.specs(from: pages).first?.text)
    #expect(Validity.problems(spec).isEmpty, "\(spec)")
    #expect(spec.contains("    query: {\"limit?\": int | Of hits}\n"), "\(spec)")
    #expect(spec.contains("    body: {limit as limitInBody: string | Of pages}\n"), "\(spec)")
    let shown = SpecDraft.specs(
      from: pages + [claims("POST https://x.example/search\nRequest body\n{\"limit\": \"x\"}\n")])
    #expect(shown.first?.text.contains("limitInBody: string | Of pages}\n") == true, "\(shown)")
  }

  /// Folders and files are called like the API, and Windows has devices of these names.
  @Test(arguments: ["con", "AUX", "lpt1"])
  func noAPIIsCalledLikeADevice(_ label: String) throws {
    let spec = try #require(
      SpecDraft.specs(from: [claims("GET https://api.\(label).example/books\n200 OK\n")]).first)
    #expect(spec.name == label.lowercased() + "api")
    #expect(spec.text.contains("api: \(label.prefix(1).uppercased())"), "\(spec.text)")
    #expect(Validity.problems(spec.text).isEmpty, "\(spec.text)")
  }

  /// Whatever Swift makes of two names.
  @Test(arguments: [
    ("userIDs", "user_ids"), ("1st", "_1st"), ("HTTPServer", "httpserver"), ("class", "Class"),
    ("self", "SELF"), ("a", "a\u{301}"), ("connection", "Connection"), ("ключ", "value"),
    ("a.b", "aB"), ("a", "a2"), ("a", "aInBody"),
  ])
  func namesThatMeet(_ one: String, _ other: String) throws {
    let page = """
      PUT https://x.example/users/{id}?\(one)=1

      Query parameters

      Parameter | Type | Required | Description |
      \(one) | integer | no | Which |

      Request body

      {"\(other)": 1, "\(one)": 2, "\(other)InBody": 3}

      200 OK
      """
    let spec = try #require(SpecDraft.specs(from: [claims(page)]).first?.text)
    let problems = Validity.problems(spec)
    #expect(problems.isEmpty, "\(problems)\n\(spec)")
  }

  /// A separator of lines at the end of a name is a blank in a spec.
  @Test func aNameThatEndsInABlank() throws {
    let page = "GET https://x.example/users/1\n200 OK\n{\"id\u{2028}\": 3, \"id\": 1}\n"
    let spec = try #require(SpecDraft.specs(from: [claims(page)]).first?.text)
    #expect(Validity.problems(spec).isEmpty, "\(spec)")
    #expect(spec.contains("wire: \"id \""), "\(spec)")
  }

  /// What routes are about is called by the last list of things in their paths.
  @Test(arguments: [
    ("POST", "/projects/{id}/tasks"), ("PUT", "/projects/{id}/tasks/{task}"),
    ("PATCH", "/projects/{id}/tasks/{task}"), ("POST", "/projects/{id}/tasks/{task}/close"),
  ])
  func aPartOfAThingIsOneOfItsOwn(_ method: String, _ path: String) throws {
    let page = """
      GET https://x.example/projects/{id}/tasks
      200 OK
      [{"id": 1, "title": "T", "done": true}]

      \(method) https://x.example\(path)
      200 OK
      {"id": 1, "title": "T", "done": true}
      """
    let spec = try #require(SpecDraft.specs(from: [claims(page)]).first?.text)
    #expect(Validity.problems(spec).isEmpty, "\(spec)")
    #expect(spec.contains("    returns: list of Task\n"), "\(spec)")
    #expect(spec.contains("    returns: Task\n"), "\(spec)")
    #expect(!spec.contains("  Project:\n"), "\(spec)")
  }
}
