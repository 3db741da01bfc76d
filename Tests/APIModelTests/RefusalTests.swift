import APIModel
import SpecSyntax
import Testing

/// A piece of a spec and what is found in it, in full: `id line:column TEXT`, where the text is
/// what the carets are under.
struct Refusal: Sendable, CustomTestStringConvertible {
  let piece: String
  let found: [String]
  /// The way out of the first finding.
  let help: String?
  /// The other places of the first finding.
  let notes: [String]

  init(_ piece: String, _ found: String..., help: String? = nil, notes: [String] = []) {
    self.piece = piece
    self.found = found
    self.help = help
    self.notes = notes
  }

  var testDescription: String { piece }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let reading = Reading(piece: piece)
    #expect(reading.errors.map(reading.place) == found, sourceLocation: sourceLocation)
    #expect(reading.api == nil, sourceLocation: sourceLocation)
    if let help {
      #expect(reading.errors.first?.help == help, sourceLocation: sourceLocation)
    }
    if !notes.isEmpty {
      #expect(
        reading.errors.first?.notes.map { reading.place($0.range) } == notes,
        sourceLocation: sourceLocation)
    }
  }
}

@Suite struct RefusalTests {
  static let fieldCases: [Refusal] = [
    Refusal(
      "models:\n  Book:\n    a: list of Bok | Doc.", "unknown-type 3:16 Bok",
      help: "Did you mean `Book`?"),
    Refusal(
      "models:\n  Book:\n    a: 'list of Bok'", "unknown-type 3:17 Bok",
      help: "Did you mean `Book`?"),
    Refusal("models:\n  Book:\n    a: \"list of Bok | ü\"", "unknown-type 3:8 \"list of Bok | ü\""),
    Refusal(
      "models:\n  Book: {a: integer}", "unknown-type 2:13 integer", help: "Did you mean `int`?"),
    Refusal(
      "ids: {int: [Book]}\nmodels:\n  Shop: {a: Book}", "unknown-type 3:13 Book",
      help: "Did you mean `Book.ID`?"),
    Refusal(
      "ids: {int: [Book]}\nmodels:\n  Shop: {a: Bok.ID}", "unknown-id 3:13 Bok.ID",
      help: "Did you mean `Book.ID`?"),
    Refusal(
      "models:\n  Book:\n    a: string[]", "bad-type 3:8 string[]", help: "Write `list of string`"),
    Refusal(
      "models:\n  Book:\n    a: [string]", "wrong-kind 3:8 [string]", help: "Write `list of string`"
    ),
    Refusal(
      "models:\n  Book:\n    a: list of (string)", "bad-type 3:16 (",
      help: "Write `(string?)`, or leave the parentheses out"),
    Refusal("models:\n  Book:\n    a: loose string", "bad-type 3:14 string"),
    Refusal(
      "models:\n  Book:\n    a: list", "bad-type 3:8 list",
      help: "Write `list of string`, for example"),
    Refusal("models:\n  Book:\n    a: string really", "bad-notation 3:15 really"),
    Refusal("models:\n  Book:\n    a:", "wrong-kind 3:7 "),
    Refusal("models:\n  Book:\n    a: string |", "empty-text 3:15 |"),
    Refusal("models:\n  Book:\n    a as 1b: string", "bad-swift-name 3:10 1b"),
    Refusal(
      "models:\n  Book:\n    a: {typ: string}", "missing-required-key 3:8 ", "unknown-key 3:9 typ"),
    Refusal("models:\n  Book:\n    a: {type: string, optional: maybe}", "unknown-word 3:33 maybe"),
    Refusal("models:\n  Book:\n    a as b: {type: string, as: c}", "conflicting-keys 3:28 as"),
    Refusal(
      "models:\n  Book:\n    a: string\n    a as b?: int", "duplicate-field 4:5 a",
      notes: ["3:5 a"]),
    Refusal("models:\n  Book:\n    a: int 9..1", "reversed-limits 3:12 9..1", help: "Write `1..9`"),
    Refusal(
      "models:\n  Book:\n    a: int 1..99999999999999999999",
      "bad-limits 3:12 1..99999999999999999999"),
    Refusal("models:\n  Book:\n    a: string -1..", "bad-limits 3:15 -1.."),
    Refusal("models:\n  Book:\n    a: int 1.5..2", "bad-limits 3:12 1.5..2"),
    Refusal("models:\n  Book:\n    a: int ..", "bad-limits 3:12 .."),
    Refusal(
      "models:\n  Book:\n    a: Book.ID 1..2\nids: {int: [Book]}", "limits-out-of-place 3:16 1..2"),
    Refusal("models:\n  Book:\n    a: {type: bool, limits: ..2}", "limits-out-of-place 3:29 ..2"),
    Refusal("models:\n  Book:\n    a: int 1..9 = 10", "default-outside-limits 3:19 10"),
    Refusal("models:\n  Book:\n    a: number ..9 = 9.5", "default-outside-limits 3:21 9.5"),
    Refusal("models:\n  Book:\n    a: string 3.. = ab", "default-outside-limits 3:21 ab"),
    Refusal("models:\n  Book:\n    a: 'list of int 1.. = []'", "default-outside-limits 3:27 []"),
    Refusal("models:\n  Book:\n    a: 'list of int = [1, x]'", "bad-default 3:27 x"),
    Refusal("models:\n  Book:\n    a: 'string = \"x'", "bad-default 3:18 \"x"),
    Refusal("models:\n  Book:\n    a: bool = yes", "bad-default 3:15 yes"),
    Refusal("models:\n  Book:\n    a: date = 2023-02-29", "bad-default 3:15 2023-02-29"),
    Refusal("models:\n  Book:\n    a: int = null", "bad-default 3:14 null"),
    Refusal(
      "enums:\n  E: {$closed: yes, one: , two: }\nmodels:\n  Book:\n    a: E = tow",
      "bad-default 5:12 tow", help: "Did you mean `two`?"),
    Refusal(
      "enums:\n  E: [one, two]\nmodels:\n  Book:\n    a: E = tow",
      "bad-default 5:12 tow", help: "Did you mean `two`?"),
  ]

