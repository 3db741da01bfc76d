import APIModel

/// The documented errors: where their parts stand, the statuses, the codes of each.
struct ErrorSection {
  let context: PageContext

  private var errors: ErrorCatalogue { context.api.errors }
  private var swift: SwiftReference { context.swift }

  /// Whether there is anything to say.
  var isEmpty: Bool { errors.statuses.isEmpty && errors.shared.isEmpty }

  func write(_ markup: inout Markup) {
    guard !isEmpty else { return }
    markup.block("section", ["id": "errors", "aria-labelledby": "errors-title"]) { markup in
      markup.block("h2", ["id": "errors-title"]) { $0.fixed("Errors") }
      places(&markup)
      if !swift.errorHandling.isEmpty { markup.code(swift.errorHandling, "Handling errors") }
      if !errors.shared.isEmpty {
        markup.block("article", ["id": "status-any", "data-unit": "error"]) { markup in
          markup.block("header") { markup in
            markup.heading("h3", "status-any", { $0.fixed("Any status") }, label: "any status")
          }
          codes(errors.shared, from: 0, anchor: "status-any", "any status").write(&markup)
        }
      }
      var offset = errors.shared.count
      for (index, status) in errors.statuses.enumerated() {
        write(status, index, offset, &markup)
        offset += status.codes.count
      }
    }
  }

  private func write(
    _ status: ErrorCatalogue.Status, _ index: Int, _ offset: Int, _ markup: inout Markup
  ) {
    let anchor = Anchor.status(status.code)
    markup.block("article", ["id": anchor, "data-unit": "error"]) { markup in
      markup.block("header") { markup in
        markup.heading(
          "h3", anchor,
          { markup in
            markup.text("\(status.code)")
            guard swift.statuses.indices.contains(index) else { return }
            markup.fixed(" ")
            markup.element("code", ".\(swift.statuses[index])")
          }, label: "status \(status.code)")
        markup.paragraphs(status.documentation.text)
      }
      markup.notes(status.documentation)
      if status.otherCodesAreFields {
        markup.block("p", ["class": "facts"]) {
          $0.fixed("A code that is not listed is the path of the field that was wrong.")
        }
      }
      codes(status.codes, from: offset, anchor: anchor, "\(status.code)").write(&markup)
      markup.source(status.documentation)
    }
  }

  private func places(_ markup: inout Markup) {
    var places: [(title: StaticString, path: FieldPath)] = []
    if let entries = errors.entries { places.append(("Entries", entries)) }
    if let code = errors.code { places.append(("Code", code)) }
    if let message = errors.message { places.append(("Text", message)) }
    guard !places.isEmpty else { return }
    markup.block("dl", ["class": "facts-list"]) { markup in
      for place in places {
        markup.block("dt") { $0.fixed(place.title) }
        markup.block("dd") { $0.element("code", place.path.names.joined(separator: ".")) }
      }
    }
  }

  private func codes(
    _ codes: [EnumCase], from offset: Int, anchor: String, _ label: String
  ) -> FieldTable {
    let rows = codes.enumerated().map { index, code in
      let name = offset + index
      return FieldTable.Row(
        anchor: Anchor.member(code.name.text, of: anchor), name: code.name.text,
        extra: swift.errorCodes.indices.contains(name) ? ".\(swift.errorCodes[name])" : "",
        facts: code.aliasFacts, documentation: code.documentation)
    }
    return FieldTable(
      label: "Codes of \(label)", name: "Code", extra: "In Swift", hasTypes: false, rows: rows,
      context: context)
  }
}
