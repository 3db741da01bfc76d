import OutputTree
import SpecSyntax

/// `hcgen check`: what `hcgen generate` would change, and nothing touched.
enum CheckCommand {
  static func run(_ invocation: Invocation) -> Outcome {
    var outcome = Outcome()
    let outputs = OutputPlanning.outputs(invocation, &outcome.findings)
    guard !outcome.hasErrors else { return outcome }
    for output in outputs {
      let status = output.status
      let findings = OutputFindings.drift(status, spec: output.spec)
      outcome.findings += findings
      outcome.summary.append(line(output, findings.count))
      outcome.results.append(
        .object([
          ("api", .string(output.api)), ("spec", .string(output.spec)),
          ("output", .string(status.folder)), ("files", .integer(output.tree.files.count)),
          ("differences", .integer(findings.count)),
        ]))
    }
    outcome.findings += OutputPlanning.orphans(invocation, outputs, severity: .error)
    return outcome
  }

  private static func line(_ output: PlannedOutput, _ count: Int) -> String {
    let total = output.tree.files.count
    let files = "\(output.api): \(total) \(total == 1 ? "file" : "files"), "
    switch count {
    case 0: return files + "no difference"
    case 1: return files + "1 difference"
    default: return files + "\(count) differences"
    }
  }
}
