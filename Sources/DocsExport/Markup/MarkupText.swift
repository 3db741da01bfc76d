import SpecSyntax

/// Text on its way into markup: the one place that escapes.
enum MarkupText {
  /// The text for the content of an element or the value of an attribute, in HTML and in SVG.
  ///
  /// What cannot be seen, or changes the order in which text is shown, is written as its number; of
  /// what belongs to emoji and to some scripts, the browser makes the character again.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        if VisibleScalar.isShown(scalar) {
          result.unicodeScalars.append(scalar)
        } else if VisibleScalar.joins(scalar) {
          result += VisibleScalar.reference(to: scalar)
        } else {
          result += VisibleScalar.number(of: scalar)
        }
      }
    }
    return result
  }
}

/// Which characters are shown as they are.
enum VisibleScalar {
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F || scalar == "\n" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return false
    default: return !InvisibleCharacters.contain(scalar)
    }
  }

  /// Whether it cannot be seen, but makes its neighbours what they are: the joiners, and the
  /// selectors of emoji.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE0E, 0xFE0F: true
    default: false
    }
  }

  /// As HTML and Markdown write it: `&#x200D;`.
  static func reference(to scalar: Unicode.Scalar) -> String {
    "&#x\(String(scalar.value, radix: 16, uppercase: true));"
  }

  /// As Swift writes it: `\u{202E}`.
  static func number(of scalar: Unicode.Scalar) -> String {
    scalar == "\t" ? "\\t" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
