import APIModel

/// What stands over the methods of a group: its routes in a table, with a call of each.
struct GroupPage {
  let routes: [Route]
  let group: SwiftReference.Group
  let swift: SwiftReference
  let module: String

  var text: String {
    var sections = ["# ``\(module)/\(SymbolPath.of(group.type))``"]
    sections.append("## Overview")
    sections.append(table)
    sections.append("Calls look like this:")
    sections.append(Markdown.fenced(calls, "swift"))
    sections.append("## Topics")
    for (title, chosen) in [("Reading", reading), ("Changing", changing)] where !chosen.isEmpty {
      sections.append("### \(title)")
      sections.append(
        chosen.flatMap { $0.links(in: group.type) }.map { "- ``\($0)``" }.joined(separator: "\n"))
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var table: String {
    let rows = routes.compactMap { route -> String? in
      guard let code = swift.routes[route.fullName] else { return nil }
      let link = Markdown.symbol(SymbolPath.of(code.method, in: group.type))
      let path = Markdown.code("\(route.method.word) \(route.pathTemplate)")
      return "| \(link) | \(path) |"
    }
    return (["| Method | Route |", "| --- | --- |"] + rows).joined(separator: "\n")
  }

  private var calls: String {
    routes.compactMap { swift.routes[$0.fullName]?.method.call }.joined(separator: "\n")
  }

  private var reading: [SwiftReference.Route] { routes.filter(\.isReading).compactMap(code) }
  private var changing: [SwiftReference.Route] {
    routes.filter { !$0.isReading }.compactMap(code)
  }

  private func code(of route: Route) -> SwiftReference.Route? { swift.routes[route.fullName] }
}

extension Route {
  /// Whether a call leaves everything as it was.
  fileprivate var isReading: Bool {
    switch repeatability {
    case .safe: true
    case .never: false
    case .byMethod: method == .get || method == .head
    }
  }
}
