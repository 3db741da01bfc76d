import APIDiff
import Testing

/// What a type became, and what that means to who sends it and to who reads it.
@Suite struct TypeChangeTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let before: String
    let after: String
    let sent: String?
    let read: String?

    var testDescription: String { "\(before) -> \(after)" }

    init(_ before: String, _ after: String, sent: String?, read: String?) {
      (self.before, self.after, self.sent, self.read) = (before, after, sent, read)
    }
  }

  static let examples = [
    Example("int", "int", sent: nil, read: nil),
    Example("int", "number", sent: "widened", read: "widened"),
    Example("number", "int", sent: "narrowed", read: "narrowed"),
    Example("int", "string", sent: "changed", read: "changed"),
    Example("int", "json", sent: "widened", read: "widened"),
    Example("json", "string", sent: "narrowed", read: "narrowed"),
    Example("string", "Open", sent: "narrowed", read: "narrowed"),
    Example("Open", "string", sent: "widened", read: "tolerated"),
    Example("Closed", "string", sent: "widened", read: "widened"),
    Example("Open", "Closed", sent: "narrowed", read: "narrowed"),
    Example("Book.ID", "int", sent: "restated", read: "restated"),
    Example("Book.ID", "loose int", sent: "restated", read: "restated"),
    Example("int", "loose int", sent: "restated", read: "widened"),
    Example("loose int", "int", sent: "restated", read: "narrowed"),
    Example("loose int", "Book.ID", sent: "restated", read: "restated"),
    Example("list of int", "list of loose int", sent: "restated", read: "widened"),
    Example("Book.ID", "Order.ID", sent: "changed", read: "changed"),
    Example("Order.ID", "string", sent: "restated", read: "restated"),
    Example("timestamp", "timestamp-text", sent: "encoding", read: "tolerated"),
    Example("timestamp-text", "string", sent: "widened", read: "widened"),
    Example("timestamp", "datetime", sent: "encoding", read: "encoding"),
    Example("datetime", "date", sent: "encoding", read: "encoding"),
    Example("datetime", "string", sent: "widened", read: "widened"),
    Example("string", "datetime", sent: "narrowed", read: "narrowed"),
    Example("string", "list of string", sent: "shape", read: "shape"),
    Example("list of int", "list of number", sent: "widened", read: "widened"),
    Example("list of string", "list of (string?)", sent: "widened", read: "widened"),
    Example("map of int", "map of string", sent: "changed", read: "changed"),
    Example("map of json", "Thing", sent: "narrowed", read: "narrowed"),
    Example("Value", "string", sent: "narrowed", read: "narrowed"),
    Example("bool", "Value", sent: "changed", read: "changed"),
    Example("Value", "bool", sent: "changed", read: "tolerated"),
    Example("Thing", "Other", sent: "changed", read: "changed"),
  ]

  @Test(arguments: examples) func isJudged(_ example: Example) throws {
    for (isSent, expected) in [(true, example.sent), (false, example.read)] {
      let changes = try Editions.changes(
        Self.spec(example.before, isSent), Self.spec(example.after, isSent))
      let prefix = isSent ? "request-" : "response-"
      let found = changes.filter { $0.rule.level != .source && $0.subject.last == "value" }
        .map(\.rule.id)
      let suffix = expected == "encoding" || expected == "shape" ? "-changed" : ""
      let infix = suffix.isEmpty ? "type-" : ""
      #expect(found == (expected.map { [prefix + infix + $0 + suffix] } ?? []))
    }
  }

  /// A field of a type; every type is in use anyway, so that none comes or goes.
  private static func spec(_ type: String, _ isSent: Bool) -> String {
    let field = "value: \"\(type)\""
    return """
      ids: {int: [Book], string: [Order]}
      routes:
        things.get: {get: /things, returns: Holder}
        things.put: {put: /things, body: \(isSent ? "{\(field)}" : "{none: int}")}
        things.all: {put: /all, body: {a: Open, b: Closed, c: Value, d: Thing, e: Other}, returns: All}
      enums:
        Open: [x, y]
        Closed: {$closed: yes, x: }
      unions: {Value: [string, int]}
      models:
        Holder: {\(isSent ? "none: int" : field)}
        Thing: {id: Book.ID}
        Other: {id: Order.ID}
        All: {a: Open, b: Closed, c: Value, d: Thing, e: Other}

      """
  }

  /// Limits of something else are no limits of this: a change of the type says it all.
  @Test(arguments: [
    ("int 1..5", "string 1..5", 1), ("int 1..5", "string", 1), ("int 1..5", "json", 1),
    ("string 1..5", "list of string 2..", 1), ("int 1..5", "number 2..5", 2),
    ("int 1..5", "loose int 1..5", 1), ("int 1..5", "loose int 1..4", 2),
    ("int 1..5", "int 2..5", 1),
  ])
  func limitsBelongToTheirType(_ before: String, _ after: String, _ count: Int) throws {
    func spec(_ type: String) -> String {
      "routes:\n  a.b: {put: /a, body: {value: \"\(type)\"}}"
    }
    for (old, new) in [(before, after), (after, before)] {
      let changes = try Editions.changes(spec(old), spec(new)).filter { $0.rule.level != .source }
      #expect(changes.count == count, "\(changes.map(\.line))")
    }
  }
}
