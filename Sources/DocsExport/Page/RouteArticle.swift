import APIModel

/// One route: what it is for, what it takes and gives, and how Swift calls it.
struct RouteArticle {
  let route: Route
  let context: PageContext

  func write(_ markup: inout Markup) {
    let anchor = Anchor.route(route)
    markup.block("article", ["id": anchor, "data-unit": "route"]) { markup in
      markup.block("header") { markup in
        markup.heading("h3", anchor, { $0.text(route.fullName) }, label: route.fullName)
        address(&markup)
        markup.paragraphs(route.documentation.text)
      }
      markup.notes(route.documentation)
      facts(&markup)
      table.write(&markup)
      swift(&markup)
      example("Example request", context.examples.request(route), &markup)
      example("Example answer", context.examples.answer(route), &markup)
      markup.source(route.documentation)
    }
  }

  private func address(_ markup: inout Markup) {
    markup.block("p", ["class": "address"]) { markup in
      MethodBadge.write(route.method, &markup)
      markup.fixed(" ")
      markup.element("code") { markup in
        for part in route.path {
          switch part {
          case .text(let text): markup.text(text)
          case .parameter(let field): markup.element("var", "{\(field.name.text)}")
          }
        }
      }
    }
  }

  // MARK: - Facts

  private func facts(_ markup: inout Markup) {
    markup.block("dl", ["class": "facts-list"]) { markup in
      fact("Answer", &markup, answer)
      if case .value(let type, let limits) = route.body {
        fact("Body", &markup) { markup in
          markup.type(type, context)
          let field = Field(
            name: route.name, type: type, isNullable: false, isOptional: false, limits: limits)
          let bounds = field.facts(isParameter: false)
          if !bounds.isEmpty { markup.text(". " + bounds.joined(separator: " ")) }
        }
      }
      if !route.failures.isEmpty { fact("Errors", &markup, failures) }
      if !route.scopes.isEmpty {
        fact("Scopes", &markup) { $0.text(route.scopes.joined(separator: " or ")) }
      }
      if let limit = route.rateLimit { fact("Limit", &markup) { $0.text(limit.sentence) } }
      if let repeats { fact("Repeats", &markup) { $0.text(repeats) } }
    }
  }

  private func fact(
    _ name: StaticString, _ markup: inout Markup, _ body: (inout Markup) -> Void
  ) {
    markup.block("dt") { $0.fixed(name) }
    markup.block("dd", [:], body)
  }

  private func answer(_ markup: inout Markup) {
    markup.text("\(route.successStatus), ")
    switch route.result {
    case .nothing: markup.fixed("nothing that is looked at")
    case .text: markup.fixed("the body as text")
    case .value(let type, let place):
      markup.type(type, context)
      if !place.names.isEmpty {
        markup.fixed(" at ")
        markup.element("code", place.names.joined(separator: "."))
      }
    case .pages(let type, let style):
      markup.fixed("pages of ")
      markup.type(type, context)
      markup.fixed(" by ")
      markup.link(style.name.text, to: Anchor.paging(style.name))
    }
  }

  private func failures(_ markup: inout Markup) {
    for (index, status) in route.failures.enumerated() {
      if index > 0 { markup.fixed(", ") }
      markup.link("\(status)", to: context.statuses.contains(status) ? Anchor.status(status) : nil)
    }
  }

  private var repeats: String? {
    switch route.repeatability {
    case .byMethod: nil
    case .safe: "The client may send a call again, though it is a \(route.method.word)."
    case .never: "The client never sends a call again by itself: each has an effect of its own."
    }
  }

  // MARK: - Parameters

  private var table: FieldTable {
    var rows: [FieldTable.Row] = []
    func add(_ fields: [Field], _ place: String) {
      rows += fields.map { field in
        FieldTable.Row(
          anchor: Anchor.member(field.name.text, of: "\(Anchor.route(route)).\(place)"),
          name: field.name.text, extra: place, type: field.type,
          facts: field.facts(isParameter: true), documentation: field.documentation)
      }
    }
    var path: [Field] = []
    for case .parameter(let field) in route.path { path.append(field) }
    add(path, "path")
    add(route.query, "query")
    add(route.headers, "header")
    if case .fields(let fields) = route.body { add(fields, "body") }
    if case .pages(_, let style) = route.result {
      add(style.parameters, style.location == .query ? "query" : "body")
    }
    return FieldTable(
      label: "Parameters of \(route.fullName)", name: "Parameter", extra: "In", rows: rows,
      context: context)
  }

  // MARK: - Code

  private func swift(_ markup: inout Markup) {
    guard let code = context.swift.routes[route.fullName] else { return }
    markup.block("h4") { $0.fixed("Swift") }
    for method in [code.method, code.wholeList].compactMap({ $0 }) {
      markup.code(method.declaration, "Declaration of \(method.name)")
      markup.code(method.call, "Call of \(method.name)")
    }
  }

  private func example(_ title: StaticString, _ json: String?, _ markup: inout Markup) {
    guard let json else { return }
    markup.block("details") { markup in
      markup.block("summary") { $0.fixed(title) }
      markup.code(json, "\(title) of \(route.fullName)")
    }
  }
}

/// The HTTP method as a word in a box.
enum MethodBadge {
  static func write(_ method: Route.Method, _ markup: inout Markup) {
    markup.element("span", ["class": "badge " + method.rawValue], method.word)
  }
}

extension Route.Method {
  /// As it is sent: `GET`.
  var word: String { rawValue.uppercased() }
}

extension RateLimit {
  /// For people.
  var sentence: String {
    let time: String
    switch seconds {
    case 1: time = "second"
    case 60: time = "minute"
    case 3600: time = "hour"
    case 86_400: time = "day"
    default: time = "\(seconds) seconds"
    }
    let count = requests == 1 ? "1 request" : "\(requests) requests"
    return time.hasSuffix("seconds") ? "\(count) in \(time)" : "\(count) per \(time)"
  }
}
