import APIModel

extension Comparison {
  mutating func compareWebhooks() {
    switch (old.api.webhooks, new.api.webhooks) {
    case (nil, nil): break
    case (nil, let webhooks?):
      report(
        .webhooksAdded, ["webhooks"], "the server posts what happens", old: nil,
        new: webhooks.place)
    case (let webhooks?, nil):
      report(
        .webhooksRemoved, ["webhooks"], "the server no longer posts what happens",
        old: webhooks.place, new: nil)
    case (let webhooks?, let other?): compare(webhooks, other)
    }
  }

  private mutating func compare(_ webhooks: Webhooks, _ other: Webhooks) {
    let (place, nextPlace) = (webhooks.place, other.place)
    func report(_ rule: Rule, _ part: String, _ text: ChangeText) {
      self.report(rule, ["webhooks", part], text, old: place, new: nextPlace)
    }
    compare(
      webhooks.documentation, other.documentation, of: "the webhooks", ["webhooks"], place,
      nextPlace)
    switch (webhooks.signature, other.signature) {
    case (nil, nil): break
    case (nil, .some): report(.signatureAdded, "signature", "webhooks are signed")
    case (.some, nil): report(.signatureRemoved, "signature", "webhooks are no longer signed")
    case (let signature?, let next?):
      if signature != next {
        report(.signatureChanged, "signature", "webhooks are signed in another way")
      }
    }
    if webhooks.eventField != other.eventField || webhooks.payloadField != other.payloadField {
      report(
        .webhookFieldsChanged, "fields",
        "event and payload stood in \(webhooks.eventField) and \(webhooks.payloadField), and stand in \(other.eventField) and \(other.payloadField)"
      )
    }
    compareFields(
      webhooks.fields, other.fields,
      of: FieldOwner(
        word: "field", owner: "a webhook", subject: ["webhooks", "fields"], oldRange: place,
        newRange: nextPlace),
      as: [.response])
    compareEvents(webhooks, other)
  }

  private mutating func compareEvents(_ webhooks: Webhooks, _ other: Webhooks) {
    let matched = MatchedList(webhooks.events, other.events, by: \.name.text)
    for (event, next) in matched.pairs {
      let what: ChangeText = "the event \(event.name.text)"
      let subject = ["webhooks", event.name.text]
      comparePreferred(event.name, next.name, of: what, subject)
      compare(
        event.documentation, next.documentation, of: what, subject, event.name.range,
        next.name.range)
      compareUse(
        event.payload, next.payload, .read, of: "the payload of \(event.name.text)", subject,
        event.name.range, next.name.range)
    }
    for event in matched.removed {
      report(
        .eventRemoved, ["webhooks", event.name.text], "the event \(event.name.text) was removed",
        old: event.name.range, new: other.place)
    }
    for event in matched.added {
      report(
        .eventAdded, ["webhooks", event.name.text], "the event \(event.name.text) was added",
        old: webhooks.place, new: event.name.range)
    }
    if matched.isReordered {
      report(
        .orderChanged, ["webhooks"], "the events stand in another order", old: webhooks.place,
        new: other.place)
    }
  }
}

extension Webhooks {
  /// There is no better place to point at than the first thing in them that has one.
  fileprivate var place: Range<Int> { events.first?.name.range ?? 0..<0 }
}
