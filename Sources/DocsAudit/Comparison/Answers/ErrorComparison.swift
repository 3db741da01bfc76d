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
    for entry in entries {
      guard entry.members != nil else {
        addErrorType(entry, "", .object, route)
        continue
      }
      for member in entry.members ?? [] where !names.contains(member.name) {
        // Beside a code, a spec has no use for it.
        addUnknownError(member, errors, route, isNote: entry.at(code) != nil)
      }
      for path in [errors.code, errors.message].compactMap({ $0 }) where entry.at(path) == nil {
        // Not every error has a message; where something unknown stands in its place, it has moved.
        let hasOthers = entry.members?.contains { !names.contains($0.name) } ?? false
        addLacking(path, entry, route, isNote: path != errors.code && !hasOthers)
      }
      for path in [errors.code, errors.message].compactMap({ $0 }) {
        guard let value = entry.at(path) else { continue }
        compareText(value, path.names, route, isNote: path != errors.code)
      }
    }
  }

  private mutating func compareRejection(
    _ node: ExampleNode, _ envelope: Envelope, _ route: Route
  ) {
    guard case .object(_, let isElided) = node.value else { return }
    guard let word = node.at(envelope.status) else {
      if !isElided { addLacking(envelope.status, node, route) }
      return
    }
    let texts = [envelope.message.flatMap { path in node.at(path).map { (path, $0) } }]
    for (path, value) in [(envelope.status, word)] + texts.compactMap({ $0 }) {
      compareText(value, path.names, route, isNote: path != envelope.status)
    }
  }

  private mutating func compareText(
    _ value: ExampleNode, _ path: [String], _ route: Route, isNote: Bool
  ) {
    let name = path.joined(separator: ".")
    if case .null = value.value {
      addErrorNull(value, name, route, isNote: isNote)
    } else {
      addErrorType(value, name, .string, route)
    }
  }

  /// Clients read codes and messages that are text, and entries that are objects; others not.
  private mutating func addErrorType(
    _ node: ExampleNode, _ name: String, _ expected: JSONKind, _ route: Route
  ) {
    guard let kind = JSONKind(node.value), kind != expected else { return }
    add(
      AuditFinding(
        .type, [route.fullName, "error", name, kind.words],
        "\(name.isEmpty ? "An entry" : "`\(name)`") of the error is \(kind.words) in the example, "
          + "and \(expected.words) in the spec",
        help: name.isEmpty
          ? "Say under `errors` where entries stand"
          : "\(errorEdit) where \(expected.words) stands, or take `\(name)` out of it",
        page: node.place, spec: errorPlace(route)))
  }

  /// What has no code is drift; a message may lack.
  private mutating func addErrorNull(
    _ node: ExampleNode, _ name: String, _ route: Route, isNote: Bool
  ) {
    add(
      AuditFinding(
        .null, [route.fullName, "error", name],
        "`\(name)` of the error is `null` in the example, where the spec looks for text",
        help: "\(errorEdit) where text stands, or take `\(name)` out of it", page: node.place,
        spec: errorPlace(route), severity: isNote ? .note : .error))
  }

  /// Where the spec says what errors look like.
  private var errorEdit: String {
    "Say under `\(lookup.api.errors.statuses.isEmpty ? "envelope" : "errors")`"
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
