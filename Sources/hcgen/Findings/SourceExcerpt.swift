/// The line of a place, cut to what a screen shows, and where the carets stand under it.
struct SourceExcerpt {
  /// The line with tabs as blanks and control characters made visible.
  let text: String
  /// The columns of the screen in front of the carets.
  let indentation: Int
  /// How many carets; one at least.
  let width: Int

  private static let widest = 100
  /// The most columns in front of the place, on a line that is cut.
  private static let before = 50
  /// The most bytes that are looked at on either side of the place.
  private static let reach = 240

  init(of bytes: [UInt8], lineStart: Int, range: Range<Int>) {
    let start = min(max(range.lowerBound, lineStart), bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    let (window, isCutLeft, isCutRight) = Self.window(in: bytes, lineStart, around: start)
    var pieces = VisibleText.Pieces()
    var columnsBefore = 0
    var columnsUntilEnd = 0
    // The column of each piece's first cell, and its text.
    var cells: [(column: Int, width: Int, text: String)] = []
    var offset = window.lowerBound
    while offset < window.upperBound {
      let (text, width, length) = pieces.next(in: bytes[offset..<window.upperBound])
      cells.append((pieces.column - width, width, text))
      offset += length
      if offset <= start { columnsBefore = pieces.column }
      if offset <= end { columnsUntilEnd = pieces.column }
    }
    let total = pieces.column
    let isLong = isCutLeft || isCutRight || total > Self.widest
    let first = isLong ? max(0, columnsBefore - Self.before) : 0
    let last = isLong ? first + Self.widest : total
    let shown = cells.filter { $0.column >= first && $0.column + $0.width <= last }
    let skipped = shown.first?.column ?? first
    let hasLeft = isCutLeft || skipped > 0
    let hasRight = isCutRight || (cells.last?.column ?? 0) > (shown.last?.column ?? 0)
    text = (hasLeft ? "…" : "") + shown.map(\.text).joined() + (hasRight ? "…" : "")
    indentation = columnsBefore - skipped + (hasLeft ? 1 : 0)
    width = max(1, min(columnsUntilEnd, last) - columnsBefore)
  }

  /// The part of the line that may be shown, on the borders of scalars.
  private static func window(
    in bytes: [UInt8], _ lineStart: Int, around place: Int
  ) -> (range: Range<Int>, isCutLeft: Bool, isCutRight: Bool) {
    var left = max(lineStart, place - reach)
    while left > lineStart, bytes[left] & 0xC0 == 0x80 { left -= 1 }
    var right = place
    let most = min(bytes.count, place + reach)
    while right < most, bytes[right] != UInt8(ascii: "\n"), bytes[right] != UInt8(ascii: "\r") {
      right += 1
    }
    let isCutRight =
      right == most && most < bytes.count && bytes[most] != UInt8(ascii: "\n")
      && bytes[most] != UInt8(ascii: "\r")
    if isCutRight {
      while right > place, bytes[right] & 0xC0 == 0x80 { right -= 1 }
    }
    return (left..<right, left > lineStart, isCutRight)
  }
}
