import APIModel

extension PageComparison {
  /// The addresses that show how to go on in a list.
  mutating func comparePagingAddresses(_ index: Int, _ route: Route) {
    let endpoint = claims.endpoints[index]
    let slots = ParameterSlot.slots(of: route, in: lookup)
    for claim in claims.pagingAddresses where operations(of: claim.endpoint) == [index] {
      let isOtherServer =
        claim.server.map { $0.lowercased() != (endpoint.server ?? lookup.origin).lowercased() }
        ?? false
      let isOtherPath = !Self.matches(claim.path, endpoint.path)
      if isOtherServer || isOtherPath {
        let address = (claim.server ?? "") + claim.path
        add(
          AuditFinding(
            .pagingAddress, [route.fullName, address],
            "The page goes on at `\(address)`, and calls `\(endpoint.address)` itself",
            help: "Follow the address of the request, and tell the vendor", page: claim.place,
            spec: .init(
              "\(route.fullName) is \(lookup.api.server)\(route.pathTemplate) here",
              at: route.place),
            severity: .note))
      }
      compareQuery(claim, slots, route)
    }
  }

  /// Whether an address is that of an operation, with values in the place of its parameters.
  private static func matches(_ path: String, _ template: String) -> Bool {
    let segments = RouteShape.segments(of: path)
    let pattern = RouteShape.segments(of: template)
    return segments.count == pattern.count
      && zip(segments, pattern).allSatisfy { $0 == $1 || $1 == RouteShape.parameter }
  }

  private mutating func compareQuery(
    _ claim: PagingAddressClaim, _ slots: [ParameterSlot], _ route: Route
  ) {
    for item in claim.query {
      guard let slot = slots.first(where: { $0.field.name.text == item.name }) else {
        add(
          AuditFinding(
            .unknownParameter, [route.fullName, item.name],
            "The page has a parameter `\(item.name)` that \(route.fullName) lacks",
            help: "Let the route return `pages of` its elements, or add `\(item.name)?`",
            page: claim.place,
            spec: .init("the route is declared here", at: route.place)))
        continue
      }
      guard slot.isPaging, let value = Int(item.value),
        let maximum = slot.field.limits.maximum, value > maximum
      else { continue }
      add(
        AuditFinding(
          .pageLimit, [route.fullName, item.name, "maximum", item.value],
          "The page asks for `\(item.name)=\(value)`, and the spec takes \(maximum) at most",
          help: "Raise the limit of `\(item.name)` to \(value)", page: claim.place,
          spec: .init("`\(item.name)` is declared here", at: slot.field.name.range)))
    }
  }
}