  static let typeCases: [Refusal] = [
    Refusal("models:\n  book: {a: int}", "bad-type-name 2:3 book"),
    Refusal("models:\n  Book: [a]", "wrong-kind 2:9 [a]"),
    Refusal(
      "models:\n  Book: {a: int}\nunions:\n  BOOK: [int]", "duplicate-type 4:3 BOOK",
      notes: ["2:3 Book"]),
    Refusal(
      "models:\n  Book: {$dok: x, a: int}", "unknown-key 2:10 $dok", help: "Did you mean `$doc`?"),
    Refusal(
      "models:\n  A: {b: B}\n  B: {c: C}\n  C: {a: A}",
      "recursive-model 2:10 B",
      help: "Let a field on the way be missing or `null`, and have no default, put a list or a "
        + "map in between, or give the id only", notes: ["3:10 C", "4:10 A"]),
    Refusal(
      "models:\n  A: {b: B, \"c?\": A}\n  B: {\"d?\": A, a: A}", "recursive-model 2:10 B",
      notes: ["3:19 A"]),
    Refusal("inputs:\n  A: {a: A}", "recursive-model 2:10 A"),
    Refusal("models:\n  A: {\"x?\": int, a: 'A? = {x: 1}'}", "recursive-model 2:22 A"),
    Refusal("models:\n  A: {u: U}\nunions:\n  U: [int, A]", "recursive-model 2:10 U"),
    Refusal("unions:\n  U: [U]", "recursive-model 2:7 U"),
    Refusal("inputs:\n  A:\n    $with: A\n    a: int", "recursive-with 3:12 A"),
    Refusal(
      "models:\n  A: {x: int}\n  B: {$with: A, x: int}", "duplicate-field 3:17 x",
      notes: ["2:7 x"]),
    Refusal(
      "models:\n  A: {x: int}\n  B: {x: int}\n  C: {$with: [A, B]}", "duplicate-field 4:18 B",
      notes: ["2:7 x", "3:7 x"]),
    Refusal("models:\n  A: {$with: B}\nenums:\n  B: [c]", "not-a-model 2:14 B"),
    Refusal(
      "models:\n  Aa: {$with: Ab, x: int}", "unknown-type 2:15 Ab", help: "Did you mean `Aa`?"),
    Refusal(
      "models:\n  A: {i: list of I}\ninputs:\n  I: {x: int}", "input-in-response 2:10 list of I"),
    Refusal(
      "models:\n  A: {u: U}\nunions:\n  U: [int, list of I]\ninputs:\n  I: {x: int}",
      "input-in-response 2:10 U"),
    Refusal("enums:\n  E: {a: {also: [b]}, b: }", "duplicate-value 2:23 b", notes: ["2:18 b"]),
    Refusal("enums:\n  E: [a, a as b]", "duplicate-value 2:10 a"),
    Refusal("enums:\n  E: {$closed: yes}", "empty-enum 2:3 E"),
    Refusal("enums:\n  E: {$type: int, 01 as a: }", "bad-enum-value 2:19 01"),
    Refusal("enums:\n  E: {$type: float, 1 as a: }", "unknown-word 2:14 float"),
    Refusal("unions:\n  U: {a: A}\nmodels:\n  A: {x: int}", "missing-required-key 2:6 "),
    Refusal("unions:\n  U: {$by: kind, a: string}", "not-a-model 2:21 string"),
    Refusal("unions:\n  U: [int, string, int]", "duplicate-case 2:20 int", notes: ["2:7 int"]),
    Refusal("unions:\n  U: []", "empty-declaration 2:3 U"),
    Refusal(
      "maps:\n  M: {of: int, pairs: {key: a, value: a}, send: both}", "conflicting-keys 2:39 a",
      "unknown-word 2:49 both"),
    Refusal("filters:\n  F: {a: int by equality}", "unknown-operators 2:17 equality"),
    Refusal("filters:\n  F: {a: int}", "bad-notation 2:10 int"),
    Refusal(
      "filters:\n  F: {$send: {field: x, value: x}, a: int by e}\noperators: {e: {\"=\": is}}",
      "conflicting-keys 2:14 {field: x, value: x}"),
    Refusal("operators: {e: {\"=\": 1st}}", "bad-swift-name 1:22 1st"),
    Refusal("ids: {int: [Book], string: [BOOK]}", "duplicate-id 1:29 BOOK", notes: ["1:13 Book"]),
    Refusal("ids: {text: [Book]}", "unknown-key 1:7 text"),
  ]

