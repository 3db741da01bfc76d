import APIModel
import DocsAudit
import OutputTree
import SpecSyntax

/// `hcgen audit`: what documentation pages and specs do not agree on.
enum AuditCommand {
  static func run(_ invocation: Invocation) -> Outcome {
    var outcome = Outcome()
    let options = invocation.audit
    let specs = specs(invocation, &outcome.findings)
    let named = invocation.positional.filter { !SpecSelection.isSpec($0) }
    let paths = PageSelection.paths(named, folder: options.folder, &outcome.findings)
    let baseline = invocation.baseline.flatMap {
      BaselineFile(command: .audit, path: $0).read(&outcome.findings)
    }
    guard !outcome.hasErrors else { return outcome }

    let apis = specs.compactMap(\.validAPI)
    var pages: [AuditedPage] = []
    for path in paths {
      guard let page = LoadedPage(path, &outcome.findings) else { continue }
      pages.append(AuditedPage(page, among: apis))
    }
    let undocumented =
      options.folder == nil ? [] : apis.enumerated().map { coverage($1, of: $0, by: pages) }
    if let path = invocation.writtenBaseline {
      write(pages, undocumented, apis, to: path, &outcome)
    } else {
      report(pages, undocumented, specs, apis, baseline, invocation, &outcome)
    }
    checkFloors(options.floors, pages, &outcome)
    return outcome
  }

  /// The addresses of the pages that the specs name, for the user to save.
  static func pages(_ invocation: Invocation) -> (outcome: Outcome, addresses: [String]) {
    var outcome = Outcome()
    var addresses: [String] = []
    for spec in specs(invocation, &outcome.findings) {
      guard let api = spec.validAPI else { continue }
      let pages = api.documentationPages.filter { !addresses.contains($0) }
      addresses += pages
      outcome.results.append(
        .object([
          ("api", .string(api.name.text)), ("spec", .string(spec.source.name)),
          ("pages", .array(pages.map { .string($0) })),
        ]))
    }
    return (outcome, outcome.hasErrors ? [] : addresses)
  }

  private static func specs(
    _ invocation: Invocation, _ findings: inout [Finding]
  ) -> [LoadedSpec] {
    let named = invocation.audit.specs + invocation.positional.filter(SpecSelection.isSpec)
    let paths = named.isEmpty ? SpecSelection.all(for: .audit, &findings) : named
    return paths.map { path in
      let spec = LoadedSpec(path)
      // Warnings are for `validate`.
      findings += spec.findings.filter { $0.severity == .error }
      return spec
    }
  }

  // MARK: Coverage

  private static func coverage(
    _ api: API, of index: Int, by pages: [AuditedPage]
  ) -> [AuditFinding] {
    let documented = pages.filter { $0.spec == index }.flatMap(\.routes)
    return RouteCoverage.findings(api, documented: Set(documented))
  }

  private static func checkFloors(
    _ floors: [ClaimKind: Int], _ pages: [AuditedPage], _ outcome: inout Outcome
  ) {
    for kind in ClaimKind.allCases {
      guard let floor = floors[kind] else { continue }
      // Of routes, those count that the specs have.
      let count =
        kind == .routes
        ? Set(pages.flatMap { page in page.routes.map { [page.spec ?? 0, $0] } }).count
        : pages.reduce(0) { $0 + kind.count(in: $1.page.claims) }
      guard count < floor else { continue }
      outcome.findings.append(
        Finding(
          id: AuditRule.tooFewClaims.rawValue, severity: .error,
          message:
            "\(kind.words(count)) \(count == 1 ? "was" : "were") read, and \(floor) expected",
          help: "See what became of the pages, or lower the floor", place: .none, status: .found,
          isResult: true))
    }
  }

  // MARK: Findings

