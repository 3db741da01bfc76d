import SpecSyntax

/// Changes as annotations of GitHub Actions.
///
/// Of each kind no more than ten are shown for a step, so the worst come first, and the log says how
/// many more there are.
enum ChangeGitHubRendering {
  private static let most = 10

  static func text(of compared: ComparedSpecs, _ others: [Finding]) -> String {
    let findings = others + compared.changes.map { $0.finding(in: compared) }
    var shown: [Finding] = []
    var hidden = 0
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      let all = findings.filter { $0.severity == severity }
      shown += all.prefix(most)
      hidden += max(0, all.count - most)
    }
    var text = GitHubRendering.text(of: shown)
    if hidden > 0 {
      text += "\(hidden) more \(hidden == 1 ? "change is" : "changes are") not shown here\n"
    }
    return text + GitHubRendering.plainLine(compared.summary)
      + GitHubRendering.plainLine(compared.version)
  }
}
