import SpecSyntax

extension LiteralProblem {
  /// What may be suggested: nothing where comparing would take long for each of many problems.
  static func candidates(_ names: some Collection<String>) -> [String] {
    names.count <= 500 ? Array(names) : []
  }

  init(mismatch source: LiteralSource, expected: String) {
    self.init(
      kind: .wrongType, message: "Here stands \(expected), not \(source.description)",
      range: source.range)
  }
}

extension LiteralChecker.Outcome {
  init(mismatch source: LiteralSource, expected: String) {
    self.init(literal: nil, problems: [LiteralProblem(mismatch: source, expected: expected)])
  }

  init(unknown source: LiteralSource, among known: some Collection<String>, of type: String) {
    var suggestions: (name: String, known: [String])?
    if case .scalar(let text, _) = source.content {
      suggestions = (text, LiteralProblem.candidates(known))
    }
    self.init(
      literal: nil,
      problems: [
        LiteralProblem(
          kind: .unknownValue, message: "`\(type)` does not list \(source.description)",
          range: source.range, suggestions: suggestions)
      ])
  }
}

extension LiteralSource {
  /// The value as free JSON: plain words mean what they mean there.
  var asJSON: Literal {
    switch content {
    case .empty: .null
    case .scalar(let text, let isPlain):
      isPlain ? JSONScalar.literal(text) ?? .string(text) : .string(text)
    case .list(let sources): .list(sources.map(\.asJSON))
    case .object(let entries):
      .object(entries.map { Literal.Entry(key: $0.key, value: $0.value.asJSON) })
    }
  }
}

extension FieldDraft {
  /// What comes from a server is `null` where it might as well be missing.
  func takesNull(as use: Model.Use) -> Bool { isNullable || use == .model && isOptional }

  func mayBeMissing(as use: Model.Use) -> Bool { isOptional || use == .model && isNullable }
}
