import APIModel

/// The kinds of JSON values that a type can be on the wire.
struct JSONKind: OptionSet, Hashable {
  let rawValue: Int

  static let string = JSONKind(rawValue: 1)
  static let integer = JSONKind(rawValue: 2)
  static let fraction = JSONKind(rawValue: 4)
  static let bool = JSONKind(rawValue: 8)
  static let object = JSONKind(rawValue: 16)
  static let list = JSONKind(rawValue: 32)
  static let any: JSONKind = [.string, .integer, .fraction, .bool, .object, .list]

  /// The kind of a value; `nil` for `null` and for what the page leaves out.
  init?(_ value: ExampleValue) {
    switch value {
    case .object: self = .object
    case .list: self = .list
    case .string: self = .string
    case .number(let text):
      self = text.utf8.contains { $0 == UInt8(ascii: ".") } ? .fraction : .integer
    case .bool: self = .bool
    case .null, .elided: return nil
    }
  }

  init(rawValue: Int) { self.rawValue = rawValue }

  /// What the words of a table say; `nil` where they say nothing that is known.
  init?(_ type: DocumentedType) {
    if type.isList {
      self = .list
      return
    }
    switch type.kind {
    case .string, .timestampText, .dateTime, .date: self = .string
    case .integer: self = .integer
    // The word stands for whole numbers as well.
    case .number: self = [.integer, .fraction]
    case .boolean: self = .bool
    case .object: self = .object
    case .timestamp: self = [.integer, .fraction, .string]
    case nil: return nil
    }
  }

  /// For people: `text`, `a whole number`.
  var words: String {
    let all: [(JSONKind, String)] = [
      (.string, "text"), (.integer, "a whole number"), (.fraction, "a number with a fraction"),
      (.bool, "true or false"), (.object, "an object"), (.list, "a list"),
    ]
    if self == [.integer, .fraction] { return "a number" }
    return all.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
  }
}

extension APILookup {
  /// What a type may be, as the spec says it; what a client reads beyond that does not count.
  /// Unions that nest deeper than anybody writes may be anything.
  func kinds(of type: TypeReference, depth: Int = 0) -> JSONKind {
    guard depth < 8 else { return .any }
    switch type {
    case .string, .datetime, .date: return .string
    case .int: return .integer
    case .number: return [.integer, .fraction]
    case .bool: return .bool
    case .json: return .any
    case .timestamp(let sentAsText): return sentAsText ? .string : [.integer, .fraction]
    case .loose(let inner): return kinds(of: inner, depth: depth + 1).union(.string)
    case .list: return .list
    case .map: return .object
    case .nullable(let inner): return kinds(of: inner, depth: depth + 1)
    case .id(let name): return rawType(ofID: name) == .int ? .integer : .string
    case .named(let name):
      switch self.type(named: name) {
      case .model, .filter: return .object
      case .enumeration(let enumeration): return enumeration.rawType == .int ? .integer : .string
      case .union(let union):
        return union.cases.reduce([]) { $0.union(kinds(of: $1.type, depth: depth + 1)) }
      case .pairMap: return [.object, .list]
      case nil: return .any
      }
    }
  }
}
