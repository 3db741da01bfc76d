import OutputTree

/// The whole tool: arguments in, text out.
enum CommandLineTool {
  /// Runs the tool, prints what it has to say, and gives how it ended.
  static func run(_ arguments: [String]) -> ExitStatus {
    let request: ArgumentParser.Request
    do { request = try ArgumentParser.parse(arguments) } catch {
      let terminal = Terminal(color: .auto)
      let printed = terminal.print(error.text(style: terminal.errorStyle), to: .error)
      return printed ? .wrongUsage : .inputOutput
    }
    switch request {
    case .help(let command):
      return Terminal(color: .auto).print(HelpText.text(for: command), to: .output)
        ? .fine : .inputOutput
    case .version:
      return Terminal(color: .auto).print("hcgen \(hcgenVersion)\n", to: .output)
        ? .fine : .inputOutput
    case .run(let invocation):
      return run(invocation)
    }
  }

  private static func run(_ invocation: Invocation) -> ExitStatus {
    let terminal = Terminal(color: invocation.color)
    let outcome: Outcome
    guard Disk.canOpen(fewestFiles) else {
      let printed = Report(tooFewFiles, invocation).print(to: terminal)
      return printed ? tooFewFiles.status : .inputOutput
    }
    switch invocation.command {
    case .generate: outcome = GenerateCommand.run(invocation)
    case .check:
      outcome =
        invocation.isVendored ? VendoredCheck.run(invocation) : CheckCommand.run(invocation)
    case .validate: outcome = ValidateCommand.run(invocation)
    case .diff: return DiffCommand.run(invocation, terminal)
    case .export: outcome = ExportCommand.run(invocation)
    case .audit where invocation.audit.printsPages && invocation.format == .text:
      let (outcome, addresses) = AuditCommand.pages(invocation)
      let printed =
        Report(outcome, invocation).print(to: terminal)
        && terminal.print(addresses.map { $0 + "\n" }.joined(), to: .output)
      return printed ? outcome.status : .inputOutput
    case .audit:
      outcome =
        invocation.audit.printsPages
        ? AuditCommand.pages(invocation).outcome : AuditCommand.run(invocation)
    case .draft:
      let (outcome, text) = DraftCommand.run(invocation)
      let printed =
        Report(outcome, invocation).print(to: terminal)
        && (invocation.format != .text || terminal.print(text, to: .output))
      return printed ? outcome.status : .inputOutput
    case .explain:
      do {
        let text = try ExplainCommand.run(invocation.positional.first, terminal.outputStyle)
        return terminal.print(text, to: .output) ? .fine : .inputOutput
      } catch {
        let printed = terminal.print(error.text(style: terminal.errorStyle), to: .error)
        return printed ? .wrongUsage : .inputOutput
      }
    }
    let printed = Report(outcome, invocation).print(to: terminal)
    return printed ? outcome.status : .inputOutput
  }

  /// hcgen itself needs next to none, but its threads some, and the library behind them ends the
  /// process where it gets none. No system sets a limit as low as that.
  private static let fewestFiles = 16

  private static let tooFewFiles = Outcome(findings: [
    ToolDiagnostic.tooFewFiles.finding(
      "The system lets hcgen open fewer than \(fewestFiles) files more", at: .none,
      status: .inputOutput,
      help: "Raise the limit, as with `ulimit -n 256`")
  ])
}
