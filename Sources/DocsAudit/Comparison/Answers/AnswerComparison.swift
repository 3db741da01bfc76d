import APIModel

extension ExampleComparison {
  /// Holds an example of an answer against what the route returns.
  mutating func compareAnswer(_ node: ExampleNode, of route: Route) {
    guard let shape = AnswerShape(route, envelope: lookup.api.envelope) else {
      return compareUnreadAnswer(node, of: route)
    }
    var totals: [FieldPath] = []
    if case .pages(_, let style) = route.result {
      totals = style.totals
      compareTotal(node, style, route)
      compareNullTotals(node, style, route)
    }
    compare(node, with: shape, of: route, path: [], lacksTotal: lacks(totals, node))
  }

  /// Whether an example is whole and has none of the totals that the spec looks for.
  private func lacks(_ totals: [FieldPath], _ node: ExampleNode) -> Bool {
    !totals.isEmpty && totals.allSatisfy { node.at($0) == nil && !node.isElided(before: $0) }
  }

  /// A total has no type in the spec: the style of paging says where it stands, and no more.
  private mutating func compareCount(_ node: ExampleNode, _ owner: Owner, _ route: Route) {
    guard case .pages(_, let style) = route.result, let kind = JSONKind(node.value),
      kind != .integer
    else { return }
    add(
      AuditFinding(
        .type, owner.path + [kind.words],
        "\(owner.quoted) of \(owner.words) is \(kind.words) in the example, and totals are whole "
          + "numbers",
        help: "Take it out of `total` of the paging style `\(style.name.text)` if the page is "
          + "right",
        page: node.place, spec: .init("totals are looked for here", at: style.name.range)))
  }

  /// A total that is `null`, where no other one is given. Clients read it as none.
  private mutating func compareNullTotals(
    _ node: ExampleNode, _ style: PagingStyle, _ route: Route
  ) {
    let found = style.totals.compactMap { path in node.at(path).map { (path, $0) } }
    guard found.allSatisfy({ $0.1.value == .null }) else { return }
    for (path, total) in found {
      let name = path.names.joined(separator: ".")
      add(
        AuditFinding(
          .null, [route.fullName, name],
          "`\(name)` of the route \(route.fullName) is `null` in the example, where its total is "
            + "looked for",
          help: "Take it out of `total` of the paging style `\(style.name.text)` if no answer has "
            + "it any more",
          page: total.place, spec: .init("totals are looked for here", at: style.name.range),
          severity: .note))
    }
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
    _ node: ExampleNode, with shape: AnswerShape, of route: Route, path: [String],
    lacksTotal: Bool
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
    case .count: compareCount(node, owner, route)
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
          // A number there, where the total is missing, is what has become of it.
          isNote: shape.holdsList && PagingNames.isCompanion(member.name)
            && !(lacksTotal && member.node.holdsNumber))
      }
      if lacksTotal, path.isEmpty, !hasNumber(besides: shape, in: node) {
        addLackingTotal(node, route)
      }
    }
    guard case .object(_, let isElided) = node.value else { return }
    for member in shape.members {
      let inner = path + [member.name]
      if let value = node[member.name] {
        compare(value, with: member.shape, of: route, path: inner, lacksTotal: lacksTotal)
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

  /// Whether something in an answer may be its total under another name.
  private func hasNumber(besides shape: AnswerShape, in node: ExampleNode) -> Bool {
    (node.members ?? []).contains { member in
      guard let known = shape.members.first(where: { $0.name == member.name }) else {
        return member.node.holdsNumber
      }
      return known.shape.content == .wrapper && hasNumber(besides: known.shape, in: member.node)
    }
  }

  private mutating func addLackingTotal(_ node: ExampleNode, _ route: Route) {
    guard case .pages(_, let style) = route.result else { return }
    let names = style.totals.map { "`\($0.names.joined(separator: "."))`" }
    add(
      AuditFinding(
        .missingField, [route.fullName, "total"],
        "The example lacks \(names.joined(separator: " and ")), where the total of "
          + "\(route.fullName) is looked for",
        help: "Take it out of `total` if no answer has it any more", page: node.place,
        spec: .init("totals are looked for here", at: style.name.range), severity: .note))
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
  /// Whether it is a number, or an object with one in it.
  fileprivate var holdsNumber: Bool {
    if case .number = value { return true }
    return members?.contains { $0.node.holdsNumber } ?? false
  }

  /// Whether `...` on the way to a path may stand for the rest of it.
  fileprivate func isElided(before path: FieldPath) -> Bool {
    var node: ExampleNode? = self
    for name in path.names {
      if case .object(_, true)? = node?.value { return true }
      if case .elided? = node?.value { return true }
      node = node?[name]
    }
    return false
  }

  /// The value at a path of names.
  func at(_ path: FieldPath) -> ExampleNode? {
    var node: ExampleNode? = self
    for name in path.names { node = node?[name] }
    return node
  }
}
