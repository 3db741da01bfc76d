import SpecSyntax

/// Text of a page as a scalar of a spec: it can become nothing but text.
enum YAMLText {
  /// One line of prose without marks that could be seen as something else; `nil` where none is left.
  static func documentation(_ text: String?) -> String? {
    guard let text else { return nil }
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace || scalar.value < 0x20
      if isSpace {
        if let last = result.last, last != " " { result.append(" ") }
      } else if isVisible(scalar) {
        result.append(scalar)
      }
      count += 1
      if count >= 300 { break }
    }
    while result.last == " " { result.removeLast() }
    return result.isEmpty ? nil : String(result)
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: !InvisibleCharacters.contain(scalar)
    }
  }

  /// A scalar: plain where nothing in it means anything, in double quotes otherwise.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Behind a key in a block, where nearly everything is text.
  static func blockText(_ text: String) -> String {
    FieldLine.isPlainInBlock(text) && text.unicodeScalars.allSatisfy { isVisible($0) }
      ? text : quoted(text)
  }

  /// In double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if isVisible(scalar) {
          result.unicodeScalars.append(scalar)
        } else if scalar.value <= 0xFFFF {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }
      }
    }
    return result + "\""
  }

  /// Letters, digits, blanks and a few marks, none of which means anything in brackets or out of
  /// them.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isWord, let last = text.utf8.last, last != 0x20 else {
      return false
    }
    if text.contains(" as ") { return false }
    return text.utf8.allSatisfy { $0.isWord || " .-/()'".utf8.contains($0) || $0 >= 0x80 }
      && text.unicodeScalars.allSatisfy { isVisible($0) }
  }
}
