import APIModel

/// Holds one page against the spec: first its operations, then what it says of each of them.
struct PageComparison {
  let claims: PageClaims
  let lookup: APILookup
  /// The route of each operation of the page.
  let matches: [RouteMatch?]
  private(set) var list = FindingList()

  init(_ claims: PageClaims, _ lookup: APILookup) {
    self.claims = claims
    self.lookup = lookup
    matches = RouteMatch.matches(of: claims.endpoints, in: lookup)
  }

  mutating func run() {
    compareServer()
    compareAuthentication()
    for (index, match) in matches.enumerated() {
      guard let match else {
        addUnknownRoute(claims.endpoints[index])
        continue
      }
      let route = lookup.api.routes[match.route]
      addDifference(match.difference, claims.endpoints[index], route)
      compareParameters(index, route)
      compareStatuses(index, route)
      comparePagingAddresses(index, route)
    }
    compareRateLimits()
    compareExamples()
    compareTables()
    compareEnumerations()
  }

  mutating func add(_ finding: AuditFinding) { list.add(finding) }

  mutating func add(_ findings: FindingList) { list.add(findings) }

  /// The operations that a claim may be about: what names none is about all of the page.
  func operations(of endpoint: Int?) -> [Int] {
    if let endpoint { return matches.indices.contains(endpoint) ? [endpoint] : [] }
    return Array(matches.indices)
  }

  func belongs(_ endpoint: Int?, to index: Int) -> Bool { endpoint == nil || endpoint == index }

  /// The route of an operation, where it is one of the spec.
  func route(_ index: Int) -> Route? { matches[index].map { lookup.api.routes[$0.route] } }
}