  static let exampleCases: [Refusal] = [
    Refusal(
      "models:\n  A:\n    $example: {x: [{y: b}], z: 1}\n    x: list of B\n  B: {y: int}",
      "example-wrong-type 3:24 b", "example-unknown-field 3:29 z"),
    Refusal(
      "models:\n  A:\n    $example: {}\n    x: int\n    y?: int\n    z: int?",
      "example-missing-field 3:15 {}", notes: ["4:5 x"]),
    Refusal(
      "inputs:\n  A:\n    $example: {x: null}\n    x?: int\n    z: int?",
      "example-missing-field 3:15 {x: null}", "example-wrong-type 3:19 null"),
    Refusal(
      "models:\n  A:\n    $example: {title: abc}\n    title: string ..2",
      "example-outside-limits 3:23 abc"),
    Refusal(
      "models:\n  A:\n    $example: {titel: a, title: b}\n    title: string",
      "example-unknown-field 3:16 titel", help: "Did you mean `title`?"),
    Refusal(
      "models:\n  A: {$example: {e: d}, e: E}\nenums:\n  E: {$closed: yes, a: }",
      "example-unknown-value 2:21 d"),
    Refusal(
      "models:\n  A: {$example: {u: x}, u: U}\nunions:\n  U: [int, bool]",
      "example-wrong-type 2:21 x"),
    Refusal(
      "models:\n  A: {$example: {u: {k: no}}, u: U}\n  B: {x: int}\nunions:\n  U: {$by: k, b: B}",
      "example-unknown-value 2:25 no"),
    Refusal("models:\n  A: {$example: {x: '1'}, x: int}", "example-wrong-type 2:21 '1'"),
  ]

