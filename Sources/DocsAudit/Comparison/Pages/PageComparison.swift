import APIModel

/// Holds one page against the spec: first its operations, then what it says of each of them.
struct PageComparison {
  let claims: PageClaims
  let lookup: APILookup
  /// The route of each operation of the page.
  var matches: [RouteMatch?]
  private(set) var list = FindingList()
  /// How many values of examples may still be looked at.
  var budget = 200_000
  private var fields: [Int: [OwnedField]] = [:]

  /// No page documents more operations than these; what it says of others is not compared.
  private static let mostOperations = 500

  init(_ claims: PageClaims, _ lookup: APILookup) {
    self.claims = claims
    self.lookup = lookup
    let endpoints = Array(claims.endpoints.prefix(Self.mostOperations))
    matches = RouteMatch.matches(of: endpoints, in: lookup)
  }

  /// Whether not all of the page was compared, or not all of it is told.
  var isCut: Bool { list.isCut || matches.count < claims.endpoints.count }

  mutating func run() {
    matchByExamples()
    compareServer()
    compareAuthentication()
    for (index, match) in matches.enumerated() where !list.isFull {
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

  /// All fields of the routes that a claim may be about.
  mutating func fields(of endpoint: Int?) -> [OwnedField] {
    let key = endpoint ?? -1
    if let known = fields[key] { return known }
    let found = operations(of: endpoint).prefix(Self.mostShared).compactMap(route)
      .flatMap { lookup.fields(of: $0) }
    fields[key] = found
    return found
  }

  /// What a page says of several operations at once is held against so many of them.
  static let mostShared = 8

  /// The route of an operation, where it is one of the spec.
  func route(_ index: Int) -> Route? { matches[index].map { lookup.api.routes[$0.route] } }
}
