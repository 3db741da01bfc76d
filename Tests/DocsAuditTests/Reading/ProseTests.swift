import DocsAudit
import Testing

/// What prose, tables and listings say, in several languages.
@Suite struct ProseTests {
  @Test(arguments: [
    "The limit is 120 requests per minute.", "Max. 120 requests/minute",
    "Ліміт запитів становить 120 запитів за хвилину.",
    "Limit wynosi 120 żądań na minutę.", "Das Limit liegt bei 120 Anfragen pro Minute.",
    "La limite est de 120 requêtes par minute.", "El límite es de 120 solicitudes por minuto.",
  ])
  func rateLimit(_ text: String) {
    let limits = claims(text).rateLimits
    #expect(limits.map(\.requests) == [120])
    #expect(limits.map(\.seconds) == [60])
  }

  @Test(arguments: [
    "Default limit is 20, maximum 100.", "За замовчуванням ліміт 20, максимум 100.",
    "Domyślnie limit wynosi 20, maksymalnie 100.", "Standardmäßig ist das Limit 20, maximal 100.",
    "Par défaut la limite est 20, maximum 100.", "Por defecto el límite es 20, máximo 100.",
    "The limit is 20 by default and no more than 100.",
  ])
  func defaultAndMaximum(_ text: String) throws {
    let page = claims("GET https://x.example/a\nhttps://x.example/a?offset=0&limit=5\n\n" + text)
    let limit = try #require(page.parameters.first { $0.name == "limit" })
    #expect(limit.defaultValue?.text == "20")
    #expect(limit.maximum?.number == 100)
  }

  /// German puts several of these words into one.
  @Test(arguments: [
    "Das Standardlimit beträgt 20, die Höchstgrenze 100. Der Standard-Offset ist 7.",
    "Das Default-Limit ist 20, der Maximalwert 100. Der Standardoffset ist 7.",
    "Das Standard-Limit ist 20. Das Maximallimit ist 100. Das Default-Offset ist 7.",
  ])
  func compounds(_ text: String) throws {
    let page = claims("GET https://x.example/a\nhttps://x.example/a?offset=0&limit=5\n\n" + text)
    let limit = try #require(page.parameters.first { $0.name == "limit" })
    #expect(limit.defaultValue?.text == "20")
    #expect(limit.maximum?.number == 100)
    let offset = try #require(page.parameters.first { $0.name == "offset" })
    #expect(offset.defaultValue?.text == "7")
    #expect(offset.maximum == nil)
  }

  /// Words with hyphens that are no compound of two known ones.
  @Test(arguments: ["The up-to-date limit holds 70 rows", "An off-limit 70", "Standardized 70"])
  func noCompounds(_ text: String) throws {
    let page = claims("GET https://x.example/a\nhttps://x.example/a?offset=0&limit=5\n\n" + text)
    let limit = try #require(page.parameters.first { $0.name == "limit" })
    #expect(limit.defaultValue == nil)
    #expect(limit.maximum == nil)
  }

  @Test(arguments: [
    ("The limit is 60 rpm.", 60, 60), ("Up to 5 rps, please", 5, 1),
    ("X-RateLimit-Limit: 600 per hour", 600, 3600),
  ])
  func shortRateLimit(_ text: String, _ requests: Int, _ seconds: Int) {
    let limits = claims(text).rateLimits
    #expect(limits.map(\.requests) == [requests])
    #expect(limits.map(\.seconds) == [seconds])
  }

  @Test(arguments: [
    "See error 500 times.", "See error 500\ntimes in a row.", "Voir l'erreur 500 fois",
    "Fehler 404 mal gesehen",
    "The status is kept for 200 seconds.",
  ])
  func numbersOfThingsAreNoStatuses(_ text: String) {
    #expect(claims(text).statuses.isEmpty)
  }

  @Test(arguments: ["les premiers 40", "les 40 premiers"])
  func eitherOrderOfTheFirst(_ words: String) throws {
    let page = claims(
      "GET https://x.example/a\nhttps://x.example/a?offset=0&limit=5\n\n"
        + "Par défaut, cette méthode ne renvoie que \(words) résultats.")
    #expect(page.parameters.first { $0.name == "limit" }?.defaultValue?.text == "40")
    #expect(page.statuses.isEmpty)
  }