  static let topLevelCases: [Refusal] = [
    Refusal("api: shop", "bad-type-name 1:6 shop"),
    Refusal("api: Aux", "bad-type-name 1:6 Aux", help: "Add a word, as in `AuxAPI`"),
    Refusal("api: LPT9", "bad-type-name 1:6 LPT9"),
    Refusal("hcgen: 2\nnonsense: 1", "bad-version 1:8 2", help: "Write `hcgen: 1`"),
    Refusal("api: Shop\nhcgen: 1", "bad-version 1:1 api"),
    Refusal("model: {}", "unknown-key 1:1 model", help: "Did you mean `models`?"),
    Refusal("server: http://shop.example", "bad-server 1:9 http://shop.example"),
    Refusal("server: https://a@shop.example", "bad-server 1:9 https://a@shop.example"),
    Refusal("server: https://shop.example/", "bad-server 1:9 https://shop.example/"),
    Refusal("server: https://shop.example?a", "bad-server 1:9 https://shop.example?a"),
    Refusal("server: https://shop.example:0", "bad-server 1:9 https://shop.example:0"),
    Refusal("server: https://shop.example/..", "bad-server 1:9 https://shop.example/.."),
    Refusal(
      "server: http://localhost.evil.example", "bad-server 1:9 http://localhost.evil.example"),
    Refusal("docs: javascript:alert(1)", "bad-address 1:7 javascript:alert(1)"),
    Refusal("docs: https://a.example/b c", "bad-address 1:7 https://a.example/b c"),
    Refusal("read: 2023-02-29", "bad-date 1:7 2023-02-29"),
    Refusal("rate-limit: 0/minute", "bad-rate-limit 1:13 0/minute"),
    Refusal("rate-limit: 99999999999999999999/day", "bad-rate-limit 1:13 99999999999999999999/day"),
    Refusal("request-id: X Id", "bad-header 1:13 X Id"),
    Refusal("auth: nothing", "unknown-word 1:7 nothing"),
    Refusal("auth: {environment: A}", "missing-required-key 1:7 "),
    Refusal("auth: {header: X-Key}", "missing-required-key 1:7 "),
    Refusal(
      "auth: {bearer: a, header: X-Key}", "conflicting-keys 1:19 header", notes: ["1:8 bearer"]),
    Refusal("auth: {header: Cookie, name: key}", "bad-header 1:16 Cookie"),
    Refusal("auth: {bearer: a b}", "bad-swift-name 1:16 a b"),
    Refusal("auth: {bearer: a, environment: 1A}", "bad-environment 1:32 1A"),
    Refusal("auth: {bearer: a, scopes: [r, r]}", "repeated-entry 1:31 r", notes: ["1:28 r"]),
    Refusal("auth: {bearer: a, oauth: /token}", "wrong-kind 1:26 /token"),
    Refusal("auth: {bearer: a, oauth: {}}", "missing-required-key 1:26 "),
    Refusal("auth: {bearer: a, oauth: {token: /t, id: b}}", "unknown-key 1:38 id"),
    Refusal(
      "auth: {header: X-Key, name: a, oauth: {token: /t}}", "conflicting-keys 1:32 oauth",
      notes: ["1:8 header"]),
    Refusal("auth: {bearer: a, oauth: {token: token}}", "bad-path 1:34 token"),
    Refusal("auth: {bearer: a, oauth: {token: //evil.example/t}}", "bad-path 1:34 //"),
    Refusal("auth: {bearer: a, oauth: {token: '/t?a=b'}}", "bad-path 1:37 ?"),
    Refusal(
      "auth: {bearer: a, oauth: {token: https://a.example/t}}",
      "bad-token-path 1:34 https://a.example/t"),
    Refusal("auth: {bearer: a, oauth: {token: '/t/{id}'}}", "bad-token-path 1:39 id"),
    Refusal(
      "auth: {bearer: a, oauth: {token: /t, parameters: body}}", "unknown-word 1:50 body"),
    Refusal(
      "auth: {bearer: a, oauth: {token: /t, environment: A}}", "wrong-kind 1:51 A"),
    Refusal(
      "auth: {bearer: a, oauth: {token: /t, environment: [A]}}", "bad-environment 1:51 [A]"),
    Refusal(
      "auth: {bearer: a, oauth: {token: /t, environment: [A, 1B]}}", "bad-environment 1:55 1B"),
    Refusal(
      "auth: {bearer: a, oauth: {token: /t, environment: [A, A]}}", "repeated-entry 1:55 A",
      notes: ["1:52 A"]),
    Refusal("envelope: {status: a, ok: x}", "missing-required-key 1:11 "),
    Refusal("envelope: {status: a..b, ok: x, error: y}", "bad-field-path 1:20 a..b"),
    Refusal("errors: {99: [a]}", "bad-status 1:10 99"),
    Refusal("errors: {200: [a]}", "bad-status 1:10 200"),
    Refusal("errors: {cod: a}", "unknown-key 1:10 cod", help: "Did you mean `code`?"),
    Refusal(
      "errors: {shared: [a], 400: {b: {also: [c]}}, 404: [c, a]}", "duplicate-error-code 1:52 c",
      "duplicate-error-code 1:55 a", notes: ["1:40 c"]),
    Refusal("errors: {400: {codes: [a], a: b}}", "unknown-key 1:28 a"),
    Refusal("errors: {400: text}", "wrong-kind 1:15 text"),
  ]

