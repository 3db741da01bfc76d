import SpecSyntax

/// Holds values that stand in the spec against their types.
struct LiteralChecker {
  let types: TypeTable
  private var counter = 0
  /// What came of holding a part of a value against a union, so that unions inside unions do not
  /// multiply the work.
  private var remembered: [Attempt: Outcome] = [:]
  /// The fields of models by name, made when first needed.
  private var fieldsByName: [Int: [String: FieldDraft]] = [:]
  private var lookups = DeclarationLookups()

  /// Unions of unions, and lists, nest no deeper than this; what does is not looked at.
  private static let maximumDepth = 256

  struct Outcome {
    /// `nil` where the value does not fit.
    var literal: Literal?
    var problems: [LiteralProblem] = []
  }

  private struct Attempt: Hashable {
    let number: Int
    let union: String
  }

  /// What the value in hand is for.
  private var purpose = LiteralPurpose.example

  init(_ types: TypeTable) { self.types = types }

  /// The default of a field, or `nil` where there is none or it is reported.
  mutating func defaultValue(
    of field: FieldDraft, _ findings: inout Findings
  ) -> Literal? {
    guard let node = field.defaultValue, let type = field.type.reference else { return nil }
    return literal(
      node, type, isNullable: field.isNullable, field.limits, .defaultValue, &findings)
  }

  mutating func literal(
    _ node: Node, _ type: TypeReference, isNullable: Bool, _ limits: Limits,
    _ purpose: LiteralPurpose, _ findings: inout Findings
  ) -> Literal? {
    self.purpose = purpose
    let source = LiteralSource(node, counter: &counter)
    let outcome = check(source, type, isNullable: isNullable, limits, depth: 0)
    for problem in outcome.problems { findings.report(problem, in: purpose) }
    return outcome.literal
  }

  private mutating func check(
    _ source: LiteralSource, _ type: TypeReference, isNullable: Bool, _ limits: Limits = Limits(),
    depth: Int
  ) -> Outcome {
    if isNullable, source.isNull { return Outcome(literal: .null) }
    var outcome = check(source, type, depth: depth)
    if let literal = outcome.literal,
      let problem = limits.problem(with: literal, of: type, at: source.range)
    {
      outcome.problems.append(problem)
    }
    return outcome
  }

  private mutating func check(
    _ source: LiteralSource, _ type: TypeReference, depth: Int
  ) -> Outcome {
    guard depth < Self.maximumDepth else { return Outcome(literal: source.asJSON) }
    switch type {
    case .json:
      return Outcome(literal: source.asJSON)
    case .nullable(let inner):
      return check(source, inner, isNullable: true, depth: depth + 1)
    case .list(let element):
      return list(source, of: element, depth: depth)
    case .map(let value):
      return map(source, of: value, depth: depth)
    case .named(let name):
      return named(name, source, depth: depth)
    case .id(let owner):
      let isInt = types.symbols.ids[owner] == .int
      return scalar(source, isInt ? .loose(.int) : .string)
    case .string, .int, .number, .bool, .timestamp, .datetime, .date, .loose:
      return scalar(source, type)
    }
  }

  private func scalar(_ source: LiteralSource, _ type: TypeReference) -> Outcome {
    guard case .scalar(let text, let isPlain) = source.content,
      let literal = type.literal(text, isPlain: isPlain)
    else { return Outcome(mismatch: source, expected: type.expectation) }
    return Outcome(literal: literal)
  }

  // MARK: Collections

  private mutating func list(
    _ source: LiteralSource, of element: TypeReference, depth: Int
  ) -> Outcome {
    guard case .list(let sources) = source.content else {
      return Outcome(mismatch: source, expected: "a list")
    }
    var outcome = Outcome()
    var literals: [Literal] = []
    for source in sources {
      let part = check(source, element, depth: depth + 1)
      outcome.problems += part.problems
      literals.append(part.literal ?? .null)
    }
    if outcome.problems.isEmpty { outcome.literal = .list(literals) }
    return outcome
  }

