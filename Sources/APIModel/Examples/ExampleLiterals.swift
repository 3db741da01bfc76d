/// Values that fit the types of an API, for examples of calls: taken from the examples that the spec
/// has, or else made up.
public struct ExampleLiterals: Sendable {
  private let declarations: [String: TypeDeclaration]
  private let rawTypes: [String: IDDeclaration.RawType]
  private let operators: [String: OperatorSet]
  private let observed: ObservedLiterals

  /// What a value may grow to: models without examples nest deep, and each route shows a value.
  private static let largest = 80

  /// Where a value that is being made up stands.
  private struct Growth {
    /// How many parts it may still get.
    var room = ExampleLiterals.largest
    /// The models and unions around it: what need not be there does not go round in a circle.
    var around: Set<String> = []
  }

  /// The values for an API.
  public init(_ api: API) {
    declarations = Dictionary(
      api.types.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    rawTypes = Dictionary(
      api.ids.map { ($0.name.text, $0.rawType) }, uniquingKeysWith: { first, _ in first })
    operators = Dictionary(
      api.operatorSets.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    observed = ObservedLiterals(api, declarations)
  }

  /// A value for a field or a parameter; `nil` where a fitting one would be too large.
  public func value(of field: Field) -> Literal? {
    var growth = Growth()
    return value(of: field, &growth)
  }

  /// A value of a type, such as that of a body; `nil` where a fitting one would be too large.
  public func value(of type: TypeReference, limits: Limits = Limits()) -> Literal? {
    var growth = Growth()
    return value(of: type, called: nil, limits, &growth)
  }

  /// The example of the model that stands in a type, in a list where the type is one; `nil` where
  /// the spec has none, or one that is too large to be shown with every route.
  public func documented(_ type: TypeReference) -> Literal? {
    switch type {
    case .named(let name):
      guard case .model(let model)? = declarations[name],
        let example = model.example, example.hasAtMost(Self.largest)
      else { return nil }
      return example
    case .list(let element): return documented(element).map { .list([$0]) }
    case .nullable(let base), .loose(let base): return documented(base)
    default: return nil
    }
  }

  private func value(of field: Field, _ growth: inout Growth) -> Literal? {
    value(of: field.type, called: field.name.text, field.limits, &growth)
  }

  private func value(
    of type: TypeReference, called name: String?, _ limits: Limits, _ growth: inout Growth
  ) -> Literal? {
    growth.room -= 1
    guard growth.room > 0 else { return nil }
    if let name, let seen = observed.value(of: type, called: name), seen.fits(limits, of: type),
      seen.hasAtMost(growth.room)
    {
      return seen
    }
    switch type {
    case .string: return text(called: name, limits)
    case .int: return .int(number(limits))
    case .number: return .int(number(limits))
    case .bool: return .bool(true)
    case .json: return .object([Literal.Entry(key: "key", value: .string("value"))])
    case .timestamp(let isText):
      return observed.value(of: type) ?? (isText ? .string("1700000000") : .int(1_700_000_000))
    case .datetime: return observed.value(of: type) ?? .string("2026-01-15T09:30:00Z")
    case .date: return observed.value(of: type) ?? .string("2026-01-15")
    case .loose(let base), .nullable(let base):
      return value(of: base, called: name, limits, &growth)
    case .list(let element): return list(of: element, called: name, limits, &growth)
    case .map(let element):
      guard (limits.minimum ?? 0) <= 1, limits.maximum != 0 else { return nil }
      return value(of: element, called: nil, Limits(), &growth).map {
        .object([Literal.Entry(key: "key", value: $0)])
      }
    case .id(let name):
      if let seen = observed.value(of: type), seen.hasAtMost(growth.room) { return seen }
      return rawTypes[name] == .string ? .string("a1b2c3") : .int(1)
    case .named(let name): return value(named: name, &growth)
    }
  }

  // MARK: - Scalars and lists

  private func text(called name: String?, _ limits: Limits) -> Literal? {
    let (minimum, maximum) = (limits.minimum ?? 0, limits.maximum ?? Int.max)
    guard minimum <= 64, maximum >= 0 else { return nil }
    var text = name ?? "text"
    let count = text.unicodeScalars.count
    if count < minimum { text += String(repeating: "x", count: minimum - count) }
    if count > maximum {
      text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(maximum)))
    }
    return .string(text)
  }

