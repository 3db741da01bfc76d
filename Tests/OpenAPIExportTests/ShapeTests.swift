import APIModel
import OpenAPIExport
import Testing

/// Constructs that meet in ways which no golden file has.
@Suite struct ShapeTests {
  private func document(
    _ piece: String, _ version: OpenAPIVersion = .version31
  ) throws -> DocumentNode {
    OpenAPIExporter.document(of: try Repository.api(piece: piece), version: version)
  }

  @Test func pathsThatDifferInNamesAloneAreOne() throws {
    let document = try document(
      """
      routes:
        books.get: {get: '/books/{id}', path: {id: int}}
        books.drop: {delete: '/books/{book}', path: {book: int}}
      """)
    guard case .object(let paths) = document.at("paths") else { return }
    #expect(paths.map(\.key) == ["/books/{id}"])
    guard case .array(let parameters) = document.at("paths", "/books/{id}", "delete", "parameters")
    else { return }
    #expect(parameters.first?.at("name") == "id")
  }

  @Test func anIDThatIsCalledLikeAType() throws {
    let document = try document(
      """
      ids: {int: [Book]}
      routes:
        books.get: {get: '/books/{id}', path: {id: Book.ID}, returns: BookID}
      models:
        BookID: {x: int}
      """)
    #expect(document.at("components", "schemas", "BookID", "type") == "object")
    #expect(document.at("components", "schemas", "BookID2", "type") == "integer")
  }

  @Test func anErrorThatIsCalledLikeAType() throws {
    let document = try document(
      """
      errors: {code: code, 404: [gone]}
      routes:
        books.get: {get: /books, returns: Error404, fails: [404]}
      models:
        Error404: {x: int}
      """)
    #expect(document.at("components", "schemas", "Error404", "properties", "x") != nil)
    #expect(document.at("components", "schemas", "Error4042", "properties", "code") != nil)
    #expect(document.at("components", "responses", "Error4042") != nil)
  }

  @Test func scopesBeforeThreeOne() throws {
    let piece = """
      auth: {bearer: key, scopes: [read]}
      routes:
        books.get: {get: /books, scopes: [read]}
      """
    let new = try document(piece).at("paths", "/books", "get")
    #expect(new?.at("security") == [["key": ["read"]]])
    let old = try document(piece, .version30).at("paths", "/books", "get")
    #expect(old?.at("security") == nil)
    #expect(old?.at("x-scopes") == ["read"])
  }

  @Test func datesInExamplesAreWhole() throws {
    let piece = """
      routes:
        books.get: {get: /books, returns: Book}
      models:
        Book:
          $example: {a: "2021-07-01 07:47:20", b: "2021-07-01t07:47:20.5z", c: ["2021-07-01T07:47:20+02:00"]}
          a: datetime
          b: datetime
          c: list of datetime
      """
    let example = try document(piece, .version30).at("components", "schemas", "Book", "example")
    #expect(example?.at("a") == "2021-07-01T07:47:20Z")
    #expect(example?.at("b") == "2021-07-01T07:47:20.5Z")
    #expect(example?.at("c") == ["2021-07-01T07:47:20+02:00"])
  }

  @Test func deepPathsEnd() throws {
    let path = Array(repeating: "a", count: 20_000).joined(separator: ".")
    let text = try document("routes:\n  a.b: {get: /, returns: int at \(path)}").json
    #expect(text.utf8.count < 100_000)
  }

  @Test func enumsThatComeWithOtherSpellings() throws {
    let document = try document(
      """
      routes:
        books.get: {get: /books, query: {state: State, side: Side, sent: Sent}, returns: list of Side}
      enums:
        State: {open: {also: [opened]}}
        Side: {$closed: yes, left as port: {also: [l]}}
        Sent: {$closed: yes, up: {also: [u]}}
      """)
    let state = document.at("components", "schemas", "State")
    #expect(state?.at("anyOf") == [["type": "string", "enum": ["open"]], ["type": "string"]])
    let side = document.at("components", "schemas", "Side")
    #expect(side?.at("enum") == ["left", "l"])
    #expect(side?.at("x-enum-varnames") == ["port", "port2"])
    #expect(side?.at("x-aliases") == ["left": ["l"]])
    #expect(document.at("components", "schemas", "Sent", "enum") == ["up"])
  }
}
