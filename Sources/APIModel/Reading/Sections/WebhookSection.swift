import SpecSyntax

/// Reads the section `webhooks`.
struct WebhookReader {
  let spec: SpecContext
  let direction: DirectionCheck

  /// - Parameter usage: Takes the types that the section leads to.
  func webhooks(
    _ node: Node, _ checker: inout LiteralChecker, _ usage: inout Usage,
    _ findings: inout Findings
  ) -> Webhooks? {
    guard
      let keys = KnownKeys(
        node, of: "`webhooks`", allowed: KeyTable.webhooks.names,
        required: KeyTable.webhooks.required, &findings)
    else { return nil }
    let documentation = spec.documentation(keys, &findings)
    let signature = keys["signature"]?.webhookSignature(&findings)
    let eventField = keys["event"]?.text("`event`", &findings)
    let payloadField = keys["payload"]?.text("`payload`", &findings)
    if let eventField, let payloadField, eventField.string == payloadField.string {
      findings.error(
        .conflictingKeys, "the event and its payload are one field, `\(eventField.string)`",
        at: payloadField.whole, help: "Name two fields",
        notes: [Diagnostic.Note("The event is named here", at: eventField.whole)])
    }
    let fields = fields(
      keys["fields"], beside: [eventField, payloadField].compactMap(\.self), &checker, &usage,
      &findings)
    let events = events(keys["events"], &usage, &findings)
    guard let eventField, let payloadField else { return nil }
    return Webhooks(
      signature: signature, eventField: eventField.string, payloadField: payloadField.string,
      fields: fields, events: events, documentation: documentation)
  }

  private func fields(
    _ node: Node?, beside named: [PlacedText], _ checker: inout LiteralChecker,
    _ usage: inout Usage, _ findings: inout Findings
  ) -> [Field] {
    guard let entries = node?.entries("`fields`", &findings) else { return [] }
    return spec.fields(entries, &findings).fields.map { draft in
      if let other = named.first(where: { $0.string == draft.name.text }) {
        findings.reportDuplicate(
          field: draft.name, first: other.whole,
          help: "Take it out here: `event` and `payload` describe it already")
      }
      direction.check(read: draft.type, &findings)
      usage.use(draft.type.orJSON)
      return draft.field(defaultValue: checker.defaultValue(of: draft, &findings))
    }
  }

  private func events(
    _ node: Node?, _ usage: inout Usage, _ findings: inout Findings
  ) -> [Webhooks.Event] {
    guard let node, let entries = node.entries("`events`", &findings) else { return [] }
    if entries.isEmpty {
      findings.error(
        .emptyDeclaration, "there are no events", at: node.range,
        help: "Write `name: Type` lines below it")
    }
    var places: [String: Range<Int>] = [:]
    return entries.compactMap { entry in
      guard let event = event(entry, &findings) else { return nil }
      usage.use(event.payload)
      if let first = places[event.name.text] {
        findings.error(
          .duplicateEvent, "the event `\(event.name.text)` is there twice", at: event.name.range,
          help: "Take one of them out", notes: [Diagnostic.Note("The first is here", at: first)])
        return nil
      }
      places[event.name.text] = event.name.range
      return event
    }
  }

  /// `chat.new[ as SWIFT]: Type [| DOCUMENTATION]`
  private func event(_ entry: Mapping.Entry, _ findings: inout Findings) -> Webhooks.Event? {
    let key = KeyNotation.read(PlacedText(keyOf: entry), allowsMark: false, &findings)
    guard let text = entry.value.text("the event `\(entry.key)`", &findings) else { return nil }
    let line = FieldLine.read(text, parts: .documentation, spec.symbols, &findings)
    direction.check(read: line.type, &findings)
    guard let key, KeyNotation.checkIsNamed(key.name, &findings),
      let payload = line.type.reference, line.isWhole
    else { return nil }
    return Webhooks.Event(
      name: key.name, payload: payload, documentation: Documentation(text: line.documentation))
  }
}

extension Node {
  /// `none`, or `{header: X-Signature, algorithm: hmac-sha1, encoding: hex}`.
  fileprivate func webhookSignature(_ findings: inout Findings) -> Webhooks.Signature? {
    if case .scalar = content {
      _ = word("`signature`", among: ["none"], &findings)
      return nil
    }
    guard
      let keys = KnownKeys(
        self, of: "`signature`", allowed: KeyTable.webhookSignature.names,
        required: KeyTable.webhookSignature.required, &findings)
    else { return nil }
    let header = keys["header"]?.text("`header`", &findings)?.headerName(isSent: false, &findings)
    let algorithm = keys["algorithm"]?.word(
      "`algorithm`", among: Webhooks.Signature.Algorithm.allCases.map(\.rawValue), &findings
    ).flatMap(Webhooks.Signature.Algorithm.init)
    let encoding = keys["encoding"]?.word(
      "`encoding`", among: Webhooks.Signature.Encoding.allCases.map(\.rawValue), &findings
    ).flatMap(Webhooks.Signature.Encoding.init)
    guard let header, let algorithm, let encoding else { return nil }
    return Webhooks.Signature(header: header, algorithm: algorithm, encoding: encoding)
  }
}
