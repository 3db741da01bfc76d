import APIDiff
import APIModel
import OutputTree
import SwiftGeneration

/// `hcgen diff`: what changed between two versions of a spec, and whom it hurts.
enum DiffCommand {
  static func run(_ invocation: Invocation, _ terminal: Terminal) -> ExitStatus {
    var outcome = Outcome()
    let specs = invocation.positional.map { argument in
      let spec = checked(GitRevision(argument)?.load() ?? LoadedSpec(argument))
      // Warnings are for `hcgen validate`; here only what keeps from comparing counts.
      outcome.findings += spec.findings.filter { $0.severity == .error }
      return spec
    }
    guard specs.count == 2, let old = specs[0].validAPI, let new = specs[1].validAPI else {
      let printed = Report(outcome, invocation).print(to: terminal)
      return printed ? outcome.status : .inputOutput
    }
    let editions = [old, new].map { APIDiff.Edition($0, surface: SwiftGenerator.surface(of: $0)) }
    let changes = APIDiff.changes(from: editions[0], to: editions[1])
    let step = VersionStep(
      changes, offersMore: editions[1].surface.offersMore(than: editions[0].surface))
    let compared = ComparedSpecs(
      changes, from: specs[0].source, to: specs[1].source, step: step, since: invocation.since)
    let status: ExitStatus = compared.fails(at: invocation.failOn) ? .found : .fine
    let text = text(of: compared, invocation.format, status, terminal.outputStyle)
    return terminal.print(text, to: .output) ? status : .inputOutput
  }

  /// A spec whose names are fit for Swift too, for no client can be compared otherwise.
  private static func checked(_ spec: LoadedSpec) -> LoadedSpec {
    var spec = spec
    if let api = spec.validAPI {
      spec.findings += Finding.list(SwiftGenerator.nameProblems(of: api), in: spec.source)
    }
    return spec
  }

  private static func text(
    of compared: ComparedSpecs, _ format: OutputFormat, _ status: ExitStatus, _ style: Style
  ) -> String {
    switch format {
    case .text: ChangeTextRendering(style: style).text(of: compared)
    case .json: ChangeJSONRendering.json(of: compared, status).text + "\n"
    case .github: ChangeGitHubRendering.text(of: compared)
    case .sarif:
      SARIFRendering.json(of: compared.changes.map { $0.finding(in: compared) }).text + "\n"
    case .markdown: ChangeMarkdownRendering.text(of: compared)
    }
  }
}
