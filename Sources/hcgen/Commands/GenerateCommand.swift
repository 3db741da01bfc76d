import OutputTree
import SpecSyntax

/// `hcgen generate`: all is read and checked first, then written, all or nothing.
enum GenerateCommand {
  static func run(_ invocation: Invocation) -> Outcome {
    var outcome = Outcome()
    let outputs = OutputPlanning.outputs(invocation, &outcome.findings)
    guard !outcome.hasErrors else { return refused(outcome) }

    var plans: [WritePlan] = []
    for output in outputs {
      let status = output.status
      do {
        let plan = try WritePlan(for: status, force: invocation.isForced)
        plans.append(plan)
        outcome.findings += leftAlone(by: plan)
      } catch {
        outcome.findings += findings(for: error, in: status)
      }
    }
    guard !outcome.hasErrors else { return refused(outcome) }

    if !invocation.isDryRun {
      do { try TreeWriter.carryOut(plans) } catch {
        outcome.findings.append(OutputFindings.finding(for: error, status: .inputOutput))
        return refused(outcome)
      }
    }
    for (output, plan) in zip(outputs, plans) {
      outcome.summary += lines(output, plan, isDryRun: invocation.isDryRun)
      outcome.results.append(json(output, plan, isDryRun: invocation.isDryRun))
    }
    outcome.findings += OutputPlanning.orphans(invocation, outputs, severity: .warning)
    return outcome
  }

  private static func refused(_ outcome: Outcome) -> Outcome {
    var outcome = outcome
    outcome.summary = ["Nothing was written"]
    outcome.results = []
    return outcome
  }

  private static func findings(
    for refusal: WritePlan.Refusal, in status: TreeStatus
  ) -> [Finding] {
    switch refusal {
    case .obstacles(let obstacles):
      obstacles.map { OutputFindings.finding(for: $0, status: .inputOutput) }
    case .needsForce(let differences):
      differences.map { OutputFindings.refusal(of: $0, in: status.folder) }
    }
  }

  private static func leftAlone(by plan: WritePlan) -> [Finding] {
    plan.leftAlone.map { path in
      var finding = OutputFindings.foreign(path, in: plan.folder, severity: .warning)
      finding.status = .fine
      return finding
    }
  }

  // MARK: Results

  private static func lines(
    _ output: PlannedOutput, _ plan: WritePlan, isDryRun: Bool
  ) -> [String] {
    let total = output.tree.files.count
    let files = "\(total) \(total == 1 ? "file" : "files")"
    let counts = "\(plan.unchanged) unchanged"
    // Beside other files the manifest goes without saying.
    let isManifestAlone = plan.writesManifest && plan.written.isEmpty
    guard isDryRun else {
      return [
        "\(output.api): \(files), \(plan.written.count) written, \(counts), "
          + "\(plan.removed.count) removed" + (isManifestAlone ? ", manifest written" : "")
      ]
    }
    let written = isManifestAlone ? [Manifest.fileName] : plan.written
    let writes = written.map { "  would write  \(plan.folder)/\($0)" }
    let removals = plan.removed.map { "  would remove \(plan.folder)/\($0)" }
    return [
      "\(output.api): \(files), \(plan.written.count) to write, \(counts), "
        + "\(plan.removed.count) to remove" + (isManifestAlone ? ", manifest to write" : "")
    ] + writes + removals
  }

  private static func json(
    _ output: PlannedOutput, _ plan: WritePlan, isDryRun: Bool
  ) -> JSON {
    .object([
      ("api", .string(output.api)), ("spec", .string(output.spec)),
      ("output", .string(plan.folder)), ("dryRun", .bool(isDryRun)),
      ("files", .integer(output.tree.files.count)),
      ("unchanged", .integer(plan.unchanged)),
      ("manifestWritten", .bool(plan.writesManifest)),
      ("written", .array(plan.written.map { .string($0) })),
      ("removed", .array(plan.removed.map { .string($0) })),
    ])
  }
}
