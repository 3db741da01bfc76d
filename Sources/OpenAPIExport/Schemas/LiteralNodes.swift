import APIModel

/// Defaults and examples as they go over the wire.
///
/// They have been checked against their types, so all that is left is to write what a spec may write
/// in several ways in the one that the schema knows.
struct LiteralNodes {
  private let declarations: [String: TypeDeclaration]
  /// The types of the fields of models and inputs.
  private let fields: [String: [String: TypeReference]]

  init(_ declarations: [String: TypeDeclaration]) {
    self.declarations = declarations
    fields = declarations.compactMapValues { declaration in
      guard case .model(let model) = declaration else { return nil }
      return Dictionary(
        model.fields.map { ($0.name.text, $0.type) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The literal as a value of a type.
  func node(_ literal: Literal, as type: TypeReference) -> DocumentNode {
    switch (literal, type) {
    case (.null, _): return .null
    case (_, .nullable(let base)): return node(literal, as: base)
    case (.string(let text), .datetime): return .string(Self.wholeDateTime(text))
    case (.list(let elements), .list(let element)):
      return .array(elements.map { node($0, as: element) })
    case (.object(let entries), .map(let value)):
      return .object(entries.map { DocumentNode.Member($0.key, node($0.value, as: value)) })
    case (_, .named(let name)): return declared(literal, name)
    default: return Self.plain(literal)
    }
  }

  private func declared(_ literal: Literal, _ name: String) -> DocumentNode {
    guard case .object(let entries) = literal, let declaration = declarations[name] else {
      return Self.plain(literal)
    }
    switch declaration {
    case .model:
      let types = fields[name] ?? [:]
      return .object(
        entries.map { entry in
          DocumentNode.Member(entry.key, node(entry.value, as: types[entry.key] ?? .json))
        })
    case .union(let union):
      guard let discriminator = union.discriminator,
        let value = entries.first(where: { $0.key == discriminator })?.value.text,
        let type = union.cases.first(where: { $0.name.text == value })?.type
      else { return Self.plain(literal) }
      return node(literal, as: type)
    case .pairMap(let map):
      let values = entries.map { ($0.key, node($0.value, as: map.value)) }
      guard map.isSentAsPairs else {
        return .object(values.map { DocumentNode.Member($0.0, $0.1) })
      }
      return .array(
        values.map { .object([.init(map.keyField, .string($0.0)), .init(map.valueField, $0.1)]) })
    case .enumeration, .filter: return Self.plain(literal)
    }
  }

  static func plain(_ literal: Literal) -> DocumentNode {
    switch literal {
    case .null: .null
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .number(let text): .number(text)
    case .string(let text): .string(text)
    case .list(let elements): .array(elements.map(plain))
    case .object(let entries):
      .object(entries.map { DocumentNode.Member($0.key, plain($0.value)) })
    }
  }

  /// A date and time with the zone that is meant where none is written, in capitals.
  private static func wholeDateTime(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard bytes.count >= 19 else { return text }
    bytes[10] = UInt8(ascii: "T")
    switch bytes.last {
    case UInt8(ascii: "z"), UInt8(ascii: "Z"): bytes[bytes.count - 1] = UInt8(ascii: "Z")
    default:
      let hasOffset = bytes[19...].contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
      if !hasOffset { bytes.append(UInt8(ascii: "Z")) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Literal {
  /// What a scalar is in a spec.
  fileprivate var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .int(let value): String(value)
    case .bool(let value): value ? "true" : "false"
    case .null, .list, .object: nil
    }
  }
}
