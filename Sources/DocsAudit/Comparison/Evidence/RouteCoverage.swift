import APIModel

/// The routes that none of a set of pages documents.
public enum RouteCoverage {
  /// One finding a route; `documented` are indices into the routes. A route that the spec has from
  /// elsewhere, and one that is on its way out, need no page.
  public static func findings(_ api: API, documented: Set<Int>) -> [AuditFinding] {
    api.routes.enumerated().compactMap { index, route in
      guard !documented.contains(index) else { return nil }
      let isExpected = route.documentation.page != nil && route.documentation.deprecated == nil
      let method = route.method.rawValue.uppercased()
      return AuditFinding(
        .routeWithoutPage, [route.fullName],
        "No page documents \(route.fullName), \(method) \(route.pathTemplate)",
        help: route.documentation.page.map { "Save \($0), or take the route out" }
          ?? "Name its `page` in the spec, or take the route out",
        spec: .init("the route is declared here", at: route.place),
        severity: isExpected ? .error : .note)
    }
  }
}
