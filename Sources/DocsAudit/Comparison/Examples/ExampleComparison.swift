import APIModel

/// Holds the examples of a page against the types of the spec.
struct ExampleComparison {
  /// What has the value that is looked at, as findings name it.
  struct Owner {
    /// The model, or the route.
    let name: String
    /// What the value is called in it; empty for the whole.
    let field: String
    /// Where the spec has it.
    let range: Range<Int>
    /// Whether the field is one of a route and not of a declared type.
    var isRoute = false

    var quoted: String { field.isEmpty ? "the body" : "`\(field)`" }
    var path: [String] { field.isEmpty ? [name] : [name, field] }
    /// `Book`, `the route books.list`.
    var words: String { isRoute ? "the route \(name)" : name }
  }

  /// Values nest no deeper than examples do.
  private static let deepest = ExampleNode.deepest + 2

  let lookup: APILookup
  private(set) var list = FindingList()
  /// How many values may still be looked at: unions that nest are tried case by case.
  private(set) var budget: Int

  init(_ lookup: APILookup, budget: Int) {
    self.lookup = lookup
    self.budget = budget
  }

  mutating func add(_ finding: AuditFinding) { list.add(finding) }

  // MARK: Values

  /// Compares a value with a type; what it nests is compared as well.
  mutating func compare(
    _ node: ExampleNode, with type: TypeReference, of owner: Owner, mayBeNull: Bool,
    depth: Int = 0
  ) {
    guard budget > 0 else {
      list.cut()
      return
    }
    budget -= 1
    guard depth < Self.deepest, !list.isFull else { return }
    if case .elided = node.value { return }
    if case .null = node.value {
      if !mayBeNull, !isFree(type) { addNull(node, owner) }
      return
    }
    switch type {
    case .json: return
    case .nullable(let inner):
      compare(node, with: inner, of: owner, mayBeNull: true, depth: depth + 1)
      return
    case .named(let name):
      compare(node, withTypeNamed: name, type, of: owner, depth)
      return
    default: break
    }
    guard fits(node, type) else {
      addType(node, type, owner)
      return
    }
    switch (type, node.value) {
    case (.list(let element), .list(let nodes, _)):
      for node in nodes {
        compare(node, with: element, of: owner, mayBeNull: false, depth: depth + 1)
      }
    case (.map(let value), .object(let members, _)):
      for member in members {
        compare(member.node, with: value, of: owner, mayBeNull: false, depth: depth + 1)
      }
    default: break
    }
  }

  private mutating func compare(
    _ node: ExampleNode, withTypeNamed name: String, _ type: TypeReference, of owner: Owner,
    _ depth: Int
  ) {
    guard let declaration = lookup.type(named: name) else { return }
    if case .union(let union) = declaration {
      compare(node, with: union, of: owner, depth)
      return
    }
    guard fits(node, type) else {
      addType(node, type, owner)
      return
    }
    switch declaration {
    case .model(let model):
      compare(
        node, with: model.fields, of: model.name.text, at: model.name.range,
        isSent: model.use == .input, depth: depth + 1)
    case .enumeration(let enumeration): compare(node, with: enumeration)
    case .pairMap(let map): compare(node, with: map, of: owner, depth)
    case .filter(let filter): compare(node, with: filter, depth)
    case .union: break
    }
  }

  /// Compares an object with fields; `besides` are names that something else has checked.
  mutating func compare(
    _ node: ExampleNode, with fields: [Field], of name: String, at range: Range<Int>,
    isSent: Bool, isRoute: Bool = false, besides: Set<String> = [], depth: Int = 0
  ) {
    guard case .object(let members, let isElided) = node.value else { return }
    let known = isRoute ? APILookup.byName(fields) : lookup.fields(ofModel: name)
    var seen: Set<String> = []
    for member in members where !list.isFull {
      seen.insert(member.name)
      guard let field = known[member.name] else {
        if !besides.contains(member.name) {
          let owner = Owner(name: name, field: member.name, range: range, isRoute: isRoute)
          addUnknown(member, owner, among: fields.map(\.name.text))
        }
        continue
      }
      let owner = Owner(
        name: name, field: member.name, range: field.name.range, isRoute: isRoute)
      compare(
        member.node, with: field.type, of: owner,
        mayBeNull: field.isNullable || !isSent && field.mayLack, depth: depth + 1)
    }
    guard !isElided else { return }
    for field in fields where !seen.contains(field.name.text) {
      let isRequired = isSent ? !field.isOptional && field.defaultValue == nil : !field.mayLack
      if isRequired {
        addMissing(
          field, node,
          Owner(
            name: name, field: field.name.text, range: field.name.range, isRoute: isRoute),
          isSent: isSent)
      }
    }
  }