  private mutating func map(
    _ source: LiteralSource, of value: TypeReference, depth: Int
  ) -> Outcome {
    guard case .object(let entries) = source.content else {
      return Outcome(mismatch: source, expected: "an object")
    }
    var outcome = Outcome()
    var literals: [Literal.Entry] = []
    for entry in entries {
      let part = check(entry.value, value, depth: depth + 1)
      outcome.problems += part.problems
      literals.append(Literal.Entry(key: entry.key, value: part.literal ?? .null))
    }
    if outcome.problems.isEmpty { outcome.literal = .object(literals) }
    return outcome
  }

  // MARK: Declared types

  private mutating func named(
    _ name: String, _ source: LiteralSource, depth: Int
  ) -> Outcome {
    if types.broken.contains(name) { return Outcome(literal: source.asJSON) }
    if let index = types.models.indices[name] {
      return model(index, source, depth: depth)
    }
    if let enumeration = types.enumerations[name] {
      return self.enumeration(enumeration, source)
    }
    if let union = types.unions[name] {
      let attempt = Attempt(number: source.number, union: name)
      if let outcome = remembered[attempt] { return outcome }
      let outcome = self.union(union, source, depth: depth)
      remembered[attempt] = outcome
      return outcome
    }
    if let pairMap = types.pairMaps[name] {
      return self.pairMap(pairMap, source, depth: depth)
    }
    if let filter = types.filters[name] {
      return self.filter(filter, source, depth: depth)
    }
    return Outcome(literal: source.asJSON)
  }

  private mutating func enumeration(
    _ enumeration: Enumeration, _ source: LiteralSource
  ) -> Outcome {
    let type: TypeReference = enumeration.rawType == .int ? .int : .string
    guard case .scalar(let text, let isPlain) = source.content,
      let literal = type.literal(text, isPlain: isPlain)
    else {
      return Outcome(
        mismatch: source, expected: "\(type.expectation), `\(enumeration.name.text)`")
    }
    // An example may show a value that nobody documented; a default is one that the API documents.
    guard enumeration.isClosed || purpose == .defaultValue,
      !lookups.spellings(of: enumeration).contains(text)
    else {
      return Outcome(literal: literal)
    }
    return Outcome(
      unknown: source, among: lookups.spellings(of: enumeration), of: enumeration.name.text)
  }

  private mutating func model(
    _ index: Int, _ source: LiteralSource, ignoring discriminator: String? = nil, depth: Int
  ) -> Outcome {
    let draft = types.models.drafts[index]
    guard !types.models.broken.contains(index) else { return Outcome(literal: source.asJSON) }
    guard case .object(let entries) = source.content else {
      return Outcome(mismatch: source, expected: "an object, `\(draft.name.text)`")
    }
    let fields = fields(of: index)
    var outcome = Outcome()
    var literals: [Literal.Entry] = []
    for entry in entries {
      guard let field = fields[entry.key] else {
        if entry.key == discriminator {
          literals.append(Literal.Entry(key: entry.key, value: entry.value.asJSON))
          continue
        }
        outcome.problems.append(
          LiteralProblem(
            kind: .unknownField, message: "`\(draft.name.text)` has no field `\(entry.key)`",
            range: entry.range, suggestions: (entry.key, LiteralProblem.candidates(fields.keys))))
        continue
      }
      let part = check(
        entry.value, field.type.orJSON, isNullable: field.takesNull(as: draft.use), field.limits,
        depth: depth + 1)
      outcome.problems += part.problems
      literals.append(Literal.Entry(key: entry.key, value: part.literal ?? .null))
    }
    let written = Set(entries.map(\.key))
    for place in types.models.fields[index] {
      let field = types.models.draft(place)
      guard !field.mayBeMissing(as: draft.use), !written.contains(field.name.text) else {
        continue
      }
      outcome.problems.append(
        LiteralProblem(
          kind: .missingField,
          message: "`\(draft.name.text)` lacks its field `\(field.name.text)` here",
          range: source.range,
          notes: [Diagnostic.Note("The field is declared here", at: field.name.range)]))
    }
    if outcome.problems.isEmpty { outcome.literal = .object(literals) }
    return outcome
  }

  private mutating func fields(of index: Int) -> [String: FieldDraft] {
    if let known = fieldsByName[index] { return known }
    let fields = Dictionary(
      types.models.fields(of: index).map { ($0.name.text, $0) }, uniquingKeysWith: { $1 })
    fieldsByName[index] = fields
    return fields
  }

