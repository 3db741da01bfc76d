import APIModel

/// The list of everything, which stays in sight beside the page.
struct Navigation {
  let context: PageContext
  let types: TypeSections
  let hasPicture: Bool

  func write(_ markup: inout Markup) {
    markup.block("nav", ["id": "contents", "aria-label": "Contents"]) { markup in
      markup.block("details", ["open": ""]) { markup in
        markup.block("summary") { $0.fixed("Contents") }
        markup.block("ul") { markup in
          for (anchor, title) in chapters { item(anchor, title, &markup) }
        }
        for group in context.groups {
          list(Anchor.group(group.name), group.name.title, &markup) { markup in
            for route in group.routes {
              markup.block("li") { markup in
                let link: Markup.Attributes = [
                  "class": "called", "href": "#" + Anchor.route(route),
                ]
                markup.element("a", link) { markup in
                  MethodBadge.write(route.method, &markup)
                  markup.fixed(" ")
                  markup.element("span", route.name.text)
                }
              }
            }
          }
        }
        if hasPicture {
          markup.block("ul") { item("picture", "What holds what", &$0) }
        }
        for section in types.sections {
          list(section.anchor, "\(section.title)", &markup) { markup in
            for type in section.types { item(Anchor.type(type.name.text), type.name.text, &markup) }
          }
        }
        guard !ending.isEmpty else { return }
        markup.block("ul") { markup in
          for (anchor, title) in ending { item(anchor, title, &markup) }
        }
      }
    }
  }

  /// What stands in front of the routes.
  private var chapters: [(anchor: String, title: String)] {
    var chapters = [("overview", "Overview")]
    if !context.swift.construction.isEmpty { chapters.append(("start", "Start in Swift")) }
    if !context.api.pagingStyles.isEmpty { chapters.append(("paging", "Lists")) }
    if !ErrorSection(context: context).isEmpty { chapters.append(("errors", "Errors")) }
    if context.api.webhooks != nil { chapters.append(("webhooks", "Webhooks")) }
    return chapters
  }

  /// What stands behind the types.
  private var ending: [(anchor: String, title: String)] {
    var ending: [(anchor: String, title: String)] = []
    if !context.api.operatorSets.isEmpty { ending.append(("operators", "Operators")) }
    if !context.api.ids.isEmpty { ending.append(("ids", "Ids")) }
    return ending
  }

  private func list(
    _ anchor: String, _ title: String, _ markup: inout Markup, _ body: (inout Markup) -> Void
  ) {
    markup.block("h2") { $0.element("a", ["href": "#" + anchor], title) }
    markup.block("ul", [:], body)
  }

  private func item(_ anchor: String, _ title: String, _ markup: inout Markup) {
    markup.block("li") { $0.element("a", ["href": "#" + anchor], title) }
  }
}
