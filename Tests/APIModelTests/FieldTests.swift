import APIModel
import Testing

@Suite struct FieldTests {
  static let lines: [(String, String)] = [
    ("title: string", "title: string"),
    ("title: string?", "title: string?"),
    ("title?: string", "title?: string"),
    ("title?: string?", "title?: string?"),
    ("printed_at as printed?: timestamp", "printed_at as printed?: timestamp"),
    ("title: string | What it says.", "title: string | What it says."),
    ("title: 'string | It''s printed.'", "title: string | It's printed."),
    ("title: \"string | a: b\"", "title: string | a: b"),
    ("pages: int 1..100", "pages: int 1..100"),
    ("pages: int 0..", "pages: int 0.."),
    ("pages: int ..255", "pages: int ..255"),
    ("pages: int -5..-1", "pages: int -5..-1"),
    ("pages: int = 100", "pages?: int = 100"),
    ("pages: int? 1..9 = 3 | How many.", "pages?: int? 1..9 = 3 | How many."),
    ("price: number = 1.50", "price?: number = number 1.50"),
    ("price: number = 2", "price?: number = 2"),
    ("isNew: bool = true", "isNew?: bool = true"),
    ("order: Order = asc", "order?: Order = \"asc\""),
    ("title: 'string = \"two | words\" | Text.'", "title?: string = \"two | words\" | Text."),
    ("title: 'string = \"\\u0041\\n\\ud83d\\ude42\"'", "title?: string = \"A\n🙂\""),
    ("title: string = null", "title?: string = \"null\""),
    ("title: string? = null", "title?: string? = null"),
    ("tags: list of string = []", "tags?: list of string = []"),
    ("tags: 'list of string 1.. = [a, \"b c\"]'", "tags?: list of string 1.. = [\"a\", \"b c\"]"),
    (
      "more: 'json = {a: [1, true, null, x], \"b\": \"1\"}'",
      "more?: json = {a: [1, true, null, \"x\"], b: \"1\"}"
    ),
    ("day: date = 2024-02-29", "day?: date = \"2024-02-29\""),
    (
      "at: datetime = 2021-07-01T07:47:20.5+02:00",
      "at?: datetime = \"2021-07-01T07:47:20.5+02:00\""
    ),
    ("at: timestamp = 12", "at?: timestamp = 12"),
    ("at: timestamp-text = 12", "at?: timestamp-text = \"12\""),
    ("id: Book.ID = 12", "id?: Book.ID = 12"),
    ("pages: loose int = 12", "pages?: loose int = 12"),
    ("page: {type: int}", "page: int"),
    ("pages: {type: 'int?', optional: yes}", "pages?: int?"),
    (
      "pages: {type: int, limits: 1..9, default: 3, doc: How many.}",
      "pages?: int 1..9 = 3 | How many."
    ),
    (
      "a: {type: string, as: b, gap: Unclear., deprecated: Use c.}",
      "a as b: string | gap Unclear. | deprecated Use c."
    ),
    (
      "a: {type: string, page: models/a}",
      "a: string | page https://d.example/models/a | read 2025-03-31"
    ),
    ("dollar: {type: string, wire: $doc}", "$doc as dollar: string"),
    ("tags: {type: list of string, default: [a, 'b']}", "tags?: list of string = [\"a\", \"b\"]"),
    ("\"\": {type: string, as: nameless}", " as nameless: string"),
  ]

  @Test(arguments: lines) func line(_ line: String, _ expected: String) throws {
    let api = try api(
      """
      docs: https://d.example
      read: 2025-03-31
      ids: {int: [Book]}
      enums:
        Order: [asc, desc]
      models:
        Book:
          \(line)
      """)
    let summaries = api.types.last?.summary.dropFirst()
    #expect(summaries.map(Array.init) == [expected])
  }

  static let types: [(String, TypeReference)] = [
    ("string", .string), ("int", .int), ("number", .number), ("bool", .bool), ("json", .json),
    ("timestamp", .timestamp(sentAsText: false)), ("timestamp-text", .timestamp(sentAsText: true)),
    ("datetime", .datetime), ("date", .date), ("loose int", .loose(.int)),
    ("loose number", .loose(.number)), ("loose bool", .loose(.bool)), ("Book.ID", .id("Book")),
    ("Order", .named("Order")), ("list of string", .list(.string)), ("map of json", .map(.json)),
    ("list of list of Order", .list(.list(.named("Order")))),
    ("list of (string?)", .list(.nullable(.string))),
    ("map of (list of (int?)?)", .map(.nullable(.list(.nullable(.int))))),
    ("list  of   loose int", .list(.loose(.int))),
  ]

  @Test(arguments: types) func type(_ notation: String, _ expected: TypeReference) throws {
    let api = try api(
      """
      ids: {int: [Book]}
      enums:
        Order: [asc, desc]
      models:
        Book:
          field: \(notation)
      """)
    guard case .model(let model) = api.types.last else {
      Issue.record("there is no model")
      return
    }
    #expect(model.fields.map(\.type) == [expected])
  }
}
