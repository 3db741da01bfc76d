/// What is known of the line that an example stands on: looked at once a line, and farther to the
/// right with each example of it.
struct ExampleSurroundings {
  /// The index of the line.
  private var index: Int?
  /// The line without the blanks at its ends.
  private var content = 0..<0
  /// How far borders between cells have been looked for, and whether there is one.
  private var searched = 0
  private var hasBorder = false

  /// Goes to the line of an example, which is not in front of one that was asked for before.
  mutating func move(to range: Range<Int>, in text: PageText) {
    let next = text.lineIndex(at: range.lowerBound)
    if next != index {
      index = next
      content = text.trimmed(text.lines[next].range)
      searched = text.lines[next].range.lowerBound
      hasBorder = false
    }
    guard !hasBorder, searched < range.lowerBound else { return }
    hasBorder = text.bytes[searched..<range.lowerBound].contains(PageText.cellBorder)
    searched = range.lowerBound
  }

  /// Whether an example stands behind a border between cells.
  var isCell: Bool { hasBorder }

  /// What stands on the line in front of an example, without blanks at its ends.
  func before(_ range: Range<Int>, in text: PageText) -> Range<Int> {
    text.trimmed(min(content.lowerBound, range.lowerBound)..<range.lowerBound)
  }

  /// What stands on the line behind an example, without blanks at its ends.
  func after(_ range: Range<Int>, in text: PageText) -> Range<Int> {
    text.trimmed(range.upperBound..<max(content.upperBound, range.upperBound))
  }
}
