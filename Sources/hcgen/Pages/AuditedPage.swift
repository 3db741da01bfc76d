import APIModel
import DocsAudit
import OutputTree

/// A page, the spec that it belongs to, and what they do not agree on.
struct AuditedPage {
  let page: LoadedPage
  /// An index into the specs; `nil` where the page belongs to none.
  let spec: Int?
  let routes: [Int]
  /// Whether there is more than ``findings`` tell.
  let isCut: Bool
  /// What `--baseline` may accept.
  var findings: [AuditFinding]
  /// What nothing accepts: there was too little to judge by.
  let problems: [AuditFinding]

  /// Compares a page with the spec that fits it best.
  init(_ page: LoadedPage, among apis: [API]) {
    self.page = page
    let claims = page.claims
    spec = apis.count == 1 ? 0 : SpecChoice.index(for: claims, among: apis)
    let api = spec.map { apis[$0] }
    var problems = PageEvidence.findings(claims, against: api)
    if let api, problems.isEmpty {
      let audit = PageAudit(claims, against: api)
      findings = PageEvidence.unreadParts(claims) + audit.findings
      routes = audit.routes
      isCut = audit.isCut
    } else {
      findings = []
      routes = []
      isCut = false
      if problems.isEmpty {
        problems = [
          AuditFinding(
            .pageWithoutSpec, [], "The page belongs to none of the specs",
            help: "Name its spec beside it", page: claims.endpoints.first?.methodPlace)
        ]
      }
    }
    self.problems = problems
  }

  // MARK: Words

  /// What was read of the page, and what became of it.
  func summary(_ api: API?, accepted: Int) -> String {
    let claims = ClaimKind.allCases.compactMap { kind -> String? in
      let count = kind.count(in: page.claims)
      return count > 0 || kind == .routes ? kind.words(count) : nil
    }
    let drift = findings.count { $0.severity == .error }
    let notes = findings.count - drift
    var words = [drift == 1 ? "1 difference" : "\(drift == 0 ? "no" : String(drift)) differences"]
    if notes > 0 { words.append(notes == 1 ? "1 note" : "\(notes) notes") }
    if accepted > 0 { words.append("\(accepted) accepted") }
    if isCut { words.append("and more") }
    let name = api.map { $0.name.text + ", " } ?? ""
    let result = spec == nil || !problems.isEmpty ? "not compared" : words.joined(separator: ", ")
    return "\(page.name): \(name)\(claims.joined(separator: ", ")); \(result)"
  }

  func json(_ specName: String?, _ api: API?, accepted: Int) -> JSON {
    var members: [(String, JSON)] = [("page", .string(page.name))]
    if let specName { members.append(("spec", .string(specName))) }
    if let api {
      members.append(("api", .string(api.name.text)))
      members.append(("routes", .array(routes.map { .string(api.routes[$0].fullName) })))
    }
    let drift = findings.count { $0.severity == .error }
    let claims = ClaimKind.allCases.map { kind in
      (kind.rawValue, JSON.integer(kind.count(in: page.claims)))
    }
    members += [
      ("claims", .object(claims)),
      ("differences", .integer(drift)), ("notes", .integer(findings.count - drift)),
      ("accepted", .integer(accepted)), ("cut", .bool(isCut)),
    ]
    return .object(members)
  }
}
