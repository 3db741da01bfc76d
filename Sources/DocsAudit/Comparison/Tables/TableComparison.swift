import APIModel
import SpecSyntax

extension PageComparison {
  /// The tables of fields that come, each against the part of the spec that fits it best; what is
  /// sent stands in the parameters.
  mutating func compareTables() {
    var listing = ListedFields()
    for table in claims.tables where table.role != .request && !table.rows.isEmpty {
      guard !list.isFull else { continue }
      guard let scope = scope(of: table) else {
        compareUnread(table)
        continue
      }
      for row in table.rows where !list.isFull {
        let target = target(of: row, in: scope, of: table)
        compare(row, target)
        if case .field(let owned) = target { listing.add(owned, in: table) }
      }
    }
    for finding in listing.findings(in: lookup) { add(finding) }
  }

  /// A table of an answer that the spec leaves aside.
  private mutating func compareUnread(_ table: FieldTable) {
    let routes = operations(of: table.endpoint).compactMap(route)
    guard table.role == .response, table.model == nil, table.rows.count >= 2, routes.count == 1,
      let route = routes.first, case .nothing = route.result
    else { return }
    add(
      AuditFinding(
        .unknownBody, [route.fullName, "returns"],
        "The page lists what \(route.fullName) answers, and the spec has it answer nothing",
        help: "Say under `returns` what it answers", page: table.place,
        spec: .init("the route is declared here", at: route.place)))
  }

  private func scope(of table: FieldTable) -> TableScope? {
    var scopes: [TableScope] = []
    if let name = table.model, let type = modelType(named: name) { scopes.append(.type(type)) }
    if let model = ModelPage.model(of: claims, in: lookup) {
      scopes.append(.type(.named(model.name.text)))
    }
    for route in operations(of: table.endpoint).prefix(Self.mostShared).compactMap(route) {
      if let shape = AnswerShape(route, envelope: lookup.api.envelope) {
        scopes.append(.answer(shape, route))
      }
      switch route.result {
      case .value(let type, _), .pages(let type, _): scopes.append(.type(type))
      case .nothing, .text: break
      }
    }
    var best: (scope: TableScope, count: Int)?
    for scope in scopes {
      let count = table.rows.count { scope.target(of: $0.path, in: lookup).isKnown }
      if best.map({ count > $0.count }) ?? true { best = (scope, count) }
    }
    guard let best, best.count > 0 || table.isListing else { return nil }
    // Around many a table nothing says what it is about: it may be about no model at all.
    if table.role == .unknown, best.count * 2 < table.rows.count { return nil }
    return best.scope
  }

  private func modelType(named name: String) -> TypeReference? {
    for case .model(let model) in lookup.api.types
    where model.name.text.lowercased() == name.lowercased() {
      return .named(model.name.text)
    }
    return nil
  }

  private mutating func target(
    of row: FieldRow, in scope: TableScope, of table: FieldTable
  ) -> TableScope.Target {
    let target = scope.target(of: row.path, in: lookup)
    guard !target.isKnown, table.isListing else { return target }
    // A page that was saved as text has lost how far its lines were indented: a row may stand
    // further out, or belong to what another row nests.
    for count in stride(from: row.path.count - 2, through: 0, by: -1) {
      let other = scope.target(of: row.path.prefix(count) + [row.name], in: lookup)
      if other.isKnown { return other }
    }
    for route in operations(of: table.endpoint).prefix(Self.mostShared).compactMap(route) {
      let wrapper = AnswerShape(route, envelope: lookup.api.envelope)
      if wrapper?.members.contains(where: { $0.name == row.name }) == true { return .wrapper }
    }
    return fields(of: table.endpoint).first { $0.field.name.text == row.name }.map { .field($0) }
      ?? target
  }

  private mutating func compare(_ row: FieldRow, _ target: TableScope.Target) {
    switch target {
    case .free, .wrapper: return
    case .none(let owner, let range):
      add(
        AuditFinding(
          .unknownField, [owner, row.name],
          "The table has a field `\(row.name)` that \(owner) lacks",
          help: "Add `\(row.name)` to \(owner)", page: row.place,
          spec: .init("\(owner) is declared here", at: range)))
    case .field(let owned):
      if let type = row.type, let finding = lookup.difference(type, owned, at: row.place) {
        add(finding)
      }
      let isNullable = row.type?.isNullable == true || row.isRequired == false
      if isNullable, !owned.field.mayLack, owned.field.type != .json {
        let name = owned.field.name.text
        add(
          AuditFinding(
            .null, [owned.owner, name],
            "`\(name)` of \(owned.owner) may be \(row.isRequired == false ? "missing" : "`null`") "
              + "by the table",
            help: "Put a `?` behind its type", page: row.place,
            spec: .init("it is required here", at: owned.field.name.range)))
      }
      compareValues(row.values, owned, at: row.place)
    }
  }
}

extension TableScope.Target {
  fileprivate var isKnown: Bool { if case .none = self { false } else { true } }
}

extension FieldTable {
  /// Whether nothing tells how its rows nest but the reader's guess.
  fileprivate var isListing: Bool { header.isEmpty }
}

/// Which fields of which models the tables of a page list.
private struct ListedFields {
  private var owners: [(name: String, table: FieldTable)] = []
  private var names: [String: Set<String>] = [:]

  mutating func add(_ owned: OwnedField, in table: FieldTable) {
    if names[owned.owner] == nil { owners.append((owned.owner, table)) }
    names[owned.owner, default: []].insert(owned.field.name.text)
  }

  /// One note a model that the tables leave fields out of.
  func findings(in lookup: APILookup) -> [AuditFinding] {
    owners.compactMap { owner, table -> AuditFinding? in
      guard case .model(let model)? = lookup.type(named: owner) else { return nil }
      let missing = model.fields.filter { names[owner]?.contains($0.name.text) == false }
      guard let first = missing.first else { return nil }
      let words = missing.map(\.name.text)
      return AuditFinding(
        .unlistedField, [owner] + words,
        "The table of \(owner) lacks " + words.map { "`\($0)`" }.joined(separator: ", "),
        help: "Keep what another page has", page: table.place,
        spec: .init("`\(first.name.text)` is declared here", at: first.name.range),
        severity: .note)
    }
  }
}
