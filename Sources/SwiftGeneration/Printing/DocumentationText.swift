/// Text of a spec on its way into a documentation comment.
enum DocumentationText {
  /// The lines of a text, wrapped at blanks; no line holds anything that could end a comment.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = harmless(paragraph).split(separator: " ")
      let indentation = String(paragraph.prefix { $0 == " " })
      var current = ""
      for word in words {
        if current.isEmpty {
          current = indentation + word
        } else if current.count + 1 + word.count <= width {
          current += " " + word
        } else {
          lines.append(current)
          // What follows in a list item stands under its text.
          current = continuation(of: lines.last ?? "", indentation) + word
        }
      }
      lines.append(current)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines.drop { $0.isEmpty })
  }

  private static func continuation(of line: String, _ indentation: String) -> String {
    let content = line.drop { $0 == " " }
    let isItem = content.hasPrefix("- ") && line.count - content.count == indentation.count
    return isItem ? indentation + "  " : String(line.prefix { $0 == " " })
  }

  /// Without control, bidirectional and invisible characters; a tab becomes a blank.
  static func harmless(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        result.append(" ")
      case .format, .surrogate, .privateUse, .unassigned:
        // Joiners and variation marks belong to emoji and to some scripts.
        if scalar.value == 0x200D || scalar.value == 0x200C { result.append(scalar) }
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }
}
