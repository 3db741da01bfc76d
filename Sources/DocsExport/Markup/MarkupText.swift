/// Text on its way into markup: the one place that escapes.
enum MarkupText {
  /// The text for the content of an element or the value of an attribute, in HTML and in SVG.
  ///
  /// What cannot be seen, or changes the order in which text is shown, is written as its number.
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
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return false
    // Joiners belong to emoji and to some scripts.
    case .format: return scalar.value == 0x200C || scalar.value == 0x200D
    default: return true
    }
  }

  /// As Swift writes it: `\u{202E}`.
  static func number(of scalar: Unicode.Scalar) -> String {
    scalar == "\t" ? "\\t" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
