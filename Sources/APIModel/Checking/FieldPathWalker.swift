import SpecSyntax

/// Follows a path through the fields of models.
struct FieldPathWalker {
  enum Goal {
    case list, number

    var description: String { self == .list ? "a list" : "a whole number" }
  }

  let types: TypeTable

  /// Reports where the path leaves the models, or ends at the wrong kind of field.
  func check(
    _ path: FieldPath, _ text: PlacedText, in model: String, expecting goal: Goal,
    _ findings: inout Findings
  ) {
    var current: TypeReference = .named(model)
    var start = 0
    for name in path.names {
      let range = text.range(start..<start + name.utf8.count)
      start += name.utf8.count + 1
      if case .json = current { return }
      if case .map(let value) = current {
        current = value
        continue
      }
      guard let modelName = current.directName, let index = types.models.indices[modelName] else {
        report(name, in: current.notation, known: [], at: range, &findings)
        return
      }
      guard !types.models.broken.contains(index) else { return }
      let fields = types.models.fields(of: index)
      guard let field = fields.first(where: { $0.name.text == name }) else {
        report(name, in: modelName, known: fields.map(\.name.text), at: range, &findings)
        return
      }
      guard let type = field.type.reference else { return }
      current = type
    }
    guard !fits(current, goal) else { return }
    findings.error(
      .pagingWrongType,
      "`\(text.string)` must be \(goal.description), not `\(current.notation)`", at: text.whole,
      help: "Name the field that holds \(goal.description)")
  }

  private func fits(_ type: TypeReference, _ goal: Goal) -> Bool {
    switch (type, goal) {
    case (.json, _), (.list, .list), (.int, .number), (.loose(.int), .number): true
    default: false
    }
  }

  private func report(
    _ name: String, in owner: String, known: [String], at range: Range<Int>,
    _ findings: inout Findings
  ) {
    findings.error(
      .pagingUnknownPath, "`\(owner)` has no field `\(name)`", at: range,
      help: findings.help(
        for: name, among: known, otherwise: "Write the way to the field from the outside in"))
  }
}
