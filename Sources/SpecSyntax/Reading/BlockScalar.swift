/// Texts behind `|`, which keep their lines, and behind `>`, which fold them.
extension Reader {
  /// What becomes of the line ends behind the text.
  private enum Chomping {
    /// One stays.
    case clip
    /// `-`: none stays.
    case strip
    /// `+`: all stay.
    case keep
  }

  private struct Header {
    var chomping = Chomping.clip
    /// How much deeper than its parent the text is indented, where the header says so.
    var indentation: Int?
  }

  /// Reads a block scalar, from its indicator to the end of its last line. Its lines are indented
  /// deeper than `parent`.
  mutating func readBlockScalar(parent: Int) -> Node {
    let start = offset
    let isFolded = current == ">"
    let header = readHeader(parent: parent)
    let headerEnd = offset
    // Behind the line end, nothing is an indicator: `offset` moves only at the very end.
    var place = placeBehindLine(at: headerEnd)
    let indentation =
      header.indentation.map { max(parent, 0) + $0 }
      ?? detectIndentation(from: place, parent: parent)
    var content = BlockText(isFolded: isFolded)
    var textEnd = headerEnd
    while let indentation, place < end {
      var textStart = place
      while textStart < end, textStart - place < indentation, character(at: textStart) == " " {
        textStart += 1
      }
      if isBreak(at: textStart) {
        content.addEmptyLine()
      } else if textStart - place == indentation, textStart < end {
        textEnd = textStart
        while !isLineEnd(at: textEnd) { textEnd += 1 }
        content.add(bytes[textStart..<textEnd], endsInBreak: textEnd < end)
      } else {
        break
      }
      place = placeBehindLine(at: textStart)
    }
    if indentation == nil {
      while place < end {
        var lineEnd = place
        while character(at: lineEnd) == " " { lineEnd += 1 }
        guard isBreak(at: lineEnd) else { break }
        content.addEmptyLine()
        place = placeBehindLine(at: lineEnd)
      }
    }
    offset = textEnd
    let bytes =
      switch header.chomping {
      case .clip: content.clipped
      case .strip: content.stripped
      case .keep: content.kept
      }
    let scalar = Scalar(
      text: String(decoding: bytes, as: UTF8.self), style: isFolded ? .folded : .literal)
    return Node(.scalar(scalar), range: start..<max(textEnd, start + 1))
  }

  /// The start of the line behind the one that a place is in.
  private func placeBehindLine(at place: Int) -> Int {
    var place = place
    while !isLineEnd(at: place) { place += 1 }
    if place >= end { return end }
    return character(at: place) == "\r" && character(at: place + 1) == "\n" ? place + 2 : place + 1
  }

  /// Reads the indicator, its marks and a comment, up to the end of the line.
  private mutating func readHeader(parent: Int) -> Header {
    let start = offset
    var header = Header()
    var marks = 0
    offset += 1
    marks: while !isSeparator(at: offset) {
      switch current {
      case "-" where header.chomping == .clip: header.chomping = .strip
      case "+" where header.chomping == .clip: header.chomping = .keep
      case let digit? where ("1"..."9").contains(digit) && header.indentation == nil:
        header.indentation = Int(digit.value) - 0x30
      default: break marks
      }
      marks += 1
      offset += 1
    }
    let marksEnd = offset
    skipBlanks()
    if current == "#", marksEnd < offset {
      skipToLineEnd()
    } else if !isLineEnd(at: offset) {
      report(
        .badBlockHeader, "\(text(start..<(start + 1))) takes only -, + and a digit behind it",
        at: start..<restOfLine.upperBound, help: "Start the text on the next line")
      skipToLineEnd()
    } else if parent < 0, header.indentation != nil {
      report(
        .badBlockHeader, "YAML parsers disagree about this digit at the top of a file",
        at: start..<marksEnd, help: "Leave the digit out")
    }
    return header
  }

  /// How far the text is indented: as far as its first line that is not empty. Nil where there is
  /// no text.
  private mutating func detectIndentation(from start: Int, parent: Int) -> Int? {
    var place = start
    // Of the empty lines that hold blanks, the first one; some parsers take its indentation.
    var blanks: Range<Int>?
    var isUneven = false
    while place < end {
      var textStart = place
      while character(at: textStart) == " " { textStart += 1 }
      let line = place..<textStart
      let hasText = !isLineEnd(at: textStart)
      let isBehind = hasText && line.count <= max(parent, 0)
      if let blanks, !isUneven, !line.isEmpty,
        isBehind ? line.count > blanks.count : line.count != blanks.count
      {
        isUneven = true
        report(
          .wrongIndentation, "An empty line is indented otherwise than the text behind it",
          at: blanks.upperBound..<blanks.upperBound, help: "Take the blanks out of the empty line")
      }
      if isBehind {
        if parent < 0, character(at: textStart) == "#" { refuseLeftEdge(at: textStart) }
        return nil
      }
      if hasText {
        refuseLeadingTab(at: textStart)
        return line.count
      }
      if !line.isEmpty { blanks = blanks ?? line }
      place = placeBehindLine(at: textStart)
    }
    return nil
  }

  /// Refuses what is a comment to some parsers, and to others the text that is the whole file.
  private mutating func refuseLeftEdge(at place: Int) {
    report(
      .wrongIndentation, "A text of several lines starts at the left edge",
      at: place..<(place + 1), help: "Indent it by a blank at least")
  }

  /// Refuses a text that starts with a tab: some parsers take it for indentation.
  private mutating func refuseLeadingTab(at place: Int) {
    guard character(at: place) == "\t" else { return }
    report(
      .tabIndentation, "A tab stands in the indentation", at: place..<(place + 1),
      help:
        "Indent with blanks; where the text itself starts with a tab, say how deep it stands: |2")
  }
}
