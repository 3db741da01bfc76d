/// The blanks and tabs at the start of a line.
struct Indentation {
  var blanks = 0
  var tabs = 0

  var hasTab: Bool { tabs > 0 }
  /// With two columns for a tab.
  var columns: Int { blanks + 2 * tabs }
}

/// Where a line belongs that was indented by tabs: they were refused, and a wrong guess would
/// refuse the lines around it as well.
extension Reader {
  /// How many lines are looked at behind one with tabs; a bound keeps the time in a straight line.
  private static let linesAhead = 32

  /// Goes to the next content line from a key or a dash that has no value yet.
  mutating func advanceToValue() {
    skipToLineEnd()
    awaitsValue = true
    advanceToContent()
    awaitsValue = false
  }

  /// The column that the line at the current place was most likely meant to have. The line behind
  /// which it stands is still the content line.
  func guessColumn(of indentation: Indentation) -> Int {
    guard let inner = openBlocks.last else { return 0 }
    if let last = lineTabs, last.columns >= indentation.columns {
      let column = lineIndent - (last.columns - indentation.columns)
      return openBlocks.last { $0.column <= column }?.column ?? column
    }
    if awaitsValue { return columnOfBlock(deeperThan: inner.column) ?? inner.column + 2 }
    // Text without a key goes on with what the line above began.
    guard lineLooksLikeEntry else { return inner.column + 1 }
    if isAtDash { return openBlocks.last { $0.isList }?.column ?? inner.column }
    let keyColumns = openBlocks.filter { !$0.isList }.map(\.column)
    guard let sibling = keyColumns.last else { return inner.column }
    guard lineEndsInColon else { return sibling }
    // A key without a value stands to the left of what the next line gives it.
    if let next = columnOfNextLine { return keyColumns.last { $0 < next } ?? sibling }
    return keyColumns[min(indentation.tabs, keyColumns.count - 1)]
  }

  private var lineEndsInColon: Bool { character(at: restOfLine.upperBound - 1) == ":" }

  /// The column of the next line that is not empty; nil where tabs indent it.
  private var columnOfNextLine: Int? {
    contentLines(from: offset).first.flatMap { $0.hasTab ? nil : $0.column }
  }

  /// The column of the lines behind this one that stand in a block deeper than `column`.
  private func columnOfBlock(deeperThan column: Int) -> Int? {
    contentLines(from: offset).filter { !$0.hasTab }.prefix { $0.column > column }.map(\.column)
      .min()
  }

  /// The next few lines that hold more than blanks and a comment, behind the line of a place.
  private func contentLines(from place: Int) -> [(column: Int, hasTab: Bool)] {
    var lines: [(column: Int, hasTab: Bool)] = []
    var place = place
    for _ in 0..<Self.linesAhead {
      while !isLineEnd(at: place) { place += 1 }
      guard place < end else { break }
      place += 1
      let start = place
      while isBlankOrTab(at: place) { place += 1 }
      if isLineEnd(at: place) || character(at: place) == "#" { continue }
      lines.append((place - start, bytes[start..<place].contains(UInt8(ascii: "\t"))))
    }
    return lines
  }
}
