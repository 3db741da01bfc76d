/// The values that stand in the examples of a spec, by their types and the fields that hold them.
struct ObservedLiterals: Sendable {
  private struct Place: Hashable {
    let field: String
    let type: TypeReference
  }

  private var byPlace: [Place: Literal] = [:]
  private var byType: [TypeReference: Literal] = [:]
  private let declarations: [String: TypeDeclaration]

  /// Examples nest no deeper than the spec language lets them; this is only a bound.
  private static let maximumDepth = 64

  init(_ api: API, _ declarations: [String: TypeDeclaration]) {
    self.declarations = declarations
    for case .model(let model) in api.types {
      if let example = model.example { note(example, in: model, depth: 0) }
    }
  }

  /// The first value that a field of this name and type has in an example.
  func value(of type: TypeReference, called name: String) -> Literal? {
    byPlace[Place(field: name, type: type)]
  }

  /// The first value of the type in an example.
  func value(of type: TypeReference) -> Literal? { byType[type] }

  private mutating func note(_ literal: Literal, in model: Model, depth: Int) {
    guard case .object(let entries) = literal else { return }
    let values = Dictionary(
      entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    for field in model.fields {
      guard let value = values[field.name.text] else { continue }
      note(value, of: field.type, called: field.name.text, depth: depth)
    }
  }

  private mutating func note(
    _ literal: Literal, of type: TypeReference, called name: String, depth: Int
  ) {
    guard literal != .null, depth < Self.maximumDepth else { return }
    if byPlace[Place(field: name, type: type)] == nil {
      byPlace[Place(field: name, type: type)] = literal
    }
    if byType[type] == nil { byType[type] = literal }
    switch (type, literal) {
    case (.loose(let base), _), (.nullable(let base), _):
      note(literal, of: base, called: name, depth: depth + 1)
    case (.list(let element), .list(let values)):
      for value in values { note(value, of: element, called: name, depth: depth + 1) }
    case (.map(let element), .object(let entries)):
      for entry in entries { note(entry.value, of: element, called: entry.key, depth: depth + 1) }
    case (.named(let declared), _):
      if case .model(let model)? = declarations[declared] {
        note(literal, in: model, depth: depth + 1)
      }
    default: break
    }
  }
}