  static let routeCases: [Refusal] = [
    Refusal("routes: {}", "empty-declaration 1:9 {}"),
    Refusal("routes:\n  books: {get: /}", "bad-route-name 2:3 books"),
    Refusal("routes:\n  a.b: {doc: x}", "missing-required-key 2:8 "),
    Refusal("routes:\n  a.b: {get: /a, put: /a}", "conflicting-keys 2:18 put"),
    Refusal(
      "routes:\n  a.b: {get: /a, retruns: text}", "unknown-key 2:18 retruns",
      help: "Did you mean `returns`?"),
    Refusal(
      "routes:\n  a.b: {get: /a}\n  a.B: {get: /b}\n  A.c: {get: /c}", "duplicate-route 3:3 a.B",
      "duplicate-route 4:3 A", notes: ["2:3 a.b"]),
    Refusal(
      "routes:\n  a.b: {get: '/a/{x}', path: {x: int}}\n  a.c: {get: '/a/{y}', path: {y: int}}",
      "duplicate-operation 3:14 '/a/{y}'", notes: ["2:14 '/a/{x}'"]),
    Refusal("routes:\n  a.b: {get: a}", "bad-path 2:14 a", help: "Write `/a`"),
    Refusal("routes:\n  a.b: {get: '/a/{x'}", "bad-path 2:18 {"),
    Refusal("routes:\n  a.b: {get: '/a/x}'}", "bad-path 2:19 }"),
    Refusal("routes:\n  a.b: {get: '/a/{}'}", "bad-path 2:18 {}"),
    Refusal("routes:\n  a.b: {get: /a/../b}", "bad-path 2:17 .."),
    Refusal("routes:\n  a.b: {get: /a//b}", "bad-path 2:16 //"),
    Refusal("routes:\n  a.b: {get: '/a?b=1'}", "bad-path 2:17 ?"),
    Refusal("routes:\n  a.b: {get: /a b}", "bad-path 2:16  "),
    Refusal("routes:\n  a.b: {get: /a%20b}", "bad-path 2:16 %"),
    Refusal("routes:\n  a.b: {get: /aüb}", "bad-path 2:16 ü"),
    Refusal(
      "routes:\n  a.b: {get: '/{x}/{x}', path: {x: int}}", "duplicate-path-parameter 2:21 x",
      notes: ["2:17 x"]),
    Refusal(
      "routes:\n  a.b: {get: '/{bookId}', path: {bookID: int}}",
      "path-parameter-missing 2:17 bookId",
      "path-parameter-unknown 2:34 bookID", help: "Did you mean `bookID`?"),
    Refusal("routes:\n  a.b: {get: '/{x}', path: {x: int = 1}}", "optional-path-parameter 2:29 x"),
    Refusal(
      "routes:\n  a.b: {get: '/{x}', path: {x: list of int}}", "bad-parameter-type 2:32 list of int"
    ),
    Refusal(
      "routes:\n  a.b: {get: /, query: {x: list of json}}", "bad-parameter-type 2:28 list of json"),
    Refusal(
      "routes:\n  a.b: {get: /, headers: {X: map of int}}", "bad-parameter-type 2:30 map of int"),
    Refusal("routes:\n  a.b: {get: /, headers: {X: int, x: int}}", "duplicate-field 2:35 x"),
    Refusal(
      "routes:\n  a.b: {get: /, headers: {content-type: string}}", "bad-header 2:27 content-type"),
    Refusal(
      "routes:\n  a.b: {get: /, query: Q}\ninputs:\n  Q: {x: json}", "bad-parameter-type 2:24 Q",
      notes: ["4:7 x"]),
    Refusal("routes:\n  a.b: {get: /, query: Q}", "unknown-type 2:24 Q"),
    Refusal("routes:\n  a.b: {head: /, body: {x: int}}", "body-not-allowed 2:18 body"),
    Refusal("routes:\n  a.b: {put: /, body: {}}", "empty-declaration 2:23 {}"),
    Refusal("routes:\n  a.b: {put: /, body: strin}", "unknown-type 2:23 strin"),
    Refusal("routes:\n  a.b: {put: /, body: string = x}", "bad-notation 2:30 = x"),
    Refusal("routes:\n  a.b: {get: /, returns: 404 text}", "bad-status 2:26 404"),
    Refusal("routes:\n  a.b: {get: /, returns: 2000 text}", "bad-status 2:26 2000"),
    Refusal(
      "routes:\n  a.b: {get: /, returns: 201}", "bad-notation 2:26 201",
      help: "Write `201 nothing`, or the type behind the status"),
    Refusal("routes:\n  a.b: {get: /, returns: 204 text}", "answer-without-body 2:26 204 text"),
    Refusal("routes:\n  a.b: {head: /, returns: text}", "answer-without-body 2:27 text"),
    Refusal("routes:\n  a.b: {get: /, returns: json at a..b}", "bad-field-path 2:34 a..b"),
    Refusal(
      "routes:\n  a.b: {get: /, returns: I}\ninputs:\n  I: {x: int}", "input-in-response 2:26 I"),
    Refusal("routes:\n  a.b: {get: /, fails: [200]}", "bad-status 2:25 200"),
    Refusal("routes:\n  a.b: {get: /, fails: [404]}", "undeclared-status 2:25 404"),
    Refusal("routes:\n  a.b: {get: /, repeat: maybe}", "unknown-word 2:25 maybe"),
    Refusal("routes:\n  a.b: {get: /, scopes: [x]}", "unknown-scope 2:26 x"),
    Refusal("routes:\n  a.b: {get: /, page: x}", "page-without-docs 2:23 x"),
    Refusal("routes:\n  a.b: {get: /, deprecated: ''}", "empty-text 2:29 ''"),
  ]

