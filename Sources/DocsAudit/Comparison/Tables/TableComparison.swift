import APIModel
import SpecSyntax

extension PageComparison {
  /// The tables of fields that come, each against the part of the spec that fits it best; what is
  /// sent stands in the parameters.
  mutating func compareTables() {
    for table in claims.tables where table.role != .request && !table.rows.isEmpty {
      guard let scope = scope(of: table) else { continue }
      for row in table.rows { compare(row, in: scope) }
      addUnlisted(table, scope)
    }
  }

  private func scope(of table: FieldTable) -> TableScope? {
    var scopes: [TableScope] = []
    if let name = table.model, let type = modelType(named: name) { scopes.append(.type(type)) }
    if let model = ModelPage.model(of: claims, in: lookup) {
      scopes.append(.type(.named(model.name.text)))
    }
    for route in operations(of: table.endpoint).compactMap(route) {
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
      let count = table.rows.count {
        if case .none = scope.target(of: $0.path, in: lookup) { false } else { true }
      }
      if best.map({ count > $0.count }) ?? true { best = (scope, count) }
    }
    guard let best, best.count > 0 else { return nil }
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

  private mutating func compare(_ row: FieldRow, in scope: TableScope) {
    switch scope.target(of: row.path, in: lookup) {
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

  /// Fields of the models that the table lists, as far as it leaves them out.
  private mutating func addUnlisted(_ table: FieldTable, _ scope: TableScope) {
    var owners: [String] = []
    var listed: [String: Set<String>] = [:]
    for row in table.rows {
      guard case .field(let owned) = scope.target(of: row.path, in: lookup) else { continue }
      if listed[owned.owner] == nil { owners.append(owned.owner) }
      listed[owned.owner, default: []].insert(owned.field.name.text)
    }
    for owner in owners {
      guard case .model(let model)? = lookup.type(named: owner) else { continue }
      let missing = model.fields.filter { listed[owner]?.contains($0.name.text) == false }
      guard let first = missing.first else { continue }
      let names = missing.map(\.name.text)
      add(
        AuditFinding(
          .unlistedField, [owner] + names,
          "The table of \(owner) lacks " + names.map { "`\($0)`" }.joined(separator: ", "),
          help: "Keep what another page has", page: table.place,
          spec: .init("`\(first.name.text)` is declared here", at: first.name.range),
          severity: .note))
    }
  }
}