  private mutating func union(
    _ union: Union, _ source: LiteralSource, depth: Int
  ) -> Outcome {
    guard let discriminator = union.discriminator else {
      for unionCase in Self.order(of: union.cases, for: source) {
        let outcome = check(source, unionCase.type, depth: depth + 1)
        if outcome.problems.isEmpty { return outcome }
      }
      let names = listing(union.cases.prefix(6).map(\.type.notation))
      return Outcome(mismatch: source, expected: "one of \(names), `\(union.name.text)`")
    }
    guard case .object(let entries) = source.content else {
      return Outcome(mismatch: source, expected: "an object, `\(union.name.text)`")
    }
    guard let entry = entries.first(where: { $0.key == discriminator }) else {
      return Outcome(
        problems: [
          LiteralProblem(
            kind: .missingField,
            message:
              "`\(union.name.text)` is told by its field `\(discriminator)`, which is missing",
            range: source.range)
        ])
    }
    guard case .scalar(let value, _) = entry.value.content,
      let unionCase = lookups.cases(of: union)[value],
      case .named(let model) = unionCase.type, let index = types.models.indices[model]
    else {
      return Outcome(
        unknown: entry.value, among: lookups.cases(of: union).keys, of: union.name.text)
    }
    return self.model(index, source, ignoring: discriminator, depth: depth + 1)
  }

  /// The cases in the order in which they are tried: what JSON takes for a number, `true` or `false`
  /// is a text only where nothing else fits.
  private static func order(of cases: [Union.Case], for source: LiteralSource) -> [Union.Case] {
    guard case .scalar(let word, isPlain: true) = source.content, JSONScalar.literal(word) != nil
    else { return cases }
    return cases.filter { $0.type != .string } + cases.filter { $0.type == .string }
  }

  /// Both ways of writing are taken; the literal is always an object.
  private mutating func pairMap(
    _ pairMap: PairMap, _ source: LiteralSource, depth: Int
  ) -> Outcome {
    guard case .list(let pairs) = source.content else {
      return map(source, of: pairMap.value, depth: depth + 1)
    }
    var outcome = Outcome()
    var literals: [Literal.Entry] = []
    for pair in pairs {
      guard case .object(let entries) = pair.content, entries.count == 2,
        let key = entries.first(where: { $0.key == pairMap.keyField }),
        case .scalar(let name, _) = key.value.content,
        let value = entries.first(where: { $0.key == pairMap.valueField })
      else {
        outcome.problems.append(
          LiteralProblem(
            mismatch: pair,
            expected: "a pair of `\(pairMap.keyField)` and `\(pairMap.valueField)`"))
        continue
      }
      let part = check(value.value, pairMap.value, depth: depth + 1)
      outcome.problems += part.problems
      literals.append(Literal.Entry(key: name, value: part.literal ?? .null))
    }
    if outcome.problems.isEmpty { outcome.literal = .object(literals) }
    return outcome
  }

  private mutating func filter(
    _ filter: Filter, _ source: LiteralSource, depth: Int
  ) -> Outcome {
    let keys = [filter.fieldKey, filter.operatorKey, filter.valueKey]
    guard case .object(let entries) = source.content, entries.count == 3,
      let field = entries.first(where: { $0.key == keys[0] })?.value,
      let sign = entries.first(where: { $0.key == keys[1] })?.value,
      let value = entries.first(where: { $0.key == keys[2] })?.value
    else {
      return Outcome(
        mismatch: source, expected: "an object of \(listing(keys, joinedBy: "and"))")
    }
    guard case .scalar(let fieldName, _) = field.content,
      let condition = lookups.conditions(of: filter)[fieldName]
    else {
      return Outcome(
        unknown: field, among: lookups.conditions(of: filter).keys, of: filter.name.text)
    }
    let operators = types.operatorSets[condition.operators].map { lookups.signs(of: $0) } ?? []
    guard case .scalar(let signText, _) = sign.content, operators.contains(signText) else {
      return Outcome(unknown: sign, among: operators, of: condition.operators)
    }
    var outcome = check(value, condition.type, depth: depth + 1)
    outcome.literal = outcome.literal.map {
      .object([
        Literal.Entry(key: keys[0], value: .string(fieldName)),
        Literal.Entry(key: keys[1], value: .string(signText)),
        Literal.Entry(key: keys[2], value: $0),
      ])
    }
    return outcome
  }
}