  private static let style = "paging:\n  p: {query: {o: int, l: int}, offset: o, limit: l}\n"
  static let pagingCases: [Refusal] = [
    Refusal(
      "paging: {p: {query: {o: int, l: int}, offset: x, limit: l}}",
      "paging-unknown-parameter 1:47 x"),
    Refusal("paging: {p: {offset: x, limit: l}}", "missing-required-key 1:13 "),
    Refusal(
      "paging: {p: {query: {o: int}, body: {o: int}, offset: o, limit: o}}",
      "conflicting-keys 1:31 body", "conflicting-keys 1:65 o"),
    Refusal(
      "paging: {p: {query: {o: int, l: int}, offset: o, limit: l, items: data, total: meta.totl, answer: Page}}\nmodels: {Page: {data: string, meta: Meta}, Meta: {total: int}}",
      "paging-wrong-type 1:67 data", "paging-unknown-path 1:85 totl"),
    Refusal(
      "routes:\n  a.b: {get: /, returns: pages of json by q}\n" + style, "unknown-paging 2:43 q"),
    Refusal(
      "routes:\n  a.b: {get: /, query: {o: int}, returns: pages of json}\n" + style,
      "duplicate-field 2:25 o", notes: ["4:15 o"]),
    Refusal(
      "routes:\n  a.b: {get: /, returns: pages of json}\n" + style.replacing("query", with: "body"),
      "body-not-allowed 2:26 pages of json"),
  ]

