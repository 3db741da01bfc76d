import APIModel

/// What one documentation page and the spec do not agree on.
public struct PageAudit: Sendable {
  /// Everything that differs, in the order of the page.
  public let findings: [AuditFinding]
  /// The routes that the page documents, as indices into ``API/routes``, in the order of the page.
  public let routes: [Int]

  /// Whether there was more than anybody reads, so that ``findings`` is not all.
  public let isCut: Bool

  /// Holds the claims of a page against a spec.
  public init(_ claims: PageClaims, against api: API) {
    let lookup = APILookup(api)
    var comparison = PageComparison(claims, lookup)
    comparison.run()
    isCut = comparison.isCut
    routes = comparison.matches.compactMap { $0?.route }
    findings = comparison.list.findings.enumerated().sorted {
      ($0.element.page?.line ?? 0, $0.offset) < ($1.element.page?.line ?? 0, $1.offset)
    }.map(\.element)
  }
}
