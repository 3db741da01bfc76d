import APIModel

/// What every part of the page looks things up in.
struct PageContext {
  let api: API
  let swift: SwiftReference
  let examples: RouteExamples
  let declared: Set<String>
  let ids: Set<String>
  let statuses: Set<Int>
  let holding: HoldingGraph

  init(_ api: API, _ swift: SwiftReference) {
    self.api = api
    self.swift = swift
    examples = RouteExamples(api)
    declared = Set(api.types.map(\.name.text))
    ids = Set(api.ids.map(\.name.text))
    statuses = Set(api.errors.statuses.map(\.code))
    holding = HoldingGraph(api)
  }

  /// The routes of each group, in the order of their first ones.
  var groups: [(name: Name, routes: [Route])] {
    var indices: [String: Int] = [:]
    var groups: [(name: Name, routes: [Route])] = []
    for route in api.routes {
      if let index = indices[route.group.text] {
        groups[index].routes.append(route)
      } else {
        indices[route.group.text] = groups.count
        groups.append((route.group, [route]))
      }
    }
    return groups
  }
}

extension Name {
  /// The name as a heading, its first letter a capital.
  var title: String { text.prefix(1).uppercased() + text.dropFirst() }
}
