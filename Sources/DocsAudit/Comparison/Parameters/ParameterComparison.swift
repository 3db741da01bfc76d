import APIModel
import SpecSyntax

extension PageComparison {
  /// The parameters of an operation, both ways.
  mutating func compareParameters(_ index: Int, _ route: Route) {
    let slots = ParameterSlot.slots(of: route, in: lookup)
    let parameters = claims.parameters.filter { belongs($0.endpoint, to: index) }
    for claim in parameters where !list.isFull {
      if let slot = slot(of: claim, index, slots) {
        compare(claim, with: slot, of: route)
      } else {
        addUnknown(claim, route, slots)
      }
    }
    addMissing(parameters, index, route, slots)
  }

  private func slot(
    of claim: ParameterClaim, _ index: Int, _ slots: [ParameterSlot]
  ) -> ParameterSlot? {
    // What parameters of a path are called is nobody's business; their order counts.
    let names = claims.endpoints[index].pathParameters
    if claim.location == .path || claim.location == nil,
      let position = names.firstIndex(of: claim.name)
    {
      let path = slots.filter { $0.location == .path }
      if path.indices.contains(position) { return path[position] }
    }
    let named = slots.filter { $0.field.name.text == claim.name }
    return named.first { $0.location == claim.location } ?? named.first { $0.location != .path }
      ?? named.first
  }

  private mutating func addUnknown(
    _ claim: ParameterClaim, _ route: Route, _ slots: [ParameterSlot]
  ) {
    if isSentAnyway(claim) { return }
    // A table of a body has the fields of what it nests too.
    if claim.location == .body || claim.location == nil {
      let nested = lookup.fields(
        reachableFrom: slots.filter { $0.location == .body }.map(\.field.type)
      ).filter { $0.field.name.text == claim.name }
      if let field = nested.first?.field, nested.count == 1 {
        compare(claim, with: ParameterSlot(location: .body, field: field), of: route)
      }
      if !nested.isEmpty { return }
    }
    guard !list.knows(.unknownParameter, [route.fullName, claim.name]) else { return }
    let near = Suggestion.nearest(to: claim.name, among: slots.map(\.field.name.text))
    let section = claim.location == nil ? "" : " under `\(claim.location?.rawValue ?? "")`"
    let name = claim.isRequired == true ? claim.name : claim.name + "?"
    add(
      AuditFinding(
        .unknownParameter, [route.fullName, claim.name],
        "The page has a parameter `\(claim.name)` that \(route.fullName) lacks",
        help: claim.pagingRole == nil
          ? "Add `\(name)` to the route" + section
            + (near.map { ", or rename `\($0)` there" } ?? "")
          : "Let the route return `pages of` its elements",
        page: claim.place, spec: side(route)))
  }

  /// Whether it is a header that every client sends, the key among them; no route declares those.
  private func isSentAnyway(_ claim: ParameterClaim) -> Bool {
    guard claim.location == .header || claim.location == nil else { return false }
    let name = claim.name.lowercased()
    // Unless a page says that it is a header, what has a short name may be a parameter of its own.
    if claim.location == nil { return ["authorization", "content-type"].contains(name) }
    if case .header(let header, _) = lookup.api.authentication, header.lowercased() == name {
      return true
    }
    return Self.reservedHeaders.contains(name)
  }

  private static let reservedHeaders: Set<String> = [
    "authorization", "content-type", "accept", "content-length", "host", "user-agent",
    "accept-encoding", "connection",
  ]

  private func side(_ route: Route) -> AuditFinding.SpecSide {
    .init("the route is declared here", at: route.place)
  }

  // MARK: One parameter

  private mutating func compare(
    _ claim: ParameterClaim, with slot: ParameterSlot, of route: Route
  ) {
    let field = slot.field
    let name = field.name.text
    let owned = OwnedField(owner: route.fullName, field: field)
    let side = AuditFinding.SpecSide("`\(name)` is declared here", at: field.name.range)
    if let location = claim.location, location != slot.location {
      add(
        AuditFinding(
          .parameterPlace, [route.fullName, name, location.rawValue],
          "`\(name)` of \(route.fullName) is sent in the \(location.rawValue) by the page, and in "
            + "the \(slot.location.rawValue) by the spec",
          help: "Move it to `\(location.rawValue)` if the page is right",
          page: claim.place, spec: side, severity: .note))
    }
    if let type = claim.type, let finding = lookup.difference(type, owned, at: claim.place) {
      add(finding)
    }
    if let isRequired = claim.isRequired, slot.location != .path,
      isRequired == slot.mayBeLeftOut
    {
      add(
        AuditFinding(
          .required, [route.fullName, name],
          "`\(name)` of \(route.fullName) is \(isRequired ? "required" : "optional") on the page, "
            + "and \(isRequired ? "optional" : "required") in the spec",
          help: "Write `\(name)\(isRequired ? "" : "?"): \(field.type.notation)`",
          page: claim.place, spec: side))
    }
    compareDefault(claim, slot, route, side)
    compareLimits(claim, slot, route, side)
    compareValues(claim.values, owned, at: claim.place)
  }

