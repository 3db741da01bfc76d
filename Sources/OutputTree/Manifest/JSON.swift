/// JSON whose members keep their order, so that equal values have equal bytes.
public indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// The value as text: two blanks a level, one member a line, empty collections in one piece.
  public var text: String {
    var text = ""
    write(to: &text, indentation: "")
    return text
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Self.quote(value, to: &text)
    case .array(let elements):
      Self.list(elements, in: "[]", to: &text, indentation) { element, text, inner in
        element.write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.list(members, in: "{}", to: &text, indentation) { member, text, inner in
        Self.quote(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, indentation: inner)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], in brackets: String, to text: inout String, _ indentation: String,
    each: (Item, inout String, String) -> Void
  ) {
    guard !items.isEmpty else {
      text += brackets
      return
    }
    let inner = indentation + "  "
    text += brackets.prefix(1)
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += inner
      each(item, &text, inner)
    }
    text += "\n" + indentation + brackets.suffix(1)
  }

  /// Escapes what JSON demands, and besides what a terminal or a browser could stumble over.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x10000 && isInvisible(scalar):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
