/// Texts in single or double quotes.
extension Reader {
  /// Reads a quoted scalar, from its opening quote to behind its closing one. Where it goes on in
  /// further lines, they are indented deeper than `parent`.
  mutating func readQuotedScalar(parent: Int) -> Node {
    let start = offset
    let quote = current
    let style: Scalar.Style = quote == "\"" ? .doubleQuoted : .singleQuoted
    var content: [UInt8] = []
    offset += 1
    var isOpen = true
    while isOpen {
      switch current {
      case nil:
        loseQuote(openedAt: start, resumingAt: end)
        isOpen = false
      case "\n", "\r":
        isOpen = fold(into: &content, isEscaped: false, openedAt: start, parent: parent)
      case " ", "\t":
        readBlanks(into: &content)
      case "'" where style == .singleQuoted && character(at: offset + 1) == "'":
        content.append(UInt8(ascii: "'"))
        offset += 2
      case quote:
        offset += 1
        isOpen = false
      case "\\" where style == .doubleQuoted && isBreak(at: offset + 1):
        offset += 1
        isOpen = fold(into: &content, isEscaped: true, openedAt: start, parent: parent)
      case "\\" where style == .doubleQuoted:
        readEscape(into: &content)
      default:
        content.append(bytes[offset])
        offset += 1
      }
    }
    let text = String(decoding: content, as: UTF8.self)
    return Node(.scalar(Scalar(text: text, style: style)), range: start..<offset)
  }

  /// Reads blanks, which count unless the line ends behind them.
  private mutating func readBlanks(into content: inout [UInt8]) {
    let start = offset
    while isBlankOrTab(at: offset) { offset += 1 }
    if !isBreak(at: offset) { content += bytes[start..<offset] }
  }

  /// Goes over a line end to the first word of the next line that has one. One line end is a
  /// blank, or nothing where it is escaped; each empty line behind it is a line feed.
  /// Gives false where the text must have lost its quote.
  private mutating func fold(
    into content: inout [UInt8], isEscaped: Bool, openedAt start: Int, parent: Int
  ) -> Bool {
    let lineEnd = offset
    var emptyLines = 0
    skipBreak()
    while true {
      let lineStart = offset
      let isMarker = isDocumentMarker(at: lineStart)
      let indent = skipIndentation()
      if isBreak(at: offset) {
        emptyLines += 1
        skipBreak()
        continue
      }
      if offset >= end || isMarker || !indent.hasTab && indent.columns <= parent {
        loseQuote(openedAt: start, resumingAt: lineEnd)
        return false
      }
      break
    }
    if emptyLines > 0 {
      content += repeatElement(UInt8(ascii: "\n"), count: emptyLines)
    } else if !isEscaped {
      content.append(UInt8(ascii: " "))
    }
    return true
  }

  private mutating func loseQuote(openedAt start: Int, resumingAt place: Int) {
    reportUnclosedQuote(at: start)
    offset = place
    isBehindLostEnd = true
    if !brackets.isEmpty { flowIsLost = true }
  }

  mutating func reportUnclosedQuote(at start: Int) {
    report(
      .unclosedQuote, "This quote is never closed", at: start..<(start + 1),
      help: "Close it; further lines of the text are indented deeper than the key")
  }
}
