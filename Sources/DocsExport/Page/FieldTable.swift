import APIModel

/// A table of fields, parameters or cases.
struct FieldTable {
  struct Row {
    let anchor: String
    let name: String
    /// Where a parameter stands, or what a field is called in Swift.
    var extra = ""
    var type: TypeReference?
    /// What is to be known besides: whether it may be missing, its limits, its default.
    var facts: [String] = []
    var documentation = Documentation()
  }

  let label: String
  let name: StaticString
  /// The heading of the second column; without it there is none.
  var extra: StaticString?
  var hasTypes = true
  var hasDescriptions = true
  let rows: [Row]
  let context: PageContext

  func write(_ markup: inout Markup) {
    guard !rows.isEmpty else { return }
    let attributes: Markup.Attributes = [
      "class": "scrolls", "tabindex": "0", "role": "group", "aria-label": label,
    ]
    markup.block("div", attributes) { markup in
      markup.block("table") { markup in
        markup.block("thead") { $0.block("tr") { heads(&$0) } }
        markup.block("tbody") { markup in
          for row in rows { write(row, &markup) }
        }
      }
    }
  }

  private func heads(_ markup: inout Markup) {
    func head(_ title: StaticString) {
      markup.element("th", ["scope": "col"]) { $0.fixed(title) }
    }
    head(name)
    if let extra { head(extra) }
    if hasTypes { head("Type") }
    if hasDescriptions { head("Description") }
  }

  private func write(_ row: Row, _ markup: inout Markup) {
    markup.block("tr", ["id": row.anchor]) { markup in
      markup.element("th", ["scope": "row"]) { $0.element("code", row.name) }
      if extra != nil {
        markup.element("td", ["class": "extra"]) { $0.element("code", row.extra) }
      }
      if hasTypes {
        markup.element("td", ["class": "type"]) { markup in
          if let type = row.type { markup.type(type, context) }
        }
      }
      if hasDescriptions { markup.element("td") { description(of: row, &$0) } }
    }
  }

  private func description(of row: Row, _ markup: inout Markup) {
    if let text = row.documentation.text { markup.prose(text) }
    if !row.facts.isEmpty {
      if row.documentation.text != nil { markup.fixed(" ") }
      markup.element("span", ["class": "facts"]) { $0.prose(row.facts.joined(separator: " ")) }
    }
    if let deprecated = row.documentation.deprecated {
      markup.element("span", ["class": "facts"]) {
        $0.fixed(" Deprecated: ")
        $0.prose(deprecated)
      }
    }
    if let gap = row.documentation.gap {
      markup.element("span", ["class": "facts"]) {
        $0.fixed(" Not documented: ")
        $0.prose(gap)
      }
    }
    if let page = row.documentation.page {
      markup.fixed(" ")
      markup.webLink(page, "Page of \(row.name)")
    }
  }
}

extension Field {
  /// What is to be known of a field beside its type, in sentences.
  func facts(isParameter: Bool) -> [String] {
    var facts: [String] = []
    let isOptional = isOptional || defaultValue != nil
    if isParameter { facts.append(isOptional ? "Optional." : "Required.") }
    if !isParameter && self.isOptional { facts.append("May be missing.") }
    if isNullable { facts.append("May be `null`.") }
    switch (limits.minimum, limits.maximum) {
    case (let minimum?, let maximum?) where minimum == maximum:
      facts.append("Exactly \(counted(minimum)).")
    case (let minimum?, let maximum?): facts.append("\(minimum) to \(counted(maximum)).")
    case (let minimum?, nil): facts.append("At least \(counted(minimum)).")
    case (nil, let maximum?): facts.append("At most \(counted(maximum)).")
    case (nil, nil): break
    }
    if let value = defaultValue { facts.append("Default: `\(Self.inCode(value))`.") }
    return facts
  }

  /// A value between backticks, so that it holds none.
  private static func inCode(_ value: Literal) -> String {
    String(JSONText.of(value).map { $0 == "`" ? "'" : $0 })
  }

  /// A bound with what is counted.
  private func counted(_ bound: Int) -> String {
    switch type {
    case .string: "\(bound) character\(bound == 1 ? "" : "s")"
    case .list, .map: "\(bound) element\(bound == 1 ? "" : "s")"
    default: "\(bound)"
    }
  }
}
