/// Counts lines and columns of a page from left to right, so that each byte is counted once however
/// many places are asked for on one line.
struct PlaceCursor {
  /// The index of the line.
  private(set) var line = 0
  /// How far its columns have been counted.
  private var offset: Int
  private var columns = 0

  /// At the start of a page.
  init(_ text: PageText) { offset = text.lines.first?.range.lowerBound ?? 0 }

  /// The place of what begins at a byte, which is not in front of one that was asked for before.
  mutating func place(at start: Int, in text: PageText) -> PagePlace {
    guard line < text.lines.count else { return PagePlace(line: 1) }
    while line + 1 < text.lines.count, text.lines[line + 1].range.lowerBound <= start {
      line += 1
      offset = text.lines[line].range.lowerBound
      columns = 0
    }
    guard let column = text.lines[line].column, offset <= start else {
      return PagePlace(line: text.lines[line].number)
    }
    columns += text.columns(offset..<start)
    offset = start
    let first = column + columns
    return PagePlace(line: text.lines[line].number, columns: first..<(first + 1))
  }
}
