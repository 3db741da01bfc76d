import APIModel

extension ExampleComparison {
  /// Holds an example of an answer against what the route returns.
  mutating func compareAnswer(_ node: ExampleNode, of route: Route) {
    guard let shape = AnswerShape(route, envelope: lookup.api.envelope) else {
      return compareUnreadAnswer(node, of: route)
    }
    compare(node, with: shape, of: route, path: [])
    if case .pages(_, let style) = route.result { compareTotal(node, style, route) }
  }

  /// An answer that the spec leaves aside. A word such as `Ok` says no more than the status does.
  private mutating func compareUnreadAnswer(_ node: ExampleNode, of route: Route) {
    switch node.value {
    case .object(let members, _) where !members.isEmpty: break
    case .list(let elements, _) where !elements.isEmpty: break
    default: return
    }
    add(
      AuditFinding(
        .unknownBody, [route.fullName, "returns"],
        "The page shows what \(route.fullName) answers, and the spec has it answer nothing",
        help: "Say under `returns` what it answers", page: node.place,
        spec: .init("the route is declared here", at: route.place)))
  }

  private mutating func compare(
    _ node: ExampleNode, with shape: AnswerShape, of route: Route, path: [String]
  ) {
    let owner = Owner(
      name: route.fullName, field: path.joined(separator: "."), range: route.place,
      isRoute: true)
    let besides = Set(shape.members.map(\.name))
    switch shape.content {
    case .value(let type):
      if let model = lookup.model(type), case .object = node.value {
        compare(
          node, with: model.fields, of: model.name.text, at: model.name.range, isSent: false,
          besides: besides)
      } else {
        compare(node, with: type, of: owner, mayBeNull: false)
      }
    case .count: compare(node, with: .int, of: owner, mayBeNull: true)
    case .text: compare(node, with: .string, of: owner, mayBeNull: true)
    case .word(let ok, let error):
      compare(node, with: .string, of: owner, mayBeNull: false)
      if case .string(let text) = node.value, text != ok, text != error,
        !Placeholder.matches(text)
      {
        addUnknownValue(
          text, node.place, of: "the envelope", at: route.place, known: [ok, error],
          help: "Write it as `ok` or `error` of the `envelope`")
      }
    case .wrapper:
      guard case .object(let members, _) = node.value else {
        if JSONKind(node.value) != nil { addShape(node, owner, names: shape.members.map(\.name)) }
        return
      }
      for member in members where !besides.contains(member.name) {
        let field = (path + [member.name]).joined(separator: ".")
        addUnknownAnswer(
          member,
          Owner(
            name: route.fullName, field: field, range: route.place, isRoute: true),
          isNote: shape.holdsList && PagingNames.isCompanion(member.name))
      }
    }
    guard case .object(_, let isElided) = node.value else { return }
    for member in shape.members {
      let inner = path + [member.name]
      if let value = node[member.name] {
        compare(value, with: member.shape, of: route, path: inner)
      } else if member.isRequired, !isElided {
        add(
          AuditFinding(
            .missingField, [route.fullName, inner.joined(separator: ".")],
            "The example lacks `\(inner.joined(separator: "."))`, where \(route.fullName) "
              + "looks for its answer",
            help: "Say under `returns`, `paging` or `envelope` where the answer stands",
            page: node.place,
            spec: .init("the route is declared here", at: route.place)))
      }
    }
  }

  private mutating func addShape(_ node: ExampleNode, _ owner: Owner, names: [String]) {
    let kind = JSONKind(node.value)?.words ?? "nothing"
    add(
      AuditFinding(
        .type, owner.path + [kind],
        "\(owner.quoted) of \(owner.words) is \(kind) in the example, and an object with "
          + names.map { "`\($0)`" }.joined(separator: ", ") + " in the spec",
        help: "Say under `returns` where the answer stands", page: node.place,
        spec: .init("the route is declared here", at: owner.range)))
  }

  /// What tells where one is in a list is no part of what a call gives, and so a note.
  private mutating func addUnknownAnswer(
    _ member: ExampleMember, _ owner: Owner, isNote: Bool
  ) {
    add(
      AuditFinding(
        .unknownField, owner.path,
        "The example has `\(owner.field)` around the answer, which the spec does not have",
        help: "Say under `returns`, `paging` or `envelope` what it is, or return a model that "
          + "has it",
        page: member.place, spec: .init("the route is declared here", at: owner.range),
        severity: isNote ? .note : .error))
  }

  /// Totals count the whole set. In an example that shows all of it they should fit.
  private mutating func compareTotal(_ node: ExampleNode, _ style: PagingStyle, _ route: Route) {
    guard case .list(let items, false)? = node.at(style.items)?.value else { return }
    for path in style.totals {
      guard let total = node.at(path), case .number(let text) = total.value,
        let count = Int(text), count != items.count
      else { continue }
      let name = path.names.joined(separator: ".")
      add(
        AuditFinding(
          .total, [route.fullName, name],
          "The example says a `\(name)` of \(count) and has \(items.count) "
            + (items.count == 1 ? "entry" : "entries"),
          help: "Take the total for a hint, or ask the vendor", page: total.place,
          spec: .init("totals are looked for here", at: style.name.range), severity: .note))
    }
  }
}

extension ExampleNode {
  /// The value at a path of names.
  func at(_ path: FieldPath) -> ExampleNode? {
    var node: ExampleNode? = self
    for name in path.names { node = node?[name] }
    return node
  }
}
