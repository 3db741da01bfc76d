extension SpecDrafting {
  /// The models that answers lead to, those that they hold behind them.
  mutating func writtenModels() -> [[String]] {
    var order: [Int] = []
    var seen = Set<Int>()
    func visit(_ value: ValueSummary, _ depth: Int) {
      guard depth < ExampleNode.deepest else { return }
      if value.kinds <= 1, let model = value.model, seen.insert(model).inserted {
        order.append(model)
      }
      if value.kinds <= 1, let element = value.element.first { visit(element, depth + 1) }
    }
    for plan in plans { if let result = plan.result { visit(result, 0) } }
    var next = 0
    while next < order.count {
      let summary = models.models[order[next]].summary
      for name in summary.names { if let value = summary.values[name] { visit(value, 0) } }
      next += 1
    }
    let sections = order.map { modelLines($0) }
    guard hasExamples else { return sections.map { $0.remarks + [$0.name] + $0.fields } }
    let examples = ModelExample(models: models, types: writtenTypes)
    return zip(order, sections).map { index, section in
      section.remarks + [section.name] + examples.lines(of: index).map { "  " + $0 }
        + section.fields
    }
  }

  /// What is true of all models. Where a table says it, nothing is guessed.
  var modelGuesses: [String] {
    let isGuessed = writtenTypes.contains { index, fields in
      fields.keys.contains { types.row(of: $0, in: index)?.type == nil }
    }
    return isGuessed
      ? [
        "# Guessed: where no table says more, types are those of the examples, and what every example",
        "# has is always there.",
      ] : []
  }

  private mutating func modelLines(
    _ index: Int
  ) -> (remarks: [String], name: String, fields: [String]) {
    let model = models.models[index]
    var remarks = DraftRemarks()
    if !model.otherNames.isEmpty {
      let names = Set(model.otherNames).sorted().joined(separator: ", ")
      remarks.guess("the same as \(names), by its fields")
    }
    if model.isMixed {
      remarks.guess("objects of this name have some fields each, and are one model")
    }
    var fields: [FieldLine] = []
    for name in model.summary.names {
      var type = types.type(of: name, in: index)
      if !type.isNullable, holds(index, directlyBy: type.text) {
        type = InferredType(text: "json", isNullable: true, guess: .holdsItself)
      }
      if let guess = type.guess { remarks.guess(guess, of: name) }
      fields.append(
        FieldLine(
          name: name, type: type,
          documentation: YAMLText.documentation(types.row(of: name, in: index)?.documentation)))
    }
    writtenTypes[index] = Dictionary(
      zip(model.summary.names, fields.map(\.type)), uniquingKeysWith: { first, _ in first })
    return (
      remarks.lines, "\(model.name):", Self.block(FieldLine.distinct(fields)).map { "  " + $0 }
    )
  }

  /// Whether a field of this type would put a model into itself without a list in between.
  private func holds(_ index: Int, directlyBy type: String) -> Bool {
    guard let start = models.index(named: type), models.models[start].name == type else {
      return false
    }
    var seen: Set<Int> = [start]
    var open = [start]
    while let next = open.popLast() {
      if next == index { return true }
      for value in models.models[next].summary.values.values where value.kinds == 1 {
        if let model = value.model, seen.insert(model).inserted { open.append(model) }
      }
    }
    return false
  }
}
