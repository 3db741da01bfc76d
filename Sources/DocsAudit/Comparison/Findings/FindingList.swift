/// Findings in the order in which they were made; what is found twice of one subject counts once,
/// at its first place. A page that is all wrong does not go on for ever.
struct FindingList {
  private struct Key: Hashable {
    let rule: AuditRule
    let subject: [String]
  }

  /// Nobody reads more of one page.
  static let most = 1_000

  private(set) var findings: [AuditFinding] = []
  /// Whether there was more than fits.
  private(set) var isCut = false
  private var known: Set<Key> = []

  /// How many of them are drift.
  var errorCount: Int { findings.count { $0.severity == .error } }

  /// Whether nothing more is taken, so that nothing more needs to be looked for.
  var isFull: Bool { findings.count >= Self.most }

  mutating func add(_ finding: AuditFinding) {
    guard !isFull else {
      isCut = true
      return
    }
    guard known.insert(Key(rule: finding.rule, subject: finding.subject)).inserted else { return }
    findings.append(finding)
  }

  /// Whether a finding of this subject is known, so that its words need not be made again.
  func knows(_ rule: AuditRule, _ subject: [String]) -> Bool {
    known.contains(Key(rule: rule, subject: subject))
  }

  /// Notes that not all was looked at.
  mutating func cut() { isCut = true }

  mutating func add(_ others: FindingList) {
    for finding in others.findings { add(finding) }
    if others.isCut { isCut = true }
  }
}
