import SpecSyntax

/// `group.name`, each with its place.
struct RouteName {
  let group: Name
  let name: Name

  static func read(_ text: PlacedText, _ findings: inout Findings) -> RouteName? {
    let parts = text.bytes.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(Identifier.isOrdinaryName) else {
      findings.error(
        .badRouteName, "`\(text.string)` cannot name a route", at: text.whole,
        help: "Write `group.name` in letters, digits and `_`, as in `chats.updateDepartment`")
      return nil
    }
    func name(_ part: Range<Int>) -> Name { Name(text.string(part), at: text.range(part)) }
    return RouteName(
      group: name(parts[0].startIndex..<parts[0].endIndex),
      name: name(parts[1].startIndex..<parts[1].endIndex))
  }
}

/// Which names and operations are taken.
struct RouteLedger {
  private var names: [String: (text: String, range: Range<Int>)] = [:]
  private var groups: [String: Name] = [:]
  private var operations: [String: (name: String, range: Range<Int>)] = [:]

  /// Reports a route whose name, or whose group, differs from another one only in case.
  mutating func enter(_ name: RouteName, at range: Range<Int>, _ findings: inout Findings) {
    let text = "\(name.group.text).\(name.name.text)"
    if let first = names[text.lowercased()] {
      findings.error(
        .duplicateRoute, "the routes `\(first.text)` and `\(text)` differ only in case",
        at: range, help: "Give one of them another name",
        notes: [Diagnostic.Note("The first is here", at: first.range)])
    } else {
      names[text.lowercased()] = (text, range)
      if let first = groups[name.group.text.lowercased()], first.text != name.group.text {
        findings.error(
          .duplicateRoute,
          "the groups `\(first.text)` and `\(name.group.text)` differ only in case",
          at: name.group.range, help: "Write `\(first.text)`",
          notes: [Diagnostic.Note("The first is here", at: first.range)])
      }
    }
    groups[name.group.text.lowercased()] = groups[name.group.text.lowercased()] ?? name.group
  }

  /// Takes over what stands in another ledger, where none of it would have to be reported here.
  mutating func takes(_ other: RouteLedger) -> Bool {
    for (key, name) in other.names where names.updateValue(name, forKey: key) != nil {
      return false
    }
    for (key, name) in other.operations where operations.updateValue(name, forKey: key) != nil {
      return false
    }
    for (key, group) in other.groups {
      if let first = groups[key], first.text != group.text { return false }
      groups[key] = groups[key] ?? group
    }
    return true
  }

  /// Reports a second route with this method and path, whatever its parameters are called.
  mutating func enter(
    _ method: Route.Method, _ path: [PathPiece], of name: String, at range: Range<Int>,
    _ findings: inout Findings
  ) {
    let key =
      method.rawValue + " "
      + path.map {
        switch $0 {
        case .text(let text): text
        case .parameter: "{}"
        }
      }.joined()
    if let first = operations[key] {
      findings.error(
        .duplicateOperation,
        "`\(name)` has the method and the path of `\(first.name)`", at: range,
        help: "Take one of the two routes out",
        notes: [Diagnostic.Note("The first is here", at: first.range)])
    } else {
      operations[key] = (name, range)
    }
  }
}
