import APIDiff
import DocsAudit
import OutputTree
import SpecSyntax

/// Two specs, what differs between them, and which version that asks for.
struct ComparedSpecs {
  let old: ComparedSpec
  let new: ComparedSpec
  /// Those that are not accepted.
  let changes: [PlacedChange]
  /// Those that the user knows of and accepts. The version counts them all the same.
  let accepted: [PlacedChange]
  let step: VersionStep
  /// The version of the old spec, where the user told it.
  let since: SemanticVersion?

  /// The version that the new spec should have.
  var next: SemanticVersion? { since?.next(step) }

  init(
    _ changes: [Change], from old: SourceFile, to new: SourceFile, step: VersionStep,
    since: SemanticVersion?, baseline: Baseline? = nil
  ) {
    self.old = ComparedSpec(name: old.name)
    self.new = ComparedSpec(name: new.name)
    self.step = step
    self.since = since
    let oldPlaces = SpecPlaces(changes.compactMap(\.oldRange), in: old)
    let newPlaces = SpecPlaces(changes.compactMap(\.newRange), in: new)
    let placed = changes.map { change in
      PlacedChange(
        change, old: change.oldRange.map { oldPlaces[$0] },
        new: change.newRange.map { newPlaces[$0] }, baseline: baseline)
    }
    self.changes = placed.filter { !$0.isAccepted }
    accepted = placed.filter(\.isAccepted)
  }

  /// All changes, accepted or not.
  var all: [PlacedChange] { changes + accepted }

  /// What a baseline has to list so that nothing fails any more.
  func entries(failingAt threshold: FailureThreshold?) -> [String] {
    all.filter { threshold == .any || $0.change.rule.severity == .breaking }.map(\.entry)
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
    guard !changes.isEmpty else {
      return accepted.isEmpty ? "no changes" : "no changes, \(accepted.count) accepted"
    }
    let counts = ChangeGroup.allCases.map { group in
      "\(changes.count { $0.group == group }) \(group.counted)"
    }
    let total = "\(changes.count) \(changes.count == 1 ? "change" : "changes")"
    return total + ": " + counts.joined(separator: ", ")
      + (accepted.isEmpty ? "" : "; \(accepted.count) accepted")
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
  /// What a baseline knows it by: the rule, and what it is about.
  let entry: String
  /// Whether a baseline lists it.
  let isAccepted: Bool

  init(_ change: Change, old: SpecPlace?, new: SpecPlace?, baseline: Baseline?) {
    self.change = change
    self.old = old
    self.new = new
    entry = Baseline.fingerprint(of: change.rule.id, about: change.subject)
    isAccepted = baseline?.accepts(entry) ?? false
  }

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
