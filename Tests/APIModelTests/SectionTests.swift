import APIModel
import Testing

@Suite struct SectionTests {
  @Test func topLevel() throws {
    let api = try api(
      """
      doc: Sells books.
      docs: https://docs.shop.example/
      read: 2025-03-31
      server: http://[::1]:8080/v1
      rate-limit: 120/minute
      request-id: X-Request-Id
      envelope: {status: meta.status, ok: ok, error: error, message: meta.text}
      ids: {int: [Book], string: [Visitor]}
      """)
    #expect(api.name.text == "Shop")
    #expect(
      api.documentation.summary
        == " | Sells books. | page https://docs.shop.example/ | read 2025-03-31")
    #expect(api.server == "http://[::1]:8080/v1")
    #expect(api.rateLimit == RateLimit(requests: 120, seconds: 60))
    #expect(api.requestIDHeader == "X-Request-Id")
    #expect(
      api.envelope
        == Envelope(
          status: FieldPath(["meta", "status"]), ok: "ok", error: "error",
          message: FieldPath(["meta", "text"])))
    #expect(api.ids.map { "\($0.name.text) \($0.rawType)" } == ["Book int", "Visitor string"])
  }

  static let authentications: [(String, String)] = [
    ("none", "none"),
    ("{bearer: apiKey}", "bearer apiKey"),
    ("{bearer: apiKey, environment: SHOP_KEY, scopes: [a b, c]}", "bearer apiKey SHOP_KEY a b, c"),
    ("{header: X-Api-Key, name: key}", "X-Api-Key key"),
    ("{bearer: key, oauth: {token: /oauth/token}}", "bearer key /oauth/token form"),
    (
      "{bearer: key, oauth: {token: /t, parameters: query, environment: [ID, SECRET]}}",
      "bearer key /t query ID SECRET"
    ),
    (
      "{bearer: key, environment: KEY, oauth: {token: /t, parameters: form}}",
      "bearer key KEY /t form"
    ),
  ]

  @Test(arguments: authentications)
  func authentication(_ written: String, _ expected: String) throws {
    let authentication = try api("auth: \(written)").authentication
    let kind =
      switch authentication {
      case .none: "none"
      case .bearer: "bearer"
      case .header(let name, _): name
      }
    let credential = authentication.credential
    let parts = [
      kind, credential?.name.text, credential?.environment,
      credential?.scopes.joined(separator: ", "), credential?.oauth?.tokenPath,
      credential?.oauth?.parameters.rawValue, credential?.oauth?.environment?.id,
      credential?.oauth?.environment?.secret,
    ]
    #expect(parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ") == expected)
  }

  @Test func errors() throws {
    let errors = try api(
      """
      docs: https://d.example
      errors:
        entries: errors
        code: error.code
        message: error.message
        shared: {invalid_request: Failed.}
        400:
          doc: Malformed.
          page: errors
          other-codes: fields
          codes: [bad]
        401: [unauthorized, invalid_token]
        404 as gone: {not_found: {also: [not_fount], doc: None.}}
        429:
      """
    ).errors
    #expect(errors.entries?.summary == "errors")
    #expect(errors.code?.summary == "error.code")
    #expect(errors.message?.summary == "error.message")
    #expect(errors.shared.map(\.summary) == ["invalid_request | Failed."])
    #expect(
      errors.statuses.map {
        "\($0.code) \($0.name.summary)\($0.otherCodesAreFields ? " fields" : "")"
          + "\($0.documentation.summary): \($0.codes.map(\.summary).joined(separator: ", "))"
      } == [
        "400 400 fields | Malformed. | page https://d.example/errors: bad",
        "401 401: unauthorized, invalid_token",
        "404 404 as gone: not_found (not_fount) | None.", "429 429: ",
      ])
  }

  @Test func paging() throws {
    let styles = try api(
      """
      paging:
        inQuery:
          query: {offset: int 0.. = 0, limit: int 1..100 = 100}
          offset: offset
          limit: limit
          items: data.list
          total: [meta.total, total]
          answer: Page
        inBody:
          body: {skip: int, take: int, sort?: string}
          offset: skip
          limit: take
          total: count
      models:
        Page: {data: Data, meta: json, total: int}
        Data: {list: list of string}
      """.replacing("sort?", with: "\"sort?\"")
    ).pagingStyles
    #expect(
      styles.map(\.summary) == [
        "inQuery in query: offset?: int 0.. = 0, limit?: int 1..100 = 100; offset/limit; "
          + "items data.list; total meta.total, total",
        "inBody in body: skip: int, take: int, sort?: string; skip/take; items ; total count",
      ])
  }

  @Test func operators() throws {
    let sets = try api("operators:\n  order: {\">\": greater, \"<\": less}").operatorSets
    #expect(sets.map(\.name.text) == ["order"])
    #expect(sets.first?.cases.map(\.summary) == ["> as greater", "< as less"])
  }
}
