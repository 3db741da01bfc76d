/// JSON whose members keep their order, so that equal values have equal bytes.
public indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// The value as text: two blanks a level, one member a line, empty collections in one piece.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text in UTF-8.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, level: 0)
    return bytes
  }

  private func write(to bytes: inout [UInt8], level: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .string(let value): Self.quote(value, to: &bytes)
    case .array(let elements):
      Self.list(elements, in: "[]", to: &bytes, level) { element, bytes in
        element.write(to: &bytes, level: level + 1)
      }
    case .object(let members):
      Self.list(members, in: "{}", to: &bytes, level) { member, bytes in
        Self.quote(member.0, to: &bytes)
        bytes += ": ".utf8
        member.1.write(to: &bytes, level: level + 1)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], in brackets: String, to bytes: inout [UInt8], _ level: Int,
    each: (Item, inout [UInt8]) -> Void
  ) {
    guard !items.isEmpty else {
      bytes += brackets.utf8
      return
    }
    bytes += brackets.utf8.prefix(1)
    for (index, item) in items.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 2 + 2))
      each(item, &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 2))
    bytes += brackets.utf8.suffix(1)
  }

  /// Escapes what JSON demands, and besides what a terminal or a browser could stumble over.
  private static func quote(_ value: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if value.utf8.allSatisfy(isPlain) {
      bytes += value.utf8
    } else {
      for scalar in value.unicodeScalars { bytes += escaped(scalar).utf8 }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20...0x7E ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where isInvisible(scalar):
      String(scalar).utf16.map { unit in
        "\\u" + String(String(0x10000 + UInt32(unit), radix: 16).dropFirst())
      }.joined()
    default: String(scalar)
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: return true
    // Fillers are letters, and the blank of Braille is a symbol.
    default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800
    }
  }
}
