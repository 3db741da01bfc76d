import APIModel

/// The ways in which lists are read.
struct PagingSection {
  let context: PageContext

  func write(_ markup: inout Markup) {
    guard !context.api.pagingStyles.isEmpty else { return }
    markup.block("section", ["id": "paging", "aria-labelledby": "paging-title"]) { markup in
      markup.block("h2", ["id": "paging-title"]) { $0.fixed("Lists") }
      for style in context.api.pagingStyles { write(style, &markup) }
    }
  }

  private func write(_ style: PagingStyle, _ markup: inout Markup) {
    let anchor = Anchor.paging(style.name)
    markup.block("article", ["id": anchor]) { markup in
      markup.heading("h3", anchor, { $0.text(style.name.text) }, label: style.name.text)
      markup.block("p") { markup in
        markup.fixed("Items stand ")
        if style.items.names.isEmpty {
          markup.fixed("in the answer itself")
        } else {
          markup.fixed("under ")
          markup.element("code", style.items.names.joined(separator: "."))
        }
        for (index, total) in style.totals.enumerated() {
          markup.text(index == 0 ? ", their number under " : " or ")
          markup.element("code", total.names.joined(separator: "."))
        }
        markup.fixed(".")
      }
      let place = style.location == .query ? "query" : "body"
      let rows = style.parameters.map { field in
        FieldTable.Row(
          anchor: Anchor.member(field.name.text, of: anchor), name: field.name.text, extra: place,
          type: field.type, facts: facts(field, style), documentation: field.documentation)
      }
      FieldTable(
        label: "Parameters of \(style.name.text)", name: "Parameter", extra: "In", rows: rows,
        context: context
      ).write(&markup)
    }
  }

  private func facts(_ field: Field, _ style: PagingStyle) -> [String] {
    let facts = field.facts(isParameter: true)
    if field == style.offset { return ["How many items to skip."] + facts }
    if field == style.limit { return ["How many items to give."] + facts }
    return facts
  }
}
