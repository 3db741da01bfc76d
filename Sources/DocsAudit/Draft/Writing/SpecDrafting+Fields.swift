extension SpecDrafting {
  /// A mapping of fields on one line, or an input where that would be too long. `taken` are the names
  /// of the parameters that the method of the route has already.
  mutating func fieldLines(
    _ key: String, _ plain: [FieldLine], _ plan: RoutePlan, taken: inout Set<String>,
    _ guesses: inout DraftRemarks
  ) -> [String] {
    guard !plain.isEmpty else { return [] }
    let place = DraftNames.typeName(key == "headers" ? "header" : key)
    let fields = FieldLine.distinct(plain, place: place, taken: taken)
    for field in fields { if let guess = field.type.guess { guesses.guess(guess, of: field.name) } }
    let flow = "  \(key): {" + fields.map(\.flow).joined(separator: ", ") + "}"
    let canBeInput = key == "query" || key == "body"
    let isInput = flow.count > 108 && canBeInput && fields.count > 1
    // The fields of an input that is the body are no parameters of the method.
    if !isInput || key != "body" { taken.formUnion(fields.map(\.swiftKey)) }
    guard isInput else { return [flow] }
    let owner = DraftNames.typeName(plan.group)
    let ending = key == "query" ? " options" : " values"
    var name = DraftNames.typeName(DraftNames.words(plan.name).joined(separator: " "))
    name = DraftNames.typeName(owner + " " + DraftNames.words(name).joined(separator: " ") + ending)
    return ["  \(key): \(addInput(name, key == "body" ? FieldLine.distinct(plain) : fields))"]
  }

  /// Fields one below the other, what is behind the types in one column.
  static func block(_ fields: [FieldLine]) -> [String] {
    let widths = fields.filter { $0.documentation != nil && $0.width.type + $0.width.key < 60 }
      .map(\.width)
    let column = widths.map { $0.key + $0.type }.max() ?? 0
    return fields.map { $0.line(column: column - $0.width.key) }
  }
}