  private mutating func compareDefault(
    _ claim: ParameterClaim, _ slot: ParameterSlot, _ route: Route,
    _ side: AuditFinding.SpecSide
  ) {
    guard let value = claim.defaultValue else { return }
    let name = slot.field.name.text
    let known = slot.field.defaultValue?.text
    let rule: AuditRule =
      slot.isPaging && claim.pagingRole == .limit ? .pageLimit : .defaultValue
    if known != value.text {
      add(
        AuditFinding(
          rule, [route.fullName, name, "default", value.text],
          "The default of `\(name)` is \(value.text) on the page, and "
            + (known.map { "\($0) in the spec" } ?? "not in the spec"),
          help: "Write `= \(value.text)` behind its type", page: value.place, spec: side))
    }
    for other in claim.otherDefaults {
      add(
        AuditFinding(
          rule, [route.fullName, name, "defaults", value.text, other.text],
          "The page names two defaults of `\(name)`, \(value.text) and \(other.text)",
          help: "Find out which of them holds; the spec has \(known ?? "none")",
          page: other.place, spec: side, severity: .note))
    }
  }

  private mutating func compareLimits(
    _ claim: ParameterClaim, _ slot: ParameterSlot, _ route: Route,
    _ side: AuditFinding.SpecSide
  ) {
    let name = slot.field.name.text
    let limits = slot.field.limits
    let rule: AuditRule = slot.isPaging ? .pageLimit : .limits
    func finding(_ claim: NumberClaim, _ known: Int?, _ word: String) -> AuditFinding? {
      guard claim.number != known else { return nil }
      let low = word == "minimum" ? claim.number : limits.minimum
      let high = word == "maximum" ? claim.number : limits.maximum
      let notation = "\(low.map(String.init) ?? "")..\(high.map(String.init) ?? "")"
      return AuditFinding(
        rule, [route.fullName, name, word, String(claim.number)],
        "The \(word) of `\(name)` is \(claim.number) on the page, and "
          + (known.map { "\($0) in the spec" } ?? "not in the spec"),
        help: "Write `\(slot.field.type.notation) \(notation)`", page: claim.place, spec: side)
    }
    let maximum = claim.maximum.flatMap { finding($0, limits.maximum, "maximum") }
    let minimum = claim.minimum.flatMap { finding($0, limits.minimum, "minimum") }
    for finding in [maximum, minimum].compactMap({ $0 }) { add(finding) }
  }

  // MARK: What the page lacks

  private mutating func addMissing(
    _ parameters: [ParameterClaim], _ index: Int, _ route: Route, _ slots: [ParameterSlot]
  ) {
    let addresses = claims.pagingAddresses.filter { belongs($0.endpoint, to: index) }
    var named = Set(parameters.map(\.name))
    named.formUnion(addresses.flatMap { $0.query.map(\.name) })
    // A table of what is sent lists all of it; prose leaves to the example what it does not discuss.
    let hasTable = claims.tables.contains {
      $0.role == .request && belongs($0.endpoint, to: index)
    }
    if !hasTable { named.formUnion(claims.mentions) }
    for example in claims.examples
    where !hasTable && example.role == .request && belongs(example.endpoint, to: index) {
      named.formUnion(example.value.members?.map(\.name) ?? [])
    }
    var unnamed: [ParameterSlot] = []
    for slot in slots where slot.location != .path && !named.contains(slot.field.name.text) {
      // A table may list what a field of the body nests, and leave that field itself to the example.
      if slot.location == .body, lookup.model(slot.field.type) != nil,
        lookup.fields(reachableFrom: [slot.field.type]).contains(where: {
          named.contains($0.field.name.text)
        })
      {
        continue
      }
      // A page that names no parameter of this kind at all may leave them to another page.
      let others = parameters.filter {
        $0.location == slot.location || $0.location == nil && slot.location == .query
      }
      guard let first = others.first else {
        if slot.field.documentation.gap == nil { unnamed.append(slot) }
        continue
      }
      let name = slot.field.name.text
      let gap = slot.field.documentation.gap
      add(
        AuditFinding(
          .missingParameter, [route.fullName, name],
          "The page lists parameters of \(route.fullName), but not `\(name)`",
          help: gap == nil
            ? "Take it out of the spec if it is gone, or say with `gap` why the page lacks it"
            : nil,
          page: first.place,
          spec: .init(
            gap.map { "it has a gap: \($0)" } ?? "it is declared here",
            at: slot.field.name.range),
          severity: gap == nil ? .error : .note))
    }
    if let first = unnamed.first {
      addUnnamed(unnamed.map(\.field.name.text), first, index, route)
    }
  }

  private mutating func addUnnamed(
    _ names: [String], _ first: ParameterSlot, _ index: Int, _ route: Route
  ) {
    add(
      AuditFinding(
        .unlistedParameters, [route.fullName] + names,
        "The page does not say what \(route.fullName) takes, and the spec has "
          + names.map { "`\($0)`" }.joined(separator: ", "),
        help: "See that the page was saved as a whole",
        page: claims.endpoints[index].methodPlace,
        spec: .init("`\(first.field.name.text)` is declared here", at: first.field.name.range),
        severity: .note))
  }
}

extension Literal {
  /// The value as a page would write it; `nil` for one that nests others.
  var text: String? {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .number(let text), .string(let text): text
    case .list, .object: nil
    }
  }
}
