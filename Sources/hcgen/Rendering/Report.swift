import OutputTree

/// Prints the outcome of a command in the format that was asked for.
struct Report {
  private let outcome: Outcome
  private let invocation: Invocation

  init(_ outcome: Outcome, _ invocation: Invocation) {
    self.outcome = outcome
    self.invocation = invocation
  }

  /// Gives whether all could be printed.
  func print(to terminal: Terminal) -> Bool {
    switch invocation.format {
    case .text, .markdown: return printText(to: terminal)
    case .json: return terminal.print(json.text + "\n", to: .output)
    case .github:
      let summary = outcome.summary.map(GitHubRendering.plainLine).joined()
      // A log is for reading, not for patching.
      let diff = Array(VisibleText.lines(outcome.findings.flatMap(\.diff)).utf8)
      return terminal.print(
        Array(GitHubRendering.text(of: outcome.findings).utf8)
          + GitHubRendering.shielded(diff) + Array(summary.utf8),
        to: .output)
    case .sarif:
      let json = SARIFRendering.json(of: outcome.findings)
      return terminal.print(json.text + "\n", to: .output)
    }
  }

  private func printText(to terminal: Terminal) -> Bool {
    let output = TextRendering(style: terminal.outputStyle)
    let error = TextRendering(style: terminal.errorStyle)
    var results = Array(outcome.document.utf8)
    var diagnostics: [UInt8] = []
    for finding in outcome.findings {
      if finding.isResult {
        results += output.text(of: finding)
      } else {
        diagnostics += error.text(of: finding)
      }
    }
    for line in outcome.summary { results += Array((VisibleText.line(line) + "\n").utf8) }
    return terminal.print(diagnostics, to: .error) && terminal.print(results, to: .output)
  }

  private var json: JSON {
    .object([
      ("hcgen", .string(hcgenVersion)),
      ("command", .string(invocation.command.rawValue)),
      ("exit", .integer(Int(outcome.status.rawValue))),
      ("findings", .array(outcome.findings.map(JSONRendering.json))),
      ("results", .array(outcome.results)),
    ])
  }
}
