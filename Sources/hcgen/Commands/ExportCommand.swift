import APIModel
import OutputTree
import SpecSyntax

/// `hcgen export`: an API, or the language, in a format of other tools.
enum ExportCommand {
  static func run(_ invocation: Invocation) -> Outcome {
    var outcome = Outcome()
    guard let kind = invocation.export else { return outcome }
    if let finding = ExportTarget.unknownForm(invocation, kind) {
      outcome.findings.append(finding)
      return outcome
    }
    switch kind.making {
    case .ofLanguage(let make):
      let target = ExportTarget(invocation, kind)
      let content = make(ExportRequest(form: target.form, invocation: invocation))
      deliver([target.export(content, named: "hcgen", ofSpec: nil)], invocation, &outcome)
    case .ofSpec(let make):
      deliver(exports(kind, make, invocation, &outcome.findings), invocation, &outcome)
    }
    return outcome
  }

  private static func exports(
    _ kind: ExportKind,
    _ make: (API, ExportRequest, inout [Diagnostic]) -> ExportContent,
    _ invocation: Invocation, _ findings: inout [Finding]
  ) -> [PlannedExport] {
    let paths = SpecSelection.paths(invocation, &findings)
    let target = ExportTarget(invocation, kind)
    guard paths.count <= 1 || target.isFolder else {
      findings.append(
        ToolDiagnostic.severalSpecs.finding(
          "There are \(paths.count) specs, and one export holds one of them",
          at: .none, status: .wrongUsage,
          help: "Name one of \(paths.joined(separator: ", ")), or write to a folder: "
            + "`--output exports/`"))
      return []
    }
    var exports: [PlannedExport] = []
    var taken: [String: String] = [:]
    for path in paths {
      let spec = LoadedSpec(path)
      findings += spec.findings
      guard let api = spec.validAPI else { continue }
      var diagnostics: [Diagnostic] = []
      let content = make(
        api, ExportRequest(form: target.form, invocation: invocation), &diagnostics)
      findings += Finding.list(diagnostics, in: spec.source)
      let export = target.export(content, named: api.name.text, ofSpec: spec)
      if let other = taken.updateValue(path, forKey: export.path.lowercased()) {
        findings.append(
          ToolDiagnostic.sameOutput.finding(
            "\(other) goes to \(export.path) as well", at: .path(path), status: .found,
            help: "Give each spec once, and each API a name of its own"))
      }
      exports.append(export)
    }
    return exports
  }

  private static func deliver(
    _ exports: [PlannedExport], _ invocation: Invocation, _ outcome: inout Outcome
  ) {
    guard !outcome.hasErrors else { return }
    var plans: [WritePlan] = []
    for export in exports {
      if export.path == "-" {
        guard case .file(let text, _) = export.content else {
          outcome.findings.append(export.folderOnStandardOutput)
          return
        }
        outcome.document = text
        continue
      }
      do { plans.append(try export.plan(force: invocation.isForced)) } catch {
        outcome.findings += export.findings(for: error)
      }
    }
    guard !outcome.hasErrors else { return }
    do { try TreeWriter.carryOut(plans) } catch {
      outcome.findings.append(OutputFindings.finding(for: error, status: .inputOutput))
      return
    }
    for (export, plan) in zip(exports, plans) {
      outcome.summary.append(
        "\(export.path): \(plan.written.isEmpty && plan.removed.isEmpty ? "unchanged" : "written")")
      outcome.results.append(
        .object([
          ("name", .string(export.name)), ("output", .string(export.path)),
          ("written", .array(plan.written.map { .string($0) })),
        ]))
    }
  }
}