  private func number(_ limits: Limits) -> Int {
    let minimum = limits.minimum ?? min(1, limits.maximum ?? 1)
    return max(minimum, min(1, limits.maximum ?? 1))
  }

  private func list(
    of element: TypeReference, called name: String?, _ limits: Limits, _ growth: inout Growth
  ) -> Literal? {
    if limits.maximum == 0 { return .list([]) }
    guard let value = value(of: element, called: name, Limits(), &growth) else { return nil }
    let count = max(1, limits.minimum ?? 1)
    guard count <= 4 else { return nil }
    return .list([Literal](repeating: value, count: count))
  }

  // MARK: - Declared types

  private func value(named name: String, _ growth: inout Growth) -> Literal? {
    let isNew = growth.around.insert(name).inserted
    defer { if isNew { growth.around.remove(name) } }
    switch declarations[name] {
    case .model(let model)?: return object(model, &growth)
    case .enumeration(let enumeration)?:
      let usable =
        enumeration.cases.first { $0.documentation.deprecated == nil } ?? enumeration.cases.first
      guard let text = usable?.name.text else { return nil }
      return enumeration.rawType == .int ? Int(text).map { .int($0) } : .string(text)
    case .union(let union)?:
      if let seen = observed.value(of: .named(name)), seen.hasAtMost(growth.room) { return seen }
      return value(of: union, &growth)
    case .pairMap(let map)?:
      return value(of: map.value, called: nil, Limits(), &growth).map {
        .object([Literal.Entry(key: "key", value: $0)])
      }
    case .filter(let filter)?: return condition(filter, &growth)
    case nil: return nil
    }
  }

  /// The example of a model, or what it cannot do without; where that is nothing, two of its fields.
  private func object(_ model: Model, _ growth: inout Growth) -> Literal? {
    if let example = model.example, example.hasAtMost(growth.room) { return example }
    let usable = model.fields.filter { $0.documentation.deprecated == nil }
    var chosen = model.fields.filter { !$0.isOptional && !$0.isNullable && $0.defaultValue == nil }
    if chosen.isEmpty {
      let outward = usable.filter { field in
        field.type.innermostName.map { !growth.around.contains($0) } ?? true
      }
      chosen = Array(outward.prefix(2))
    }
    var entries: [Literal.Entry] = []
    for field in chosen {
      guard let value = value(of: field, &growth) else { return nil }
      entries.append(Literal.Entry(key: field.name.text, value: value))
    }
    return .object(entries)
  }

  private func value(of union: Union, _ growth: inout Growth) -> Literal? {
    guard let first = union.cases.first,
      let value = value(of: first.type, called: nil, Limits(), &growth)
    else { return nil }
    guard let discriminator = union.discriminator, case .object(let entries) = value else {
      return union.discriminator == nil ? value : nil
    }
    let word = Literal.Entry(key: discriminator, value: .string(first.name.text))
    return .object([word] + entries.filter { $0.key != discriminator })
  }

  private func condition(_ filter: Filter, _ growth: inout Growth) -> Literal? {
    guard let condition = filter.conditions.first(where: { $0.documentation.deprecated == nil }),
      let comparison = operators[condition.operators]?.cases.first
    else { return nil }
    let name = condition.name.text.split(separator: ".").last.map(String.init)
    guard let value = value(of: condition.type, called: name, Limits(), &growth) else { return nil }
    return .object([
      Literal.Entry(key: filter.fieldKey, value: .string(condition.name.text)),
      Literal.Entry(key: filter.operatorKey, value: .string(comparison.name.text)),
      Literal.Entry(key: filter.valueKey, value: value),
    ])
  }
}

extension Literal {
  /// Whether a value that fits its type keeps limits as well.
  fileprivate func fits(_ limits: Limits, of type: TypeReference) -> Bool {
    guard !limits.isEmpty else { return true }
    let size: Int
    switch (self, type) {
    case (.int(let value), _): size = value
    case (.string(let text), .string): size = text.unicodeScalars.count
    case (.list(let elements), _): size = elements.count
    case (.object(let entries), _): size = entries.count
    default: return false
    }
    return size >= limits.minimum ?? size && size <= limits.maximum ?? size
  }
}
