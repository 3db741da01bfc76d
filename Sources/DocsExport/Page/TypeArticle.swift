import APIModel

/// One declared type: what it holds, who holds it, and an example.
struct TypeArticle {
  let type: TypeDeclaration
  let context: PageContext

  private var name: String { type.name.text }
  private var anchor: String { Anchor.type(name) }
  private var swift: SwiftReference.DeclaredType? { context.swift.types[name] }

  func write(_ markup: inout Markup) {
    markup.block("article", ["id": anchor, "data-unit": "type"]) { markup in
      markup.block("header") { markup in
        markup.heading("h3", anchor, { $0.text(name) }, label: name)
        if let swift, swift.name != name {
          markup.block("p", ["class": "swift-name"]) { markup in
            markup.fixed("In Swift: ")
            markup.element("code", swift.name)
          }
        }
        markup.paragraphs(type.documentation.text)
      }
      markup.notes(type.documentation)
      body(&markup)
      relations(&markup)
      example(&markup)
      markup.source(type.documentation)
    }
  }

  private func body(_ markup: inout Markup) {
    switch type {
    case .model(let model): fields(model).write(&markup)
    case .enumeration(let enumeration):
      markup.block("p", ["class": "facts"]) {
        $0.text(
          enumeration.isClosed
            ? "No other values than these." : "Other values may come, and are kept as they are.")
      }
      cases(enumeration).write(&markup)
    case .union(let union):
      markup.block("p", ["class": "facts"]) { markup in
        guard let key = union.discriminator else {
          return markup.fixed("The first of these that fits.")
        }
        markup.fixed("Which one it is says the field ")
        markup.element("code", key)
        markup.fixed(".")
      }
      cases(union).write(&markup)
    case .pairMap(let map): facts(map, &markup)
    case .filter(let filter):
      markup.block("p", ["class": "facts"]) { markup in
        markup.fixed("A condition is sent as ")
        let keys = [filter.fieldKey, filter.operatorKey, filter.valueKey].map(JSONText.quoted)
        markup.element("code", "{\(keys.map { $0 + ": …" }.joined(separator: ", "))}")
        markup.fixed(".")
      }
      conditions(filter).write(&markup)
    }
  }

  // MARK: - Tables

  private func member(_ index: Int) -> SwiftReference.Member? {
    guard let members = swift?.members, members.indices.contains(index) else { return nil }
    return members[index]
  }

  private func row(_ name: String) -> String { Anchor.member(name, of: anchor) }

  private func fields(_ model: Model) -> FieldTable {
    let rows = model.fields.enumerated().map { index, field in
      FieldTable.Row(
        anchor: row(field.name.text), name: field.name.text,
        extra: member(index).map { "\($0.name): \($0.type)" } ?? "", type: field.type,
        facts: field.facts(isParameter: false), documentation: field.documentation)
    }
    return FieldTable(
      label: "Fields of \(name)", name: "Field", extra: "In Swift", rows: rows, context: context)
  }

  private func cases(_ enumeration: Enumeration) -> FieldTable {
    let rows = enumeration.cases.enumerated().map { index, value in
      FieldTable.Row(
        anchor: row(value.name.text), name: value.name.text,
        extra: member(index).map { "." + $0.name } ?? "",
        facts: value.aliasFacts, documentation: value.documentation)
    }
    return FieldTable(
      label: "Values of \(name)", name: "Value", extra: "In Swift", hasTypes: false, rows: rows,
      context: context)
  }

  private func cases(_ union: Union) -> FieldTable {
    let rows = union.cases.enumerated().map { index, value in
      FieldTable.Row(
        anchor: row(value.name.text), name: value.name.text,
        extra: member(index).map { "." + $0.name } ?? "", type: value.type,
        documentation: value.documentation)
    }
    return FieldTable(
      label: "Cases of \(name)", name: "Case", extra: "In Swift", rows: rows, context: context)
  }

  private func conditions(_ filter: Filter) -> FieldTable {
    let rows = filter.conditions.enumerated().map { index, condition in
      FieldTable.Row(
        anchor: row(condition.name.text), name: condition.name.text,
        extra: member(index).map { "." + $0.name } ?? "", type: condition.type,
        facts: ["Compared by \(condition.operators)."], documentation: condition.documentation)
    }
    return FieldTable(
      label: "Conditions of \(name)", name: "Field", extra: "In Swift", rows: rows,
      context: context)
  }

  private func facts(_ map: PairMap, _ markup: inout Markup) {
    markup.block("p", ["class": "facts"]) { markup in
      markup.fixed("Texts to values of ")
      markup.type(map.value, context)
      markup.fixed(". It comes as an object or as a list of pairs, ")
      let pair = "{\(JSONText.quoted(map.keyField)): …, \(JSONText.quoted(map.valueField)): …}"
      markup.element("code", pair)
      markup.text(", and is sent as \(map.isSentAsPairs ? "such a list" : "an object").")
    }
  }

  // MARK: - Relations and examples

  private func relations(_ markup: inout Markup) {
    let holds = context.holding.held(by: name)
    let holders = context.holding.holders(of: name)
    let uses = context.holding.routes(of: name)
    let events = context.holding.events(of: name)
    let isInEveryWebhook = context.holding.isInEveryWebhook(name)
    guard !holds.isEmpty || !holders.isEmpty || !uses.isEmpty || !events.isEmpty || isInEveryWebhook
    else { return }
    markup.block("dl", ["class": "facts-list"]) { markup in
      list("Holds", holds.map { ($0, Anchor.type($0)) }, &markup)
      list("Held by", holders.map { ($0, Anchor.type($0)) }, &markup)
      list("Routes", uses.map { ($0.fullName, Anchor.route($0)) }, &markup)
      list(
        "Webhooks",
        (isInEveryWebhook ? [("all", "webhook-fields")] : [])
          + events.map { ($0.name.text, Anchor.member($0.name.text, of: "webhook-events")) },
        &markup)
    }
  }

  private func list(
    _ title: StaticString, _ links: [(label: String, anchor: String)], _ markup: inout Markup
  ) {
    guard !links.isEmpty else { return }
    markup.block("dt") { $0.fixed(title) }
    markup.block("dd") { markup in
      for (index, link) in links.enumerated() {
        if index > 0 { markup.fixed(", ") }
        markup.link(link.label, to: link.anchor)
      }
    }
  }

  private func example(_ markup: inout Markup) {
    guard case .model(let model) = type, let json = context.examples.example(model) else { return }
    markup.block("details") { markup in
      markup.block("summary") { $0.fixed("Example") }
      markup.code(json, "Example of \(name)")
      if let code = swift?.example { markup.code(code, "Example of \(name) in Swift") }
    }
  }
}

extension TypeDeclaration {
  /// What the spec says about it.
  var documentation: Documentation {
    switch self {
    case .model(let model): model.documentation
    case .enumeration(let enumeration): enumeration.documentation
    case .union(let union): union.documentation
    case .pairMap(let map): map.documentation
    case .filter(let filter): filter.documentation
    }
  }
}

extension EnumCase {
  /// The other spellings, in a sentence.
  var aliasFacts: [String] {
    guard !aliases.isEmpty else { return [] }
    return ["Also read: \(aliases.joined(separator: ", "))."]
  }
}
