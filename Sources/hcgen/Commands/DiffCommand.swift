import APIDiff
import APIModel
import Concurrency
import DocsAudit
import OutputTree
import SwiftGeneration

/// `hcgen diff`: what changed between two versions of a spec, and whom it hurts.
enum DiffCommand {
  static func run(_ invocation: Invocation, _ terminal: Terminal) -> ExitStatus {
    var outcome = Outcome()
    let specs = specs(invocation.positional)
    // Warnings are for `hcgen validate`; here only what keeps from comparing counts.
    outcome.findings += specs.flatMap(\.findings).filter { $0.severity == .error }
    let baseline = invocation.baseline.flatMap {
      BaselineFile(command: .diff, path: $0).read(&outcome.findings)
    }
    guard !outcome.hasErrors, specs.count == 2, let old = specs[0].validAPI,
      let new = specs[1].validAPI
    else {
      let printed = Report(outcome, invocation).print(to: terminal)
      return printed ? outcome.status : .inputOutput
    }
    let editions = [old, new].concurrentMap {
      APIDiff.Edition($0, surface: SwiftGenerator.surface(of: $0))
    }
    let changes = APIDiff.changes(from: editions[0], to: editions[1])
    let step = VersionStep(
      changes, offersMore: editions[1].surface.offersMore(than: editions[0].surface))
    let compared = ComparedSpecs(
      changes, from: specs[0].source, to: specs[1].source, step: step, since: invocation.since,
      baseline: baseline)
    if let path = invocation.writtenBaseline {
      let entries = compared.entries(failingAt: invocation.failOn)
      BaselineFile(command: .diff, path: path).write(accepting: entries, &outcome.findings)
      if !outcome.hasErrors { outcome.summary.append("\(path): \(Set(entries).count) accepted") }
      return Report(outcome, invocation).print(to: terminal) ? outcome.status : .inputOutput
    }
    if let baseline, let path = invocation.baseline {
      outcome.findings += stales(baseline, Set(compared.accepted.map(\.entry)), path)
    }
    let status = compared.fails(at: invocation.failOn) ? .found : outcome.status
    return print(compared, outcome.findings, status, invocation, terminal) ? status : .inputOutput
  }

  /// What a baseline accepts that did not change, or no longer. The next change of that kind would
  /// pass without a word, so nothing of it may stay.
  private static func stales(
    _ baseline: Baseline, _ accepted: Set<String>, _ path: String
  ) -> [Finding] {
    baseline.entries.filter { !accepted.contains($0.fingerprint) }.map {
      ToolDiagnostic.staleBaseline.finding(
        "Line \($0.line) accepts what did not change: \($0.fingerprint)", at: .path(path),
        status: .found, help: "Take the line out, or write the baseline anew")
    }
  }

  private static func specs(_ names: [String]) -> [LoadedSpec] {
    // Programs that are started side by side can get hold of each other's pipes.
    guard names.allSatisfy({ GitRevision($0) == nil }) else {
      return names.map { checked(GitRevision($0)?.load() ?? LoadedSpec($0)) }
    }
    return names.concurrentMap { checked(LoadedSpec($0)) }
  }

  /// A spec whose names are fit for Swift too, for no client can be compared otherwise.
  private static func checked(_ spec: LoadedSpec) -> LoadedSpec {
    var spec = spec
    if let api = spec.validAPI {
      spec.findings += Finding.list(SwiftGenerator.nameProblems(of: api), in: spec.source)
    }
    return spec
  }

  /// Gives whether all could be printed.
  private static func print(
    _ compared: ComparedSpecs, _ findings: [Finding], _ status: ExitStatus,
    _ invocation: Invocation, _ terminal: Terminal
  ) -> Bool {
    switch invocation.format {
    case .text, .markdown:
      let error = TextRendering(style: terminal.errorStyle)
      let text =
        invocation.format == .text
        ? ChangeTextRendering(style: terminal.outputStyle).text(of: compared)
        : ChangeMarkdownRendering.text(of: compared)
      return terminal.print(findings.flatMap(error.text), to: .error)
        && terminal.print(text, to: .output)
    case .json:
      let json = ChangeJSONRendering.json(of: compared, findings, status)
      return terminal.print(json.text + "\n", to: .output)
    case .github:
      return terminal.print(ChangeGitHubRendering.text(of: compared, findings), to: .output)
    case .sarif:
      let all = findings + compared.changes.map { $0.finding(in: compared) }
      return terminal.print(SARIFRendering.json(of: all).text + "\n", to: .output)
    }
  }
}
