import APIModel

/// Text on its way into Markdown: the one place that escapes there.
enum Markdown {
  /// A text of the spec on one line; what stands between backticks stays code.
  static func line(_ text: String) -> String {
    Prose.pieces(text).map(piece).joined()
  }

  /// The paragraphs of a text of the spec.
  static func paragraphs(_ text: String) -> [String] {
    Prose.paragraphs(text).map { pieces in pieces.map(piece).joined() }
  }

  private static func piece(_ piece: Prose.Piece) -> String {
    switch piece {
    case .text(let text): escaped(text)
    case .code(let code): self.code(code)
    }
  }

  /// Code within a line. Blanks stand for what would end it.
  static func code(_ text: String) -> String {
    let harmless = shown(text, isCode: true).map { $0 == "`" ? "'" : $0 == "|" ? "¦" : $0 }
    return harmless.allSatisfy { $0 == " " } ? "" : "`\(String(harmless))`"
  }

  /// A symbol of the module.
  static func symbol(_ path: String) -> String { "``\(path)``" }

  /// Text without any meaning to Markdown.
  static func escaped(_ text: String) -> String {
    var result = ""
    // At the start, numbers and dashes would begin lists, and equals signs underline.
    var isStart = true
    let scalars = Array(shown(text, isCode: false).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if VisibleScalar.joins(scalar) {
        result += VisibleScalar.reference(to: scalar)
        isStart = false
        continue
      }
      let isAddress = scalar == ":" && index + 1 < scalars.count && scalars[index + 1] == "/"
      let isMark = isStart && marksOfLines.contains(scalar)
      if isMark || isAddress || punctuation.contains(scalar) { result += "\\" }
      if !("0"..."9").contains(scalar), scalar != " " { isStart = false }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// What means something wherever it stands.
  private static let punctuation = Set("\\`*_[]<>&|~!#^@\"'$".unicodeScalars)
  /// What means something at the start of a line, or behind a number there.
  private static let marksOfLines = Set("-+=.):".unicodeScalars)

  /// In code, a character cannot be written by its number, so that those of emoji are seen too.
  private static func shown(_ text: String, isCode: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        result += " "
      } else if VisibleScalar.isShown(scalar) || !isCode && VisibleScalar.joins(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += VisibleScalar.number(of: scalar)
      }
    }
    return result
  }

  /// A block of code, between fences that are longer than any in it.
  static func fenced(_ code: String, _ language: String) -> String {
    var longest = 0
    var current = 0
    for byte in code.utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(language)\n\(code)\n\(fence)"
  }
}
