import APIDiff
import OutputTree
import SpecSyntax

/// Two specs, what differs between them, and which version that asks for.
struct ComparedSpecs {
  let old: String
  let new: String
  let changes: [PlacedChange]
  let step: VersionStep
  /// The version of the old spec, where the user told it.
  let since: SemanticVersion?

  /// The version that the new spec should have.
  var next: SemanticVersion? { since?.next(step) }

  init(
    _ changes: [Change], from old: SourceFile, to new: SourceFile, step: VersionStep,
    since: SemanticVersion?
  ) {
    self.old = old.name
    self.new = new.name
    self.step = step
    self.since = since
    let oldPlaces = SpecPlaces(changes.compactMap(\.oldRange), in: old)
    let newPlaces = SpecPlaces(changes.compactMap(\.newRange), in: new)
    self.changes = changes.map { change in
      PlacedChange(
        change: change, old: change.oldRange.map { oldPlaces[$0] },
        new: change.newRange.map { newPlaces[$0] })
    }
  }

  /// Whether there is what the user wants the tool to fail for.
  func fails(at threshold: FailureThreshold?) -> Bool {
    switch threshold {
    case nil: false
    case .any: !changes.isEmpty
    case .breaking: changes.contains { $0.change.rule.severity == .breaking }
    }
  }

  /// How many changes there are of each kind, in words.
  var summary: String {
    guard !changes.isEmpty else { return "no changes" }
    let counts = ChangeGroup.allCases.map { group in
      "\(changes.count { $0.group == group }) \(group.counted)"
    }
    let total = "\(changes.count) \(changes.count == 1 ? "change" : "changes")"
    return total + ": " + counts.joined(separator: ", ")
  }

  /// The step, and the version behind it where the one in front is known.
  var version: String {
    guard let since, let next else { return "version step: \(step.rawValue)" }
    return next == since
      ? "version step: \(step.rawValue), \(since) stays"
      : "version step: \(step.rawValue), \(since) -> \(next)"
  }
}

/// A change, with its places worked out.
struct PlacedChange {
  let change: Change
  let old: SpecPlace?
  let new: SpecPlace?

  var group: ChangeGroup {
    switch (change.rule.severity, change.rule.level) {
    case (.breaking, .source): .breaksSource
    case (.breaking, _): .breaksCalls
    case (.risky, _): .risky
    case (.harmless, _): .harmless
    }
  }
}

/// What people want to know of a change first.
enum ChangeGroup: CaseIterable {
  case breaksCalls
  case breaksSource
  case risky
  case harmless

  var title: String {
    switch self {
    case .breaksCalls: "Breaks calls of clients in use"
    case .breaksSource: "Breaks source"
    case .risky: "May break something"
    case .harmless: "Harmless"
    }
  }

  /// What stands behind a count.
  var counted: String {
    switch self {
    case .breaksCalls: "on the wire"
    case .breaksSource: "in source"
    case .risky: "risky"
    case .harmless: "harmless"
    }
  }
}