  @Test(arguments: [
    ("Default is true", "true"), ("Whether it counts (default: `false`).", "false"),
    ("Par défaut : \"asc\"", "asc"), ("Standardwert ist \"asc\". Mehr nicht.", "asc"),
    ("By default the list is sorted by name.", nil), ("The default sorting", nil),
  ])
  func defaultsInWords(_ text: String, _ value: String?) throws {
    let page = claims(
      "GET https://x.example/a\n\nParameter | Type | Description |\nsort | string | \(text) |")
    #expect(page.parameters.first?.defaultValue?.text == value)
  }

  @Test func aTableNeedsNoHead() {
    let page = claims(
      """
      GET https://x.example/a/{id}

      Query parameters
      include\tstring\toptional\tWhat comes along
      all\tboolean\trequired\tDefault: false.
      """)
    #expect(
      page.summary.filter { $0.hasPrefix("query") } == [
        "query include string optional", "query all boolean required = false",
      ])
  }

  @Test func wordsOfTheBodyAreItsMembers() {
    let page = claims(
      """
      PUT https://x.example/chats

      Send chat id (required), department id (required) and note (optional) in the body.

      {"id": 1, "departmentId": 2, "note": "x"}
      """)
    #expect(
      page.summary.filter { $0.hasPrefix("body") } == [
        "body id required", "body departmentId required", "body note optional",
      ])
  }

  @Test(arguments: [
    "Field | Type | Description |\nid | Integer | The id |\nrole | String | One of: a1, b2 or c3 |\nat | String (UNIX timestamp)|Null | When |",
    "| Field | Type | Description |\n|---|---|---|\n| `id` | integer | The id |\n| role | string | One of: `a1`, `b2` or `c3` |\n| at | String (UNIX timestamp)\\|Null | When |",
    "<body><table><tr><th>Field</th><th>Type</th><th>Description</th></tr><tr><td>id</td><td>Integer</td><td>The id</td></tr><tr><td>role</td><td>String</td><td>One of: a1, b2 or c3</td></tr><tr><td>at</td><td>String (UNIX timestamp)|Null</td><td>When</td></tr></table></body>",
    "Поле\tТип\tОпис\nid\tЦіле\tНомер\nrole\tРядок\tОдне: a1, b2 або c3\nat\tРядок (UNIX timestamp)|Null\tКоли",
  ])
  func tablesOfFields(_ text: String) throws {
    let table = try #require(claims(text).tables.first)
    try #require(table.rows.map(\.name) == ["id", "role", "at"])
    #expect(table.rows.map(\.type?.kind) == [.integer, .string, .timestampText])
    #expect(table.rows[1].values.map(\.text) == ["a1", "b2", "c3"])
    #expect(table.rows[2].type?.isNullable == true)
  }

  @Test func parametersOfTables() throws {
    let page = claims(
      """
      GET https://x.example/books

      ## Query parameters

      | Name | Type | Required | Default | Description |
      |---|---|---|---|---|
      | genre | string | no | novel | Which genre |
      | author_id | integer | yes | - | Whose |
      """)
    #expect(
      page.summary.filter { $0.hasPrefix("query") } == [
        "query genre string optional = novel", "query author_id integer required",
      ])
  }

  @Test(arguments: ["/books/{bookId}", "/books/<bookId>", "/books/:bookId", "/books/{{bookId}}"])
  func pathParameters(_ path: String) {
    let page = claims("DELETE https://x.example\(path)\n")
    #expect(page.endpoints.first?.path == "/books/{bookId}")
    #expect(page.summary.contains("path bookId required"))
  }

  @Test(arguments: [
    "curl -X PUT https://x.example/a", "PUT /a HTTP/1.1\nHost: x.example",
    "PUT\nhttps://x.example/a",
    "curl --request PUT \\\n  https://x.example/a", "Method: PUT\nEndpoint: https://x.example/a",
    "Base URL: https://x.example\n\nPUT /a",
  ])
  func endpoints(_ text: String) {
    #expect(
      claims(text).endpoints.map { "\($0.method) \($0.server ?? "")\($0.path)" } == [
        "PUT https://x.example/a"
      ])
  }

  @Test(arguments: [
    "Use the parameters in the query string of the GET request.", "You may PUT it off.",
    "Read https://docs.example/page and/or ask us.",
  ])
  func proseIsNoEndpoint(_ text: String) {
    #expect(claims(text).endpoints.isEmpty)
  }
}
