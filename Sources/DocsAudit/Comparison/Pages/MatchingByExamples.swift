import APIModel

extension PageComparison {
  /// Finds the routes of operations whose addresses are like none of the spec: where the examples of
  /// an operation fit one route and no other, its path has changed.
  mutating func matchByExamples() {
    let unknown = matches.indices.filter { matches[$0] == nil }.prefix(Self.mostShared)
    for index in unknown {
      let taken = Set(matches.compactMap { $0?.route })
      let fitting = lookup.api.routes.indices.filter { route in
        !taken.contains(route) && fits(lookup.api.routes[route], index)
      }
      guard fitting.count == 1, let route = fitting.first else { continue }
      matches[index] = RouteMatch(route: route, difference: .path)
    }
  }

  /// Whether an answer of the operation is shown, and all that is shown fits the route.
  private func fits(_ route: Route, _ index: Int) -> Bool {
    let endpoint = claims.endpoints[index]
    guard route.method.rawValue.uppercased() == endpoint.method,
      route.path.filter(\.isParameter).count == endpoint.pathParameters.count
    else { return false }
    var hasAnswer = false
    for example in claims.examples.prefix(Self.mostShared)
    where belongs(example.endpoint, to: index) {
      var comparison = ExampleComparison(lookup, budget: 1_000)
      switch example.role {
      case .request: comparison.compareRequest(example.value, of: route)
      case .response:
        guard AnswerShape(route, envelope: lookup.api.envelope) != nil else { return false }
        comparison.compareAnswer(example.value, of: route)
        // An answer that is next to empty fits any route.
        if example.value.memberCount >= 3 { hasAnswer = true }
      case .error, .unknown: continue
      }
      if comparison.list.errorCount > 0 || comparison.list.isCut { return false }
    }
    return hasAnswer
  }
}

extension ExampleNode {
  /// How many members all objects in it have; at least this, where it is many.
  fileprivate var memberCount: Int {
    if let members {
      return members.prefix(8).reduce(members.count) { $0 + $1.node.memberCount }
    }
    return elements?.first?.memberCount ?? 0
  }
}

extension Route.PathPart {
  fileprivate var isParameter: Bool { if case .parameter = self { true } else { false } }
}
