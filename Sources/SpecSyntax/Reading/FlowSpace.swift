/// Between the words of flow collections.
extension Reader {
  /// Goes over blanks, comments and line ends to the next word inside brackets. Where a line is
  /// not indented deeper than `parent`, the collection must have lost its bracket.
  mutating func skipFlowSpace(parent: Int) {
    while true {
      skipBlanks()
      switch current {
      case nil:
        loseBracket(resumingAt: end)
        return
      case "#":
        skipComment()
      case "\n", "\r":
        guard skipFlowBreak(parent: parent) else { return }
      default:
        return
      }
    }
  }

  /// Goes over one line end and the indentation behind it; false where the collection is lost.
  private mutating func skipFlowBreak(parent: Int) -> Bool {
    let lineEnd = offset
    skipBreak()
    let isMarker = isDocumentMarker(at: offset)
    let indent = skipIndentation()
    if isLineEnd(at: offset) || current == "#" { return true }
    if isMarker {
      loseBracket(resumingAt: lineEnd)
      return false
    }
    // Tabs were refused; what they were to say is that the line stands deeper.
    guard indent.columns <= parent, !indent.hasTab else { return true }
    if current == "]" || current == "}" {
      report(
        .wrongIndentation, "This bracket stands as far left as the key of its collection",
        at: offset..<(offset + 1), help: "Indent the bracket by a blank at least")
      return true
    }
    loseBracket(resumingAt: lineEnd)
    return false
  }

  private mutating func loseBracket(resumingAt place: Int) {
    if let open = brackets.last?.offset {
      report(
        .unclosedBracket, "This bracket is never closed", at: open..<(open + 1),
        help: "Close it; further lines in brackets are indented deeper than the key")
    }
    offset = place
    isBehindLostEnd = true
    flowIsLost = true
  }

  /// Leaves out what stands up to the next comma or closing bracket of the innermost collection,
  /// or to the end of the line.
  mutating func skipFlowEntry() {
    var inner = 0
    while !isLineEnd(at: offset) {
      switch current {
      case "[", "{": inner += 1
      case ",": if inner == 0 { return }
      case "]", "}":
        if inner == 0 { return }
        inner -= 1
      default: break
      }
      offset += 1
    }
  }

  /// Leaves out the rest of a flow collection: the lines that are indented deeper than `parent`.
  mutating func abandonFlow(parent: Int) {
    flowIsLost = true
    skipToLineEnd()
    while offset < end {
      let lineEnd = offset
      skipBreak()
      let start = offset
      while current == " " { offset += 1 }
      if !isLineEnd(at: offset), offset - start <= parent || isDocumentMarker(at: start) {
        offset = lineEnd
        return
      }
      skipToLineEnd()
    }
  }
}
