import APIModel

/// The declared types, a section each kind.
struct TypeSections {
  struct Section {
    let anchor: String
    let title: StaticString
    let types: [TypeDeclaration]
  }

  let context: PageContext

  /// The kinds that there are, in the order of the page.
  var sections: [Section] {
    func types(_ isOne: (TypeDeclaration) -> Bool) -> [TypeDeclaration] {
      context.api.types.filter(isOne)
    }
    let all = [
      Section(
        anchor: "models", title: "Models",
        types: types { if case .model(let model) = $0 { model.use == .model } else { false } }),
      Section(
        anchor: "inputs", title: "Inputs",
        types: types { if case .model(let model) = $0 { model.use == .input } else { false } }),
      Section(
        anchor: "enums", title: "Enums",
        types: types { if case .enumeration = $0 { true } else { false } }),
      Section(
        anchor: "unions", title: "Unions",
        types: types { if case .union = $0 { true } else { false } }),
      Section(
        anchor: "maps", title: "Maps",
        types: types { if case .pairMap = $0 { true } else { false } }),
      Section(
        anchor: "filters", title: "Filters",
        types: types { if case .filter = $0 { true } else { false } }),
    ]
    return all.filter { !$0.types.isEmpty }
  }

  func write(_ markup: inout Markup) {
    for section in sections {
      markup.block("section", ["id": section.anchor, "aria-labelledby": section.anchor + "-title"])
      {
        markup in
        markup.block("h2", ["id": section.anchor + "-title"]) { $0.fixed(section.title) }
        for type in section.types { TypeArticle(type: type, context: context).write(&markup) }
      }
    }
    operators(&markup)
    ids(&markup)
  }

  private func operators(_ markup: inout Markup) {
    guard !context.api.operatorSets.isEmpty else { return }
    markup.block("section", ["id": "operators", "aria-labelledby": "operators-title"]) { markup in
      markup.block("h2", ["id": "operators-title"]) { $0.fixed("Operators") }
      for set in context.api.operatorSets {
        let anchor = Anchor.operators(set.name.text)
        let swift = context.swift.operators[set.name.text]
        markup.block("article", ["id": anchor, "data-unit": "type"]) { markup in
          markup.block("header") {
            $0.heading("h3", anchor, { $0.text(set.name.text) }, label: set.name.text)
          }
          let rows = set.cases.enumerated().map { index, value in
            FieldTable.Row(
              anchor: Anchor.member(value.name.text, of: anchor), name: value.name.text,
              extra: swift.flatMap { index < $0.members.count ? "." + $0.members[index].name : nil }
                ?? "",
              facts: value.aliasFacts, documentation: value.documentation)
          }
          FieldTable(
            label: "Operators of \(set.name.text)", name: "Operator", extra: "In Swift",
            hasTypes: false, rows: rows, context: context
          ).write(&markup)
        }
      }
    }
  }

  private func ids(_ markup: inout Markup) {
    guard !context.api.ids.isEmpty else { return }
    markup.block("section", ["id": "ids", "aria-labelledby": "ids-title"]) { markup in
      markup.block("h2", ["id": "ids-title"]) { $0.fixed("Ids") }
      markup.block("p") {
        $0.fixed("Ids of different things are different types, so that none is taken for another.")
      }
      let rows = context.api.ids.map { id in
        FieldTable.Row(
          anchor: Anchor.id(id.name.text), name: "\(id.name.text).ID",
          extra: context.swift.ids[id.name.text] ?? "",
          type: id.rawType == .int ? .int : .string)
      }
      FieldTable(
        label: "Ids", name: "Id", extra: "In Swift", hasDescriptions: false, rows: rows,
        context: context
      ).write(&markup)
    }
  }
}
