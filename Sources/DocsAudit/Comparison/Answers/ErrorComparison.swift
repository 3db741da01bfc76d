import APIModel

extension ExampleComparison {
  /// Holds the body of an error against what the spec says of errors.
  mutating func compareError(_ node: ExampleNode, of route: Route) {
    let errors = lookup.api.errors
    if let envelope = lookup.api.envelope, errors.statuses.isEmpty {
      compareRejection(node, envelope, route)
      return
    }
    // A spec that says nothing of bodies can contradict none.
    guard let code = errors.code ?? errors.message else { return }
    let entries: [ExampleNode]
    if let path = errors.entries {
      guard check(node, has: path, route) else { return }
      guard case .list(let nodes, _)? = node.at(path)?.value else { return }
      entries = nodes
    } else {
      entries = [node]
    }
    let names = Set([errors.code, errors.message].compactMap { $0?.names.first })
    for entry in entries where entry.members != nil {
      for member in entry.members ?? [] where !names.contains(member.name) {
        // Beside a code, a spec has no use for it.
        addUnknownError(member, errors, route, isNote: entry.at(code) != nil)
      }
      for path in [errors.code, errors.message].compactMap({ $0 }) where entry.at(path) == nil {
        // Not every error has a message; where something unknown stands in its place, it has moved.
        let hasOthers = entry.members?.contains { !names.contains($0.name) } ?? false
        addLacking(path, entry, route, isNote: path != errors.code && !hasOthers)
      }
      if let value = entry.at(code), case .object = value.value {
        addLacking(code, entry, route)
      }
    }
  }

  private mutating func compareRejection(
    _ node: ExampleNode, _ envelope: Envelope, _ route: Route
  ) {
    guard case .object(_, false) = node.value, node.at(envelope.status) == nil else { return }
    addLacking(envelope.status, node, route)
  }

  /// Whether a list stands where entries are looked for; where not, it is said.
  private mutating func check(
    _ node: ExampleNode, has path: FieldPath, _ route: Route
  ) -> Bool {
    if case .elided = node.value { return false }
    if case .object(_, true) = node.value { return false }
    switch node.at(path)?.value {
    case .list: break
    case .elided: return false
    default:
      addLacking(path, node, route)
      return false
    }
    for member in node.members ?? [] where member.name != path.names.first {
      addUnknownError(member, lookup.api.errors, route, isNote: true)
    }
    return true
  }

  private mutating func addLacking(
    _ path: FieldPath, _ node: ExampleNode, _ route: Route, isNote: Bool = false
  ) {
    let name = path.names.joined(separator: ".")
    add(
      AuditFinding(
        .errorBody, [route.fullName, "-", name],
        "The body of the error has no `\(name)`, where the spec looks for it",
        help: "Say under `errors` where entries, codes and messages stand", page: node.place,
        spec: errorPlace(route), severity: isNote ? .note : .error))
  }

  private mutating func addUnknownError(
    _ member: ExampleMember, _ errors: ErrorCatalogue, _ route: Route, isNote: Bool
  ) {
    add(
      AuditFinding(
        .errorBody, [route.fullName, "+", member.name],
        "The body of the error has a field `\(member.name)` that the spec does not name",
        help: "Say under `errors` what it is, if it is a code or a message", page: member.place,
        spec: errorPlace(route), severity: isNote ? .note : .error))
  }

  private func errorPlace(_ route: Route) -> AuditFinding.SpecSide {
    if let status = lookup.api.errors.statuses.first {
      return .init("errors are declared here", at: status.name.range)
    }
    return .init("the route is declared here", at: route.place)
  }
}
