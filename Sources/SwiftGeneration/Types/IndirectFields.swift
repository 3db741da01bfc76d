import APIModel

/// Which fields of models lie elsewhere in memory than the values that have them.
///
/// A struct holds its fields inside. One that would hold itself so has no size, and one that holds
/// large ones, which hold large ones again, is copied field by field wherever it goes: the compiler
/// spells that out, and a chain of some dozens is more than it can do. Both end where a field is a
/// reference, which code that uses the field does not see.
struct IndirectFields: Sendable {
  /// How many words of memory a field may hold inside of its owner. Up to some hundreds the time
  /// that a chain of models takes to compile stays the same; the code gets larger with it.
  static let largestInside = 64

  private let ids: [String: IDDeclaration.RawType]
  /// How many words a value of a declared type has.
  private var sizes: [String: Int] = [:]
  /// The circle in which a type is held; types that hold each other have the same.
  private var circles: [String: Int] = [:]

  init(_ api: API) {
    ids = Dictionary(
      api.ids.map { ($0.name.text, $0.rawType) }, uniquingKeysWith: { first, _ in first })
    let numbers = Dictionary(
      api.types.enumerated().map { ($1.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    let held = api.types.map { $0.held.compactMap { numbers[$0] } }
    for (type, circle) in zip(api.types, HoldingOrder.circles(held)) {
      circles[type.name.text] = circle
    }
    let inside = api.types.map { type in
      guard case .model(let model) = type else { return type.held.compactMap { numbers[$0] } }
      return model.fields.filter { !closesCircle($0, of: model) }
        .compactMap { $0.type.heldName.flatMap { numbers[$0] } }
    }
    for number in HoldingOrder.innermostFirst(inside) {
      let type = api.types[number]
      sizes[type.name.text] = size(of: type)
    }
  }

  /// Whether a field of a model is a reference to what it holds.
  func contains(_ field: Field, of model: Model) -> Bool {
    guard let name = field.type.heldName else { return false }
    return closesCircle(field, of: model) || sizes[name, default: 0] > Self.largestInside
  }

  /// Whether a field leads back to its owner, and can be left empty so that values have an end.
  private func closesCircle(_ field: Field, of model: Model) -> Bool {
    guard field.isOptional || field.isNullable, (field.defaultValue ?? .null) == .null,
      let name = field.type.heldName, let circle = circles[name]
    else { return false }
    return circle == circles[model.name.text]
  }

  // MARK: - Sizes

  private func size(of type: TypeDeclaration) -> Int {
    switch type {
    case .model(let model):
      return model.fields.reduce(0) { sum, field in
        sum + (contains(field, of: model) ? 1 : size(of: field))
      }
    case .enumeration(let enumeration):
      return enumeration.isClosed || enumeration.rawType == .int ? 1 : 2
    case .union(let union):
      // Beside its cases it may hold any JSON.
      return 1 + union.cases.reduce(size(of: .json)) { max($0, size(of: $1.type)) }
    case .pairMap: return 1
    case .filter: return 2 * size(of: .string) + size(of: .json)
    }
  }

  private func size(of field: Field) -> Int {
    let size = size(of: field.type)
    guard field.isOptional || field.isNullable else { return size }
    switch field.type {
    // All of their bits mean something: what is missing takes a word of its own.
    case .int, .number, .timestamp, .datetime, .loose(.int), .loose(.number): return size + 1
    default: return size
    }
  }

  private func size(of type: TypeReference) -> Int {
    switch type {
    case .string: 2
    case .json: 3
    case .date: 3
    case .int, .number, .bool, .timestamp, .datetime, .list, .map: 1
    case .loose(let base), .nullable(let base): size(of: base)
    case .id(let name): ids[name] == .string ? 2 : 1
    case .named(let name): sizes[name, default: 1]
    }
  }
}

extension TypeDeclaration {
  /// The declared types that a value holds inside, not by way of a list or a map.
  fileprivate var held: [String] {
    switch self {
    case .model(let model): model.fields.compactMap(\.type.heldName)
    case .union(let union): union.cases.compactMap(\.type.heldName)
    case .enumeration, .pairMap, .filter: []
    }
  }
}

extension TypeReference {
  /// The declared type that a value of this one is, or is where it is not `null`.
  fileprivate var heldName: String? {
    switch self {
    case .named(let name): name
    case .nullable(let base): base.heldName
    default: nil
    }
  }
}
