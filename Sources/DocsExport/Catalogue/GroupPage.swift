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
    let topics = [("Reading", reading), ("Changing", changing)]
      .map { title, chosen in (title, links: chosen.flatMap { $0.links(in: group.type) }) }
      .filter { !$0.links.isEmpty }
    if !topics.isEmpty { sections.append("## Topics") }
    for topic in topics {
      sections.append("### \(topic.0)")
      let links = topic.links.map { "- " + Markdown.symbol($0) }
      sections.append(links.joined(separator: "\n"))
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var table: String {
    let rows = routes.compactMap { route -> String? in
      guard let code = swift.routes[route.fullName] else { return nil }
      let symbol = SymbolPath.of(code.method, in: group.type)
      let link =
        SymbolPath.isKnown(symbol) ? Markdown.symbol(symbol) : Markdown.code(code.method.name)
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
