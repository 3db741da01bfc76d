import DocsAudit
import Foundation
import Testing

/// Pages are changed at random: what means something is found, and what does not is not.
@Suite struct MutationTests {
  static let pages = SavedPages.all + ((try? WrittenPages.all()) ?? [])
  /// One round in the everyday run; more with `HCGEN_STRESS`.
  static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["HCGEN_STRESS"] == nil ? [1] : Array(1...8)

  private struct Key: Hashable {
    let rule: AuditRule
    let subject: [String]
  }

  private static func keys(_ findings: [AuditFinding]) -> Set<Key> {
    Set(findings.map { Key(rule: $0.rule, subject: $0.subject) })
  }

  @Test(arguments: pages)
  func whatChangesIsFound(_ page: TestPage) {
    let known = Self.keys(page.findings(in: page.text))
    var caught = 0
    var missed: [String] = []
    for seed in Self.seeds {
      for drift in Drift.all(of: page, seed: seed) {
        let new = Self.keys(page.findings(in: drift.text)).subtracting(known)
        if new.contains(where: { drift.rules.contains($0.rule) }) {
          caught += 1
        } else {
          let change = Self.difference(page.text, drift.text)
          missed.append("seed \(seed), \(drift.kind): \(change); found \(new.map(\.rule.rawValue))")
        }
      }
    }
    print("\(page.name), seeds \(Self.seeds): \(caught) caught, \(missed.count) missed")
    #expect(missed.isEmpty, "\(missed.joined(separator: "\n"))")
    #expect(caught > 10)
  }

  @Test(arguments: pages)
  func whatStaysTheSameIsNotFound(_ page: TestPage) {
    let known = Self.keys(page.findings(in: page.text))
    var quiet = 0
    var alarms: [String] = []
    for seed in Self.seeds {
      for change in CosmeticChange.all(of: page, seed: seed) {
        let found = Self.keys(page.findings(in: change.text))
        let other = found.symmetricDifference(known)
        if other.isEmpty {
          quiet += 1
        } else {
          let difference = Self.difference(page.text, change.text)
          alarms.append(
            "seed \(seed), \(change.kind): \(difference); "
              + "\(other.map { "\($0.rule.rawValue) \($0.subject)" })")
        }
      }
    }
    print("\(page.name), seeds \(Self.seeds): \(quiet) quiet, \(alarms.count) false alarms")
    #expect(alarms.isEmpty, "\(alarms.joined(separator: "\n"))")
    #expect(quiet > 3)
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
