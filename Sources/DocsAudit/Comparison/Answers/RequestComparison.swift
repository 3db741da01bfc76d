import APIModel

extension ExampleComparison {
  /// Holds an example of what is sent against the body of the route.
  mutating func compareRequest(_ node: ExampleNode, of route: Route) {
    let paging = route.pagingParameters(in: .body)
    switch route.body {
    case .none where paging.isEmpty:
      guard JSONKind(node.value) != nil else { return }
      add(
        AuditFinding(
          .unknownBody, [route.fullName],
          "The page sends a body to \(route.fullName), which has none in the spec",
          help: "Give the route a `body`", page: node.place,
          spec: .init("the route is declared here", at: route.place)))
    case .none: compareFields(node, paging, route)
    case .fields(let fields): compareFields(node, fields + paging, route)
    case .value(let type, _):
      if let model = lookup.model(type), case .object = node.value {
        let besides = Set(paging.map(\.name.text))
        compare(
          node, with: model.fields, of: model.name.text, at: model.name.range, isSent: true,
          besides: besides)
      } else {
        compare(
          node, with: type,
          of: Owner(
            name: route.fullName, field: "", range: route.place, isRoute: true),
          mayBeNull: false)
      }
    }
  }

  private mutating func compareFields(_ node: ExampleNode, _ fields: [Field], _ route: Route) {
    guard case .object = node.value else {
      guard let kind = JSONKind(node.value) else { return }
      add(
        AuditFinding(
          .type, [route.fullName, "", kind.words],
          "The body of \(route.fullName) is \(kind.words) in the example, and an object in the "
            + "spec",
          help: "Make the body a value of a type, as in `body: list of Book`", page: node.place,
          spec: .init("the route is declared here", at: route.place)))
      return
    }
    compare(
      node, with: fields, of: route.fullName, at: route.place, isSent: true, isRoute: true)
  }
}

extension Route {
  /// The parameters of paging that stand in this part of a request.
  func pagingParameters(in location: PagingStyle.Location) -> [Field] {
    guard case .pages(_, let style) = result, style.location == location else { return [] }
    return style.parameters
  }
}
