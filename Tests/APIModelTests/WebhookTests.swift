import APIModel
import Testing

/// The section `webhooks`.
@Suite struct WebhookTests {
  @Test func everything() throws {
    let webhooks = try #require(
      try api(
        """
        docs: https://d.example/
        webhooks:
          doc: What the shop posts.
          page: hooks
          read: 2025-03-31
          gap: Not all events are known.
          signature: {header: X-Signature, algorithm: hmac-sha256, encoding: base64}
          event: type
          payload: data.object
          fields:
            id: string | Which one it is.
            sent_at as sent: timestamp?
            attempt: int 1.. = 1
          events:
            book.sold: Book | A book was sold.
            book.lent as lent: Book
            shop closed: json
        models:
          Book: {title: string}
        """
      ).webhooks)
    #expect(
      webhooks.documentation.summary
        == " | What the shop posts. | page https://d.example/hooks | read 2025-03-31"
        + " | gap Not all events are known.")
    #expect(
      webhooks.signature
        == Webhooks.Signature(header: "X-Signature", algorithm: .hmacSHA256, encoding: .base64))
    #expect([webhooks.eventField, webhooks.payloadField] == ["type", "data.object"])
    #expect(
      webhooks.fields.map(\.summary) == [
        "id: string | Which one it is.", "sent_at as sent: timestamp?", "attempt?: int 1.. = 1",
      ])
    #expect(
      webhooks.events.map {
        "\($0.name.summary): \($0.payload.notation)\($0.documentation.summary)"
      } == ["book.sold: Book | A book was sold.", "book.lent as lent: Book", "shop closed: json"])
  }

  @Test func mayBeUnsigned() throws {
    let webhooks = try #require(try api(Self.section()).webhooks)
    #expect(webhooks.signature == nil)
    #expect(webhooks.fields.isEmpty)
  }

  @Test func areNotInEverySpec() throws {
    #expect(try api("doc: Sells books.").webhooks == nil)
  }

  private static func section(
    signature: String = "none", event: String = "event", payload: String = "data",
    events: String = "{sold: json}", more: String = ""
  ) -> String {
    """
    webhooks:
      signature: \(signature)
      event: \(event)
      payload: \(payload)
      events: \(events)
    \(more)
    """
  }

  static let refusals: [Refusal] = [
    Refusal("webhooks: [sold]", "wrong-kind 1:11 [sold]"),
    Refusal(
      "webhooks: {payload: data, events: {sold: json}}", "missing-required-key 1:11 ",
      "missing-required-key 1:11 ", help: "Add `signature:`"),
    Refusal(
      "webhooks: {signature: none, evnt: e, payload: data, events: {sold: json}}",
      "missing-required-key 1:11 ", "unknown-key 1:29 evnt"),
    Refusal(section(signature: "hmac-sha1"), "unknown-word 2:14 hmac-sha1"),
    Refusal(section(signature: "[none]"), "wrong-kind 2:14 [none]"),
    Refusal(
      section(signature: "{header: X-S, algorithm: hmac-sha, encoding: hex}"),
      "unknown-word 2:39 hmac-sha", help: "Did you mean `hmac-sha1`?"),
    Refusal(
      section(signature: "{header: X-S, algorithm: hmac-sha1, encoding: utf8}"),
      "unknown-word 2:60 utf8", help: "It is one of `hex` or `base64`"),
    Refusal(
      section(signature: "{header: X S, algorithm: hmac-sha1, encoding: hex}"),
      "bad-header 2:23 X S"),
    Refusal(
      section(signature: "{header: X-S, algorithm: hmac-sha1}"), "missing-required-key 2:14 ",
      help: "Add `encoding:`"),
    Refusal(
      section(event: "data"), "conflicting-keys 4:12 data", help: "Name two fields",
      notes: ["3:10 data"]),
    Refusal(section(event: "\"\""), "empty-text 3:10 \"\""),
    Refusal(
      section(more: "  fields: {id: string, data: json}"), "duplicate-field 6:24 data",
      notes: ["4:12 data"]),
    Refusal(section(more: "  fields: {id: strin}"), "unknown-type 6:16 strin"),
    Refusal(section(more: "  fields: {id: int = x}"), "bad-default 6:22 x"),
    Refusal(section(events: "{}"), "empty-declaration 5:11 {}"),
    Refusal(section(events: "[sold]"), "wrong-kind 5:11 [sold]"),
    Refusal(
      section(events: "{sold: Bok, lent: Book}", more: "models:\n  Book: {a: int}"),
      "unknown-type 5:18 Bok", help: "Did you mean `Book`?"),
    Refusal(section(events: "{sold: 'json?'}"), "bad-notation 5:23 ?"),
    Refusal(section(events: "{sold: }"), "wrong-kind 5:17 "),
    Refusal(section(events: "{sold: {type: json}}"), "wrong-kind 5:18 {type: json}"),
    Refusal(section(events: "{sold as 1: json}"), "bad-swift-name 5:20 1"),
    Refusal(
      section(events: "{sold: json, sold as gone: json}"), "duplicate-event 5:24 sold",
      notes: ["5:12 sold"]),
    Refusal(
      section(events: "{sold: Sale}", more: "inputs:\n  Sale: {a: int}"),
      "input-in-response 5:18 Sale"),
    Refusal(
      section(more: "  fields: {of: list of Sale}\ninputs:\n  Sale: {a: int}"),
      "input-in-response 6:16 list of Sale"),
  ]

  @Test(arguments: refusals) func refusal(_ refusal: Refusal) {
    refusal.check()
    for finding in Reading(piece: refusal.piece).diagnostics {
      #expect(finding.help?.isEmpty == false, "\(finding.id)")
    }
  }

  /// Types, operators and what they lead to are used where a webhook leads to them.
  @Test func count() {
    let reading = Reading(
      piece: Self.section(
        events: "{sold: Sale}",
        more: """
            fields: {shop: Shop, tags: list of Tag}
          models:
            Sale: {book: Book}
            Book: {title: string}
            Shop: {name: string}
            Idle: {x: int}
          enums: {Tag: [new, old]}
          """))
    #expect(reading.diagnostics.map(reading.place) == ["unused-type 11:3 Idle"])
  }
}