  private mutating func compare(
    _ node: ExampleNode, with union: Union, of owner: Owner, _ depth: Int
  ) {
    var cases = union.cases
    if let discriminator = union.discriminator {
      guard node.members != nil else {
        addType(node, .named(union.name.text), owner)
        return
      }
      // Without the field nothing tells the cases apart.
      guard let word = node[discriminator], case .string(let text) = word.value else { return }
      cases = cases.filter { $0.name.text == text }
      if cases.isEmpty {
        if !Placeholder.matches(text) {
          addUnknownValue(
            text, word.place, of: union.name.text, at: union.name.range,
            known: union.cases.map(\.name.text), help: "Add a case to \(union.name.text)")
        }
        return
      }
    }
    var best: FindingList?
    for type in cases.map(\.type) {
      var attempt = ExampleComparison(lookup, budget: budget)
      attempt.compare(node, with: type, of: owner, mayBeNull: false, depth: depth + 1)
      budget = attempt.budget
      if attempt.list.findings.isEmpty { return }
      if !fits(node, type) { continue }
      if best.map({ attempt.list.errorCount < $0.errorCount }) ?? true { best = attempt.list }
    }
    if let best { list.add(best) } else { addType(node, .named(union.name.text), owner) }
  }

  private mutating func compare(
    _ node: ExampleNode, with map: PairMap, of owner: Owner, _ depth: Int
  ) {
    switch node.value {
    case .object(let members, _):
      for member in members {
        compare(member.node, with: map.value, of: owner, mayBeNull: true, depth: depth + 1)
      }
    case .list(let pairs, _):
      for pair in pairs {
        guard let members = pair.members else {
          addType(pair, .named(map.name.text), owner)
          continue
        }
        for member in members {
          if member.name == map.valueField {
            compare(member.node, with: map.value, of: owner, mayBeNull: true, depth: depth + 1)
          } else if member.name != map.keyField {
            addUnknown(
              member, Owner(name: map.name.text, field: member.name, range: map.name.range),
              among: [map.keyField, map.valueField])
          }
        }
      }
    default: break
    }
  }

  private mutating func compare(_ node: ExampleNode, with filter: Filter, _ depth: Int) {
    let keys = [filter.fieldKey, filter.operatorKey, filter.valueKey]
    for member in node.members ?? [] where !keys.contains(member.name) {
      addUnknown(
        member, Owner(name: filter.name.text, field: member.name, range: filter.name.range),
        among: keys)
    }
    guard let field = node[filter.fieldKey], case .string(let name) = field.value,
      !Placeholder.matches(name)
    else { return }
    guard let condition = filter.conditions.first(where: { $0.name.text == name }) else {
      addUnknownValue(
        name, field.place, of: filter.name.text, at: filter.name.range,
        known: filter.conditions.map(\.name.text),
        help: "Add a condition `\(name)` to \(filter.name.text)")
      return
    }
    guard let word = node[filter.operatorKey], case .string(let sign) = word.value,
      !Placeholder.matches(sign),
      let operators = lookup.api.operatorSets.first(where: { $0.name.text == condition.operators }),
      !operators.cases.contains(where: { $0.name.text == sign || $0.aliases.contains(sign) })
    else { return }
    addUnknownValue(
      sign, word.place, of: operators.name.text, at: operators.name.range,
      known: operators.cases.map(\.name.text),
      help: "Add `\(sign)` to the operators \(operators.name.text)")
  }

  /// The values of an enum, and the name that findings give it.
  private mutating func compare(_ node: ExampleNode, with enumeration: Enumeration) {
    switch node.value {
    case .string(let text): addIfUnknown(text, node.place, enumeration)
    case .number(let text) where enumeration.rawType == .int:
      addIfUnknown(text, node.place, enumeration)
    default: break
    }
  }

  mutating func addIfUnknown(_ text: String, _ place: PagePlace, _ enumeration: Enumeration) {
    let isKnown = enumeration.cases.contains { $0.name.text == text || $0.aliases.contains(text) }
    guard !isKnown, !Placeholder.matches(text) else { return }
    addUnknownValue(
      text, place, of: enumeration.name.text, at: enumeration.name.range,
      known: enumeration.cases.map(\.name.text),
      help: "Add `\(text)` to the values of \(enumeration.name.text)")
  }

  // MARK: Fitting

  private func isFree(_ type: TypeReference) -> Bool {
    switch type {
    case .json, .nullable: true
    case .named(let name):
      if case .union(let union)? = lookup.type(named: name) {
        union.cases.contains { $0.type == .json }
      } else {
        false
      }
    default: false
    }
  }

  /// Whether the kind of a value is one that the type has.
  private func fits(_ node: ExampleNode, _ type: TypeReference) -> Bool {
    guard let kind = JSONKind(node.value) else { return true }
    guard lookup.kinds(of: type).contains(kind) else { return false }
    guard case .string(let text) = node.value else { return true }
    // Of times, how they are written is a part of the type.
    switch type {
    case .timestamp: return !TimeText.startsWithDay(text)
    case .datetime: return !TimeText.isSeconds(text) && !TimeText.isDay(text)
    case .date:
      return !TimeText.isSeconds(text) && !TimeText.startsWithDay(text) || TimeText.isDay(text)
    default: return true
    }
  }
}