  private static func report(
    _ pages: [AuditedPage], _ undocumented: [[AuditFinding]], _ specs: [LoadedSpec],
    _ apis: [API], _ baseline: Baseline?, _ invocation: Invocation, _ outcome: inout Outcome
  ) {
    var stale = Set(baseline?.entries.map(\.fingerprint) ?? [])
    var accepted = 0
    let pageNames = PageNames(pages.map(\.page.name))
    func isNew(_ finding: AuditFinding, on page: String) -> Bool {
      guard let baseline else { return true }
      let fingerprint = Baseline.fingerprint(of: finding, on: page, among: pageNames)
      stale.remove(fingerprint)
      return !baseline.accepts(fingerprint)
    }
    for var page in pages {
      let all = page.findings.count
      page.findings = page.findings.filter { isNew($0, on: page.page.name) }
      accepted += all - page.findings.count
      let spec = page.spec.map { specs[$0].source }
      let api = page.spec.map { apis[$0] }
      outcome.findings += Finding.list(page.problems + page.findings, on: page.page, spec)
      outcome.summary.append(page.summary(api, accepted: all - page.findings.count))
      outcome.results.append(page.json(spec?.name, api, accepted: all - page.findings.count))
    }
    for (index, findings) in undocumented.enumerated() {
      let new = findings.filter { isNew($0, on: apis[index].name.text) }
      accepted += findings.count - new.count
      outcome.findings += Finding.list(new, in: specs[index].source)
      outcome.summary.append(summary(findings.count, apis[index]))
    }
    if pages.count > 1 || accepted > 0 { outcome.summary.append(total(outcome, pages, accepted)) }
    if let baseline, let path = invocation.baseline {
      let names =
        pages.map { Baseline.name(of: $0.page.name, among: pageNames) } + apis.map(\.name.text)
      outcome.findings += stales(baseline, stale, among: Set(names), path)
    }
  }

  private static func summary(_ undocumented: Int, _ api: API) -> String {
    let total = api.routes.count
    return "\(api.name.text): \(total - undocumented) of \(total) routes have a page"
  }

  private static func total(
    _ outcome: Outcome, _ pages: [AuditedPage], _ accepted: Int
  ) -> String {
    let drift = outcome.findings.count { $0.severity == .error }
    let notes = outcome.findings.count { $0.severity == .note }
    let routes = Set(pages.flatMap { page in page.routes.map { [page.spec ?? 0, $0] } }).count
    return "\(pages.count) \(pages.count == 1 ? "page" : "pages"), "
      + "\(ClaimKind.routes.words(routes)): \(drift) \(drift == 1 ? "difference" : "differences"), "
      + "\(notes) \(notes == 1 ? "note" : "notes")"
      + (accepted > 0 ? ", \(accepted) accepted" : "")
  }

  /// Entries of pages that were looked at, and that nothing was found of any more.
  private static func stales(
    _ baseline: Baseline, _ stale: Set<String>, among names: Set<String>, _ path: String
  ) -> [Finding] {
    baseline.entries.filter { stale.contains($0.fingerprint) && names.contains($0.page) }.map {
      ToolDiagnostic.staleBaseline.finding(
        "Line \($0.line) accepts what is no longer found: \($0.fingerprint)", at: .path(path),
        status: .fine, severity: .warning,
        help: "Take the line out, or write the baseline anew")
    }
  }

  private static func write(
    _ pages: [AuditedPage], _ undocumented: [[AuditFinding]], _ apis: [API], to path: String,
    _ outcome: inout Outcome
  ) {
    var fingerprints: [String] = []
    let names = PageNames(pages.map(\.page.name))
    for page in pages {
      outcome.findings += Finding.list(page.problems, on: page.page, nil)
      fingerprints += page.findings.map {
        Baseline.fingerprint(of: $0, on: page.page.name, among: names)
      }
      outcome.summary.append(
        page.summary(page.spec.map { apis[$0] }, accepted: page.findings.count))
    }
    for (index, findings) in undocumented.enumerated() {
      fingerprints += findings.map { Baseline.fingerprint(of: $0, on: apis[index].name.text) }
    }
    // A page that could not be judged has nothing that could be accepted.
    guard !outcome.hasErrors else { return }
    BaselineFile(command: .audit, path: path)
      .write(accepting: fingerprints, &outcome.findings)
    if !outcome.hasErrors {
      outcome.summary.append("\(path): \(Set(fingerprints).count) accepted")
    }
  }
}
