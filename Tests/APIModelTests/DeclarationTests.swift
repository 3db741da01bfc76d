import APIModel
import Testing

@Suite struct DeclarationTests {
  static let types: [(String, [String])] = [
    (
      "enums:\n  Order: [asc as ascending, desc]",
      ["enum Order string", "asc as ascending", "desc"]
    ),
    (
      """
      enums:
        Status:
          $doc: Where it stands.
          $closed: yes
          $deprecated: Use Phase.
          new: Nobody has answered.
          on hold: {also: [onhold, on-hold], doc: Waits., deprecated: Use new.}
          superviser as supervisor:
          "": {as: none}
      """,
      [
        "enum Status string closed | Where it stands. | deprecated Use Phase.",
        "new | Nobody has answered.", "on hold (onhold, on-hold) | Waits. | deprecated Use new.",
        "superviser as supervisor", " as none",
      ]
    ),
    (
      "enums:\n  Phase:\n    $type: int\n    1 as waiting: Waits.\n    -2 as lost: {also: [3]}",
      ["enum Phase int", "1 as waiting | Waits.", "-2 as lost (3)"]
    ),
    (
      """
      models:
        Book:
          $with: [Item, Dated]
          $doc: A book.
          title: string
        Item: {id: int}
        Dated: {$with: Marked, at: date}
        Marked: {"mark?": string = x}
      """,
      [
        "model Book | A book.", "id: int", "mark?: string = \"x\"", "at: date", "title: string",
        "model Item", "id: int", "model Dated", "mark?: string = \"x\"", "at: date",
        "model Marked", "mark?: string = \"x\"",
      ]
    ),
    (
      "inputs:\n  NewBook: {$gap: Unclear., title: string}",
      ["input NewBook | gap Unclear.", "title: string"]
    ),
    (
      "unions:\n  Value: [string, list of int as numbers, bool]",
      [
        "union Value by order", "string: string", "list of int as numbers: list of int",
        "bool: bool",
      ]
    ),
    (
      """
      unions:
        Content:
          $by: type
          $doc: What it holds.
          text: TextContent | Words.
          image as picture: ImageContent
      models:
        TextContent: {text: string}
        ImageContent: {url: string}
      """,
      [
        "union Content by type | What it holds.", "text: TextContent | Words.",
        "image as picture: ImageContent", "model TextContent", "text: string",
        "model ImageContent", "url: string",
      ]
    ),
    (
      "models:\n  A: {\"a?\": A, b: 'B?', \"c?\": 'A? = null'}\n  B: {u: U}\nunions:\n  U: [int, A]",
      [
        "model A", "a?: A", "b: B?", "c?: A? = null", "model B", "u: U",
        "union U by order", "int: int",
        "A: A",
      ]
    ),
    (
      "maps:\n  Data: {doc: Free., of: (string?), pairs: {key: k, value: v}, send: pairs}"
        .replacing("(string?)", with: "'(string?)'"),
      ["map Data of (string?), k/v, pairs | Free."]
    ),
    (
      "maps:\n  Data: {of: json, pairs: {key: k, value: v}, send: object}",
      ["map Data of json, k/v, object"]
    ),
    (
      """
      operators:
        equality: {"=": equal, "!=": notEqual}
      filters:
        BookFilter:
          $doc: A condition.
          $send: {operator: how}
          book.title as title: string by equality | Its title.
          pages: int by equality
      """,
      [
        "filter BookFilter field/how/value | A condition.",
        "book.title as title: string by equality | Its title.", "pages: int by equality",
      ]
    ),
  ]

  @Test(arguments: types) func declaration(_ piece: String, _ expected: [String]) throws {
    #expect(try api(piece).types.flatMap(\.summary) == expected)
  }

  static let examples: [(fields: String, example: String, literal: String)] = [
    ("title: string", "{title: 12}", "{title: \"12\"}"),
    ("title: string, pages?: int", "{title: a}", "{title: \"a\"}"),
    ("title?: string", "{title: null}", "{title: null}"),
    ("title: string = x", "{}", "{}"),
    (
      "more: json", "{more: {a: true, b: 'true', c: [null, 1.5, x]}}",
      "{more: {a: true, b: \"true\", c: [null, number 1.5, \"x\"]}}"
    ),
    ("id: Book.ID", "{id: '12'}", "{id: 12}"),
    ("at: timestamp-text", "{at: 1603885746}", "{at: \"1603885746\"}"),
    ("at: timestamp", "{at: 1603885746.25}", "{at: number 1603885746.25}"),
    ("isNew: loose bool", "{isNew: 'true'}", "{isNew: true}"),
    ("state: State", "{state: other}", "{state: \"other\"}"),
    ("closed: Closed", "{closed: ein}", "{closed: \"ein\"}"),
    ("books: list of Book", "{books: [{books: []}]}", "{books: [{books: []}]}"),
    ("next?: Book", "{next: {next: {}}}", "{next: {next: {}}}"),
    ("next: Book?", "{next: {next: null}}", "{next: {next: null}}"),
    ("names: map of int", "{names: {a: 1}}", "{names: {a: 1}}"),
    ("value: Value", "{value: 1}", "{value: 1}"),
    ("value: Value", "{value: [a]}", "{value: [\"a\"]}"),
    (
      "content: Content", "{content: {kind: text, words: Hi}}",
      "{content: {kind: \"text\", words: \"Hi\"}}"
    ),
    ("data: Data", "{data: [{k: a, v: 1}]}", "{data: {a: 1}}"),
    ("data: Data", "{data: {a: 1}}", "{data: {a: 1}}"),
    (
      "find: Find", "{find: {field: pages, operator: '=', value: 3}}",
      "{find: {field: \"pages\", operator: \"=\", value: 3}}"
    ),
  ]

  @Test(arguments: examples)
  func example(_ example: (fields: String, example: String, literal: String)) throws {
    let fields = example.fields.split(separator: ", ").joined(separator: "\n    ")
    let api = try api(
      """
      ids: {int: [Book]}
      enums:
        State: [new, used]
        Closed: {$closed: yes, one: {also: [ein]}}
      unions:
        Value: [int, list of string]
        Content: {$by: kind, text: Words}
      maps:
        Data: {of: int, pairs: {key: k, value: v}, send: pairs}
      operators:
        equality: {"=": equal}
      filters:
        Find: {pages: int by equality}
      models:
        Words: {words: string}
        Book:
          $example: \(example.example)
          \(fields)
      """)
    guard case .model(let model) = api.types.last else {
      Issue.record("there is no model")
      return
    }
    #expect(model.example?.summary == example.literal)
  }
}
