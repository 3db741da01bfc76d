/// Findings in the order in which they were made; what is found twice of one subject counts once,
/// at its first place.
struct FindingList {
  private struct Key: Hashable {
    let rule: AuditRule
    let subject: [String]
  }

  private(set) var findings: [AuditFinding] = []
  private var known: Set<Key> = []

  /// How many of them are drift.
  var errorCount: Int { findings.count { $0.severity == .error } }

  mutating func add(_ finding: AuditFinding) {
    guard known.insert(Key(rule: finding.rule, subject: finding.subject)).inserted else { return }
    findings.append(finding)
  }

  mutating func add(_ others: FindingList) {
    for finding in others.findings { add(finding) }
  }
}
