import DocsAudit
import Foundation
import SpecSyntax
import Testing

/// Pages are changed at random: what means something is found, and what does not is not.
@Suite struct MutationTests {
  static let pages = SavedPages.all + ((try? WrittenPages.all()) ?? []) + VendorPages.pages
  /// One round in the everyday run; more with `HCGEN_STRESS`, and those that it names.
  static let seeds: [UInt64] = {
    guard let stress = ProcessInfo.processInfo.environment["HCGEN_STRESS"] else { return [1] }
    let named = stress.split(separator: ",").compactMap { UInt64($0) }
    return named.count > 1 ? named : Array(1...8)
  }()

  private struct Key: Hashable {
    let rule: AuditRule
    let subject: [String]
    let severity: Diagnostic.Severity
  }

  /// Rules that are notes by nature: all other changes have to fail a run.
  private static let notes: Set<AuditRule> = [
    .total, .pagingAddress, .unlistedParameters, .missingField,
  ]

  private struct Tally: Sendable {
    var caught = 0
    var missed: [String] = []
    var quiet = 0
    var alarms: [String] = []

    var line: String {
      "\(caught) caught, \(missed.count) missed, \(quiet) quiet, \(alarms.count) false alarms"
    }
  }

  @Test func whatChangesIsFoundAndNothingElse() async {
    let total = await withTaskGroup(of: Tally.self) { group in
      for page in Self.pages {
        group.addTask { Self.tally(page) }
      }
      var total = Tally()
      for await tally in group {
        total.caught += tally.caught
        total.missed += tally.missed
        total.quiet += tally.quiet
        total.alarms += tally.alarms
      }
      return total
    }
    print("\(Self.pages.count) pages, seeds \(Self.seeds): \(total.line)")
    #expect(total.missed.isEmpty, "\(total.missed.sorted().joined(separator: "\n"))")
    #expect(total.alarms.isEmpty, "\(total.alarms.sorted().joined(separator: "\n"))")
    #expect(total.caught >= 500)
    #expect(total.quiet >= 50)
  }

  private static func tally(_ page: TestPage) -> Tally {
    let known = keys(page.findings(in: page.text))
    var tally = Tally()
    for seed in seeds {
      for drift in Drift.all(of: page, seed: seed) {
        let new = keys(page.findings(in: drift.text)).subtracting(known)
        let isFound = new.contains { key in
          drift.rules.contains(key.rule)
            && (key.severity == .error || Self.notes.contains(key.rule))
        }
        if isFound {
          tally.caught += 1
        } else {
          tally.missed.append(
            "\(page.name), seed \(seed), \(drift.kind): \(difference(page.text, drift.text)); "
              + "found \(new.map(\.rule.rawValue))")
        }
      }
      for change in CosmeticChange.all(of: page, seed: seed) {
        // What is no longer found is as wrong as what is found now.
        let found = keys(page.findings(in: change.text))
        let other =
          change.mayHideNotes ? found.subtracting(known) : found.symmetricDifference(known)
        if other.isEmpty {
          tally.quiet += 1
        } else {
          tally.alarms.append(
            "\(page.name), seed \(seed), \(change.kind): \(difference(page.text, change.text)); "
              + "\(other.map { "\($0.rule.rawValue) \($0.subject)" })")
        }
      }
    }
    print("  \(page.name): \(tally.line)")
    return tally
  }

  private static func keys(_ findings: [AuditFinding]) -> Set<Key> {
    Set(findings.map { Key(rule: $0.rule, subject: $0.subject, severity: $0.severity) })
  }

  /// The first line that differs, before and after.
  private static func difference(_ old: String, _ new: String) -> String {
    let old = old.split(omittingEmptySubsequences: false) { $0.isNewline }
    let new = new.split(omittingEmptySubsequences: false) { $0.isNewline }
    let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let index else { return "at the end" }
    return "line \(index + 1), `\(old[index])` -> `\(new[index])`"
  }
}
