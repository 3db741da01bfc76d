import DocsAudit
import OutputTree

/// `hcgen draft`: the specs that documentation pages amount to.
enum DraftCommand {
  /// What there is to say, and the spec for standard output where it goes there.
  static func run(_ invocation: Invocation) -> (outcome: Outcome, text: String) {
    var outcome = Outcome()
    var pages: [PageClaims] = []
    for path in PageSelection.paths(
      invocation.positional, folder: nil, to: "draft from", &outcome.findings)
    {
      guard let page = LoadedPage(path, &outcome.findings) else { continue }
      outcome.findings += remarks(on: page)
      pages.append(page.claims)
    }
    guard !outcome.hasErrors else { return (outcome, "") }
    let specs = SpecDraft.specs(from: pages)
    outcome.results = specs.map(json)
    if specs.isEmpty {
      outcome.findings.append(
        ToolDiagnostic.nothingToDraft.finding(
          "No page has a route that a spec can hold", at: .none, status: .found,
          help: "Add a page with a method and an address"))
      return (outcome, "")
    }
    guard let output = invocation.output, output != "-" else {
      guard specs.count > 1, invocation.format == .text else {
        return (outcome, specs.first?.text ?? "")
      }
      outcome.findings.append(severalServers(specs, help: "Give a folder: `--output Specs`"))
      return (outcome, "")
    }
    write(specs, to: output, isForced: invocation.isForced, &outcome)
    return (outcome, "")
  }

  /// What is wrong with a page. It is no result: what a pipe takes is the spec alone.
  private static func remarks(on page: LoadedPage) -> [Finding] {
    // A page about a model has no route, and is of use all the same.
    let isOfUse = page.claims.problem == nil && !page.claims.tables.isEmpty
    let problems = isOfUse ? [] : PageEvidence.findings(page.claims, against: nil)
    // The rest of such a page can be drafted.
    let unread = PageEvidence.unreadParts(page.claims).map { finding in
      var finding = finding
      if finding.severity == .error { finding.severity = .warning }
      return finding
    }
    return Finding.list(problems + unread, on: page, nil).map { finding in
      var finding = finding
      finding.isResult = false
      return finding
    }
  }

  private static func json(_ spec: DraftedSpec) -> JSON {
    .object([
      ("name", .string(spec.name)), ("server", .string(spec.server)), ("spec", .string(spec.text)),
    ])
  }

  private static func severalServers(_ specs: [DraftedSpec], help: String) -> Finding {
    ToolDiagnostic.severalServers.finding(
      "The pages document \(specs.count) servers, and a spec has one: "
        + specs.map(\.server).joined(separator: ", "), at: .none, status: .wrongUsage, help: help)
  }

  /// To one file, or to a folder with a file a server.
  private static func write(
    _ specs: [DraftedSpec], to output: String, isForced: Bool, _ outcome: inout Outcome
  ) {
    let isFile = SpecSelection.isSpec(output)
    if isFile, specs.count > 1 {
      outcome.findings.append(
        severalServers(specs, help: "Give a folder instead of a file to `--output`"))
      return
    }
    let folder = output.hasSuffix("/") ? output : output + "/"
    let files = specs.map { (path: isFile ? output : folder + $0.name + ".yaml", spec: $0) }
    for file in files where !isForced {
      // What stands there may have been edited for days.
      if (try? Disk.kindFollowingLinks(at: file.path)) != nil {
        outcome.findings.append(
          ToolDiagnostic.specExists.finding(
            "There is something already, and it stays", at: .path(file.path),
            status: .inputOutput,
            help: "Give another path to `--output`, or `--force` to replace it"))
      }
    }
    guard !outcome.hasErrors else { return }
    for file in files {
      do throws(SystemError) {
        try Disk.makeFolders(forFile: file.path)
        try Disk.replace(file.path, with: Array(file.spec.text.utf8))
        outcome.summary.append("\(file.path): drafted from the pages of \(file.spec.server)")
      } catch {
        outcome.findings.append(
          ToolDiagnostic.unwritableSpec.finding(
            "The spec cannot be written: \(error.reason)", at: .path(file.path),
            status: .inputOutput, help: "Check the permissions, or give another path to `--output`")
        )
      }
    }
  }
}
