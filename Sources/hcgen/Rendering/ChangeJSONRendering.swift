import APIDiff
import OutputTree

/// Changes for programs.
enum ChangeJSONRendering {
  static func json(
    of compared: ComparedSpecs, _ findings: [Finding], _ status: ExitStatus
  ) -> JSON {
    let rules = compared.changes.map(\.change.rule)
    var result: [(String, JSON)] = [
      ("old", .string(compared.old.name)), ("new", .string(compared.new.name)),
      ("breaking", .integer(rules.count { $0.severity == .breaking })),
      ("risky", .integer(rules.count { $0.severity == .risky })),
      ("harmless", .integer(rules.count { $0.severity == .harmless })),
      ("accepted", .integer(compared.accepted.count)),
      ("step", .string(compared.step.rawValue)),
    ]
    if let since = compared.since, let next = compared.next {
      result += [("since", .string(since.description)), ("next", .string(next.description))]
    }
    result.append(("changes", .array(compared.all.map(json))))
    return .object([
      ("hcgen", .string(hcgenVersion)), ("command", .string(Command.diff.rawValue)),
      ("exit", .integer(Int(status.rawValue))),
      ("findings", .array(findings.map(JSONRendering.json))),
      ("results", .array([.object(result)])),
    ])
  }

  private static func json(_ placed: PlacedChange) -> JSON {
    let change = placed.change
    var members: [(String, JSON)] = [
      ("rule", .string(change.rule.id)), ("level", .string(change.rule.level.rawValue)),
      ("severity", .string(change.rule.severity.rawValue)),
      ("direction", .string(change.rule.direction.rawValue)),
      ("subject", .array(change.subject.map { .string($0) })),
      ("message", .string(change.text.plain)), ("reason", .string(change.rule.reason)),
    ]
    if let hint = change.hint { members.append(("hint", .string(hint.plain))) }
    for (key, place) in [("old", placed.old), ("new", placed.new)] {
      guard let place else { continue }
      members.append(
        (
          key,
          .object([
            ("file", .string(place.name)), ("line", .integer(place.start.line)),
            ("column", .integer(place.start.column)),
          ])
        ))
    }
    members.append(("fingerprint", .string(change.fingerprint)))
    if placed.isAccepted { members.append(("accepted", .bool(true))) }
    return .object(members)
  }
}
