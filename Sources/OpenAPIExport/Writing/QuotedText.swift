import SpecSyntax

/// Text in double quotes.
enum QuotedText {
  /// The two write most text alike, and differ in the characters beyond 16 bits.
  enum Language {
    case json
    case yaml
  }

  /// Escapes what either language demands, and besides what nobody can see.
  static func text(_ value: String, in language: Language) -> String {
    let isPlain = value.utf8.allSatisfy {
      0x20...0x7E ~= $0 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\"")
    }
    if isPlain { return "\"" + value + "\"" }
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where needsEscape(scalar): text += escape(of: scalar, in: language)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Whether it cannot be read where it stands as it is.
  static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: return true
    default: return InvisibleCharacters.contain(scalar)
    }
  }

  private static func escape(of scalar: Unicode.Scalar, in language: Language) -> String {
    if language == .yaml, scalar.value >= 0x10000 {
      return "\\U" + hexadecimal(scalar.value, digits: 8)
    }
    return scalar.utf16.map { "\\u" + hexadecimal(UInt32($0), digits: 4) }.joined()
  }

  private static func hexadecimal(_ value: UInt32, digits count: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
