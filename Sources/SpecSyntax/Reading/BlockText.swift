/// The lines of a block scalar, put together as YAML says.
struct BlockText {
  let isFolded: Bool
  private var content: [UInt8] = []
  private var hasLine = false
  private var lastIsSpaced = false
  private var lastEndsInBreak = false
  /// The empty lines since the last line with text.
  private var emptyLines = 0

  init(isFolded: Bool) {
    self.isFolded = isFolded
  }

  mutating func addEmptyLine() {
    emptyLines += 1
  }

  /// Adds a line with text, without its indentation.
  mutating func add(_ line: ArraySlice<UInt8>, endsInBreak: Bool) {
    // Lines that start with a blank keep the line ends on both of their sides.
    let isSpaced = line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t")
    if hasLine {
      if !isFolded || isSpaced || lastIsSpaced {
        content.append(UInt8(ascii: "\n"))
      } else if emptyLines == 0 {
        content.append(UInt8(ascii: " "))
      }
    }
    content += lineFeeds
    content += line
    emptyLines = 0
    hasLine = true
    lastIsSpaced = isSpaced
    lastEndsInBreak = endsInBreak
  }

  /// The text without line ends behind it.
  var stripped: [UInt8] { content }

  /// The text with one line end behind it, where it has one.
  var clipped: [UInt8] { lastEndsInBreak ? content + [UInt8(ascii: "\n")] : content }

  /// The text with all line ends behind it.
  var kept: [UInt8] { clipped + lineFeeds }

  private var lineFeeds: [UInt8] { Array(repeating: UInt8(ascii: "\n"), count: emptyLines) }
}
