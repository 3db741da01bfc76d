import APIModel

/// Literals as JSON for people: what fits on a line stands on one.
struct JSONText {
  private static let width = 76
  /// Examples nest no deeper than the spec language lets them; this is only a bound.
  private static let maximumDepth = 64

  static func of(_ literal: Literal) -> String { text(literal, indentation: "", depth: 0).text }

  private static func text(
    _ literal: Literal, indentation: String, depth: Int
  ) -> (text: String, isShort: Bool) {
    guard depth < maximumDepth else { return ("null", true) }
    switch literal {
    case .null: return ("null", true)
    case .bool(let value): return ("\(value)", true)
    case .int(let value): return ("\(value)", true)
    case .number(let text): return (text, true)
    case .string(let text): return (quoted(text), true)
    case .list(let elements):
      return items(
        elements.map { text($0, indentation: indentation + "  ", depth: depth + 1) }, "[", "]",
        indentation)
    case .object(let entries):
      return items(
        entries.map {
          let value = text($0.value, indentation: indentation + "  ", depth: depth + 1)
          return (quoted($0.key) + ": " + value.text, value.isShort)
        }, "{", "}", indentation)
    }
  }

  private static func items(
    _ items: [(text: String, isShort: Bool)], _ open: String, _ close: String,
    _ indentation: String
  ) -> (text: String, isShort: Bool) {
    let length = items.reduce(indentation.utf8.count + 2) { $0 + $1.text.utf8.count + 2 }
    if length <= width, items.allSatisfy(\.isShort) {
      return (open + items.map(\.text).joined(separator: ", ") + close, true)
    }
    let inner = "\n" + indentation + "  "
    let lines = items.map(\.text).joined(separator: "," + inner)
    return (open + inner + lines + "\n" + indentation + close, false)
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if VisibleScalar.isShown(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        }
      }
    }
    return result + "\""
  }
}