  @Test(arguments: fieldCases) func field(_ refusal: Refusal) { refusal.check() }
  @Test(arguments: typeCases) func type(_ refusal: Refusal) { refusal.check() }
  @Test(arguments: exampleCases) func example(_ refusal: Refusal) { refusal.check() }
  @Test(arguments: topLevelCases) func atTheTop(_ refusal: Refusal) { refusal.check() }
  @Test(arguments: routeCases) func route(_ refusal: Refusal) { refusal.check() }
  @Test(arguments: pagingCases) func paging(_ refusal: Refusal) { refusal.check() }

  /// What each kind of place may hold, and something else there.
  static let kindCases = [
    Refusal(
      "server: [https://a.example]", "wrong-kind 1:9 [https://a.example]",
      help: "Write `https://a.example`"),
    Refusal(
      "server: {a: b}", "wrong-kind 1:9 {a: b}",
      help: "Write one text; in quotes it may hold colons and braces"),
    Refusal("server:", "wrong-kind 1:8 ", help: "Write the text, or take out what it is for"),
    Refusal("ids: {int: Book}", "wrong-kind 1:12 Book", help: "Write `[Book]`"),
    Refusal(
      "ids: {int: {Book: x}}", "wrong-kind 1:12 {Book: x}",
      help: "Write a dash in front of each entry, and no keys"),
    Refusal("routes: text", "wrong-kind 1:9 text", help: "Write `key: value` lines in its place"),
    Refusal("routes:\n  a.b:", "wrong-kind 2:7 ", help: "Write `key: value` lines below it"),
    Refusal(
      "models:\n  A:", "wrong-kind 2:5 ", help: "Write `name: type` lines below it"),
    Refusal("models:\n  A: {x: [int, int]}", "wrong-kind 2:10 [int, int]"),
    Refusal(
      "routes:\n  a.b: {put: /, body: [int]}", "wrong-kind 2:23 [int]", help: "Write `list of int`"),
    Refusal("routes:\n  a.b:\n    put: /\n    body:", "wrong-kind 4:10 "),
    Refusal("unions:\n  A: Book", "wrong-kind 2:6 Book"),
    Refusal("filters:\n  A: [x]", "wrong-kind 2:6 [x]"),
    Refusal("enums:\n  A: x", "wrong-kind 2:6 x"),
    Refusal("enums:\n  A: {x: [y]}", "wrong-kind 2:10 [y]"),
  ]

  @Test(arguments: kindCases) func kind(_ refusal: Refusal) { refusal.check() }

  @Test func everyFindingHasAWayOut() {
    let tables = [
      Self.fieldCases, Self.typeCases, Self.exampleCases, Self.topLevelCases, Self.routeCases,
      Self.pagingCases, Self.kindCases,
    ]
    let pieces =
      tables.joined().map(\.piece)
      + ModelDiagnostic.explanations.map(\.wrong)
    for piece in pieces {
      for finding in Reading(piece: piece).diagnostics {
        #expect(finding.help?.isEmpty == false, "\(finding.id) in \(piece)")
      }
    }
  }

  @Test func emptySpec() {
    let reading = APIReader.read(Node(.empty, range: 0..<0))
    #expect(reading.diagnostics.map(\.id) == ["wrong-kind"])
  }

  @Test func allFindingsComeInOneRunInOrder() {
    Refusal(
      "api: shop\nserver: x\nmodels:\n  A: {b: Strin, c: int = x}\nroutes:\n  a.b: {get: a, fails: [1]}",
      "bad-type-name 1:6 shop", "bad-server 2:9 x", "unknown-type 4:10 Strin", "bad-default 4:26 x",
      "bad-path 6:14 a", "bad-status 6:25 1"
    ).check()
  }
}
