import APIModel

/// What the server posts by itself.
struct WebhookSection {
  let context: PageContext

  func write(_ markup: inout Markup) {
    guard let webhooks = context.api.webhooks else { return }
    markup.block("section", ["id": "webhooks", "aria-labelledby": "webhooks-title"]) { markup in
      markup.block("h2", ["id": "webhooks-title"]) { $0.fixed("Webhooks") }
      markup.paragraphs(webhooks.documentation.text)
      markup.notes(webhooks.documentation)
      facts(webhooks, &markup)
      markup.block("article", ["id": "webhook-fields", "data-unit": "type"]) { markup in
        markup.block("header") {
          $0.heading("h3", "webhook-fields", { $0.fixed("Body") }, label: "the body of webhooks")
        }
        body(webhooks).write(&markup)
      }
      markup.block("article", ["id": "webhook-events", "data-unit": "type"]) { markup in
        markup.block("header") {
          $0.heading("h3", "webhook-events", { $0.fixed("Events") }, label: "events")
        }
        events(webhooks).write(&markup)
      }
      markup.source(webhooks.documentation)
    }
  }

  private func facts(_ webhooks: Webhooks, _ markup: inout Markup) {
    markup.block("dl", ["class": "facts-list"]) { markup in
      markup.block("dt") { $0.fixed("Signature") }
      markup.block("dd") { markup in
        guard let signature = webhooks.signature else { return markup.fixed("none") }
        markup.text("\(signature.algorithm.word) of the body, in \(signature.encoding.word), in ")
        markup.element("code", signature.header)
      }
      guard let swift = context.swift.webhook else { return }
      markup.block("dt") { $0.fixed("In Swift") }
      markup.block("dd") { markup in
        markup.element("code", swift.envelope)
        markup.fixed(", ")
        markup.element("code", swift.event.name)
      }
    }
  }

  private func body(_ webhooks: Webhooks) -> FieldTable {
    func row(_ name: String) -> String { Anchor.member(name, of: "webhook-fields") }
    let own = [
      FieldTable.Row(
        anchor: row(webhooks.eventField), name: webhooks.eventField, type: .string,
        facts: ["The name of the event."]),
      FieldTable.Row(
        anchor: row(webhooks.payloadField), name: webhooks.payloadField,
        facts: ["What comes with the event."]),
    ]
    let fields = webhooks.fields.map { field in
      FieldTable.Row(
        anchor: row(field.name.text), name: field.name.text, type: field.type,
        facts: field.facts(isParameter: false), documentation: field.documentation)
    }
    return FieldTable(
      label: "Fields of webhooks", name: "Field", rows: own + fields, context: context)
  }

  private func events(_ webhooks: Webhooks) -> FieldTable {
    let members = context.swift.webhook?.event.members ?? []
    let rows = webhooks.events.enumerated().map { index, event in
      FieldTable.Row(
        anchor: Anchor.member(event.name.text, of: "webhook-events"), name: event.name.text,
        extra: members.indices.contains(index) ? ".\(members[index].name)" : "",
        type: event.payload, documentation: event.documentation)
    }
    return FieldTable(
      label: "Events", name: "Event", extra: "In Swift", rows: rows, context: context)
  }
}

extension Webhooks.Signature.Algorithm {
  /// What it is called in writing.
  fileprivate var word: String {
    switch self {
    case .hmacSHA1: "HMAC-SHA1"
    case .hmacSHA256: "HMAC-SHA256"
    }
  }
}

extension Webhooks.Signature.Encoding {
  /// What it is called in writing.
  fileprivate var word: String {
    switch self {
    case .hex: "hexadecimal"
    case .base64: "Base64"
    }
  }
}
