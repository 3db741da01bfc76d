import APIModel

/// How types are written at a place of the output. Every writer of code holds one, so it is shared
/// and not copied with all its names.
final class Spelling: Sendable {
  let names: NameTable
  /// The declared types, by name.
  let declarations: [String: TypeDeclaration]
  /// The operators of filters, by the name of their set.
  let operators: [String: OperatorSet]
  /// `Bookshop.` where types of a namespace are not in sight, otherwise empty.
  let qualifier: String

  init(_ api: API, names: NameTable, qualifier: String) {
    self.names = names
    declarations = Dictionary(
      api.types.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    operators = Dictionary(
      api.operatorSets.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    self.qualifier = qualifier
  }

  /// A type of the runtime, or one of the client's own.
  func own(_ name: String) -> String { qualifier + name }

  /// The Swift type of a value.
  func type(_ reference: TypeReference) -> String {
    switch reference {
    case .string: "String"
    case .int: "Int"
    case .number: "Double"
    case .bool: "Bool"
    case .json: own("JSONValue")
    case .timestamp, .datetime: "Date"
    case .date: own("CalendarDate")
    case .loose(let base): type(base)
    case .list(let element): "[\(type(element))]"
    case .map(let element): "[String: \(type(element))]"
    case .nullable(let base): type(base) + "?"
    case .id(let name): own(names.type(name).text) + ".ID"
    case .named(let name): own(names.type(name).text)
    }
  }

  /// The type that knows the wire form, where a value has one of its own; else `nil`.
  func coding(_ reference: TypeReference) -> String? {
    switch reference {
    case .timestamp(sentAsText: true): own("UnixTimeText")
    case .timestamp(sentAsText: false): own("UnixTime")
    case .datetime: own("RFC3339")
    case .loose(.int): own("LooseInt")
    case .loose(.number): own("LooseNumber")
    case .loose(.bool): own("LooseBool")
    case .loose(let base): coding(base)
    case .list(let element): coding(element).map { own("ListOf<\($0)>") }
    case .map(let element): coding(element).map { own("MapOf<\($0)>") }
    case .nullable(let base): coding(base).map { own("NullableOf<\($0)>") }
    case .string, .int, .number, .bool, .json, .date, .id, .named: nil
    }
  }

  /// The same, with a wire form for every type.
  func explicitCoding(_ reference: TypeReference) -> String {
    coding(reference) ?? own("Plain<\(type(reference))>")
  }

  /// `, as: UnixTime.self`, or nothing.
  func codingArgument(_ reference: TypeReference) -> String {
    coding(reference).map { ", as: \($0).self" } ?? ""
  }
}

extension TypeReference {
  /// Whether a type of Foundation stands in its Swift spelling.
  var usesFoundation: Bool {
    switch self {
    case .timestamp, .datetime: true
    case .loose(let base), .list(let base), .map(let base), .nullable(let base):
      base.usesFoundation
    case .string, .int, .number, .bool, .json, .date, .id, .named: false
    }
  }
}
