/// From line to line, between the nodes of block style.
extension Reader {
  /// Goes to the first character of the next line that holds more than blanks and a comment, from
  /// the end of a line or the start of one. Does nothing where it stands at such a character.
  mutating func advanceToContent() {
    if offset == contentStart { return }
    while offset < end {
      if isBreak(at: offset) {
        skipBreak()
        continue
      }
      let lineStart = offset
      let indent = skipIndentation()
      if isLineEnd(at: offset) { continue }
      if current == "#" {
        skipToLineEnd()
        continue
      }
      if offset == lineStart, skipDocumentMarker() || skipDirective() { continue }
      contentStart = offset
      if indent.hasTab {
        lineIndent = guessColumn(of: indent)
      } else {
        lineIndent = indent.columns
      }
      lineTabs = indent.hasTab ? indent : nil
      hasContent = true
      return
    }
    offset = end
    contentStart = end
    lineIndent = -2
    lineTabs = nil
  }

  /// Goes over one line end: LF, CR LF or CR.
  mutating func skipBreak() {
    offset += current == "\r" && character(at: offset + 1) == "\n" ? 2 : 1
  }

  mutating func skipToLineEnd() {
    while !isLineEnd(at: offset) { offset += 1 }
  }

  /// Goes over the blanks at the start of a line and refuses tabs there.
  mutating func skipIndentation() -> Indentation {
    var indentation = Indentation()
    var firstTab: Int?
    while isBlankOrTab(at: offset) {
      if current == "\t" {
        firstTab = firstTab ?? offset
        indentation.tabs += 1
      } else {
        indentation.blanks += 1
      }
      offset += 1
    }
    if let firstTab {
      report(
        .tabIndentation, "A tab stands in the indentation", at: firstTab..<(firstTab + 1),
        help: "Indent with blanks")
    }
    return indentation
  }

  /// Goes over the blanks inside a line and refuses tabs there, once.
  mutating func skipBlanks() {
    var firstTab: Int?
    while isBlankOrTab(at: offset) {
      if current == "\t" { firstTab = firstTab ?? offset }
      offset += 1
    }
    if let firstTab { reportTab(at: firstTab) }
  }

  mutating func reportTab(at place: Int) {
    // Brackets look ahead over blanks and come back to them.
    guard place > lastTab else { return }
    lastTab = place
    report(
      .tab, "A tab stands between words", at: place..<(place + 1),
      help: "Use blanks; inside a text write \\t in double quotes")
  }

  /// Goes over a comment; refuses one that hangs on the word in front of it.
  mutating func skipComment() {
    if offset > 0, !isBlankOrTab(at: offset - 1), !isBreak(at: offset - 1) {
      report(
        .missingBlank, "There is no blank in front of #", at: offset..<(offset + 1),
        help: "Put a blank in front of the comment, or quote the text that holds the #")
    }
    skipToLineEnd()
  }

  /// Goes to the end of the line behind a value, where only a comment may follow.
  mutating func finishLine(behind node: Node) {
    skipBlanks()
    if isLineEnd(at: offset) { return }
    if current == "#" {
      skipComment()
      return
    }
    reportTextAfter(node)
    skipToLineEnd()
  }

  private mutating func reportTextAfter(_ node: Node) {
    let rest = restOfLine
    guard case .scalar(let scalar) = node.content else {
      report(
        .textAfterValue, "There is text behind the closing bracket", at: rest,
        help: "Take it out, or quote the whole value")
      return
    }
    if scalar.style != .plain, holdsBreak(node.range) {
      // A text that runs into other lines and stops in the middle of one lost its quote earlier.
      reportUnclosedQuote(at: node.range.lowerBound)
      return
    }
    report(
      .textAfterValue, "There is text behind the closing quote", at: rest,
      help: scalar.style == .singleQuoted
        ? "Write an apostrophe inside single quotes twice: ''"
        : "Write a quote inside double quotes as \\\"")
  }

  /// What is left of the line, without blanks at its end.
  var restOfLine: Range<Int> {
    var limit = offset
    while !isLineEnd(at: limit) { limit += 1 }
    while limit > offset, isBlankOrTab(at: limit - 1) { limit -= 1 }
    return offset..<limit
  }

  // MARK: Lines that are out of place

  /// Goes over the lines that are indented deeper than `column`, and refuses them: the node that
  /// could have held them is complete.
  mutating func refuseLines(deeperThan column: Int, behind node: Node) {
    advanceToContent()
    while lineIndent > column {
      let isEntry = lineLooksLikeEntry
      if case .scalar(let scalar) = node.content, scalar.style == .plain, !isEntry {
        // Of a line with tabs nobody knows whether it was to go on.
        if lineTabs == nil {
          report(
            .multiLinePlainScalar, "A plain text goes on in a second line", at: restOfLine,
            help: "Put the text in quotes, or behind > on the line above")
        }
        skipLines(deeperThan: column)
      } else if column < 0, lineIndent == 0, !isBlockCollection(node) {
        report(
          .textAfterValue, "There is more behind the value of the whole file", at: restOfLine,
          help: "Make the file one mapping, a key on each line")
        skipLines(deeperThan: column)
      } else {
        reportWrongIndentation(expected: column)
        // What stands there is read all the same, for the errors in it.
        if isEntry { _ = readBlockNode(parent: column) } else { skipLines(deeperThan: column) }
      }
      advanceToContent()
    }
  }

  private func isBlockCollection(_ node: Node) -> Bool {
    switch node.content {
    case .scalar: return false
    case .empty: return true
    case .mapping, .sequence:
      let first = character(at: node.range.lowerBound)
      return first != "[" && first != "{"
    }
  }

  private mutating func reportWrongIndentation(expected column: Int) {
    // Tabs were refused already, and the column is a guess then.
    if lineTabs != nil { return }
    let blanks = column == 1 ? "1 blank" : "\(max(column, 0)) blanks"
    report(
      .wrongIndentation, "This line is indented by \(lineIndent), and no block goes on there",
      at: restOfLine, help: "Indent it by \(blanks), or deeper behind a key that has no value yet")
  }

  /// Leaves out the rest of the current line and the lines behind it that are indented deeper.
  mutating func skipLines(deeperThan column: Int) {
    repeat {
      skipToLineEnd()
      advanceToContent()
    } while lineIndent > column
  }

  /// Whether the line starts like a list item or holds a key, quotes aside.
  var lineLooksLikeEntry: Bool {
    if current == "-", isSeparator(at: offset + 1) { return true }
    var place = offset
    while !isLineEnd(at: place) {
      if character(at: place) == ":", isSeparator(at: place + 1) { return true }
      if character(at: place) == "#", place > offset, isBlankOrTab(at: place - 1) { return false }
      place += 1
    }
    return false
  }
}
