/// Literals of a spec as they go over the wire.
///
/// A spec writes seconds as a number and a map by its keys, whatever form the API has for them.
public struct WireForm: Sendable {
  private let declarations: [String: TypeDeclaration]

  /// The forms of an API's types.
  public init(_ api: API) {
    declarations = Dictionary(
      api.types.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The literal in the form that its type has on the wire.
  public func of(_ literal: Literal, _ type: TypeReference) -> Literal {
    switch (type, literal) {
    case (.timestamp(sentAsText: true), .int(let value)): .string("\(value)")
    case (.timestamp(sentAsText: true), .number(let text)): .string(text)
    case (.loose(let base), _), (.nullable(let base), _): of(literal, base)
    case (.list(let element), .list(let values)): .list(values.map { of($0, element) })
    case (.map(let element), .object(let entries)):
      .object(entries.map { Literal.Entry(key: $0.key, value: of($0.value, element)) })
    case (.named(let name), _): named(literal, name)
    default: literal
    }
  }

  private func named(_ literal: Literal, _ name: String) -> Literal {
    switch (declarations[name], literal) {
    case (.model(let model)?, .object(let entries)): return object(entries, model)
    case (.union(let union)?, .object(let entries)):
      guard let key = union.discriminator,
        case .string(let word)? = entries.first(where: { $0.key == key })?.value,
        let match = union.cases.first(where: { $0.name.text == word })
      else { return literal }
      return of(literal, match.type)
    case (.pairMap(let map)?, .object(let entries)) where map.isSentAsPairs:
      return .list(
        entries.map {
          .object([
            Literal.Entry(key: map.keyField, value: .string($0.key)),
            Literal.Entry(key: map.valueField, value: of($0.value, map.value)),
          ])
        })
    case (.pairMap(let map)?, .object(let entries)):
      return .object(entries.map { Literal.Entry(key: $0.key, value: of($0.value, map.value)) })
    case (.filter(let filter)?, .object(let entries)): return condition(entries, filter)
    default: return literal
    }
  }

  private func object(_ entries: [Literal.Entry], _ model: Model) -> Literal {
    let types = Dictionary(
      model.fields.map { ($0.name.text, $0.type) }, uniquingKeysWith: { first, _ in first })
    return .object(
      entries.map { entry in
        guard let type = types[entry.key] else { return entry }
        return Literal.Entry(key: entry.key, value: of(entry.value, type))
      })
  }

  private func condition(_ entries: [Literal.Entry], _ filter: Filter) -> Literal {
    let field = entries.first { $0.key == filter.fieldKey }?.value
    let condition = filter.conditions.first { .string($0.name.text) == field }
    return .object(
      entries.map { entry in
        guard entry.key == filter.valueKey, let condition else { return entry }
        return Literal.Entry(key: entry.key, value: of(entry.value, condition.type))
      })
  }
}
