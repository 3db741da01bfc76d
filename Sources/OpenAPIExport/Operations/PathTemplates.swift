import APIModel

/// The paths of a document. Two that differ in the names of their parameters alone are one path to
/// OpenAPI, so that the first names count.
struct PathTemplates {
  private var known: [String: [String]] = [:]

  /// The names of the parameters in the path of a route, from left to right.
  mutating func parameterNames(of route: Route) -> [String] {
    let shape = Self.text(of: route.path) { _ in "" }
    if let names = known[shape] { return names }
    let names = route.path.compactMap { part -> String? in
      if case .parameter(let field) = part { field.name.text } else { nil }
    }
    known[shape] = names
    return names
  }

  /// The path with these names in it.
  static func template(of route: Route, _ names: [String]) -> String {
    text(of: route.path) { names[$0] }
  }

  private static func text(of path: [Route.PathPart], _ name: (Int) -> String) -> String {
    var text = ""
    var count = 0
    for part in path {
      switch part {
      case .text(let piece): text += piece
      case .parameter:
        text += "{" + name(count) + "}"
        count += 1
      }
    }
    return text
  }
}
