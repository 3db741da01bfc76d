/// The numbers of lines that code has beside it, and that come along when a page is copied.
enum GutterNumbers {
  /// Takes the numbers away: those on lines of their own that count up from 1, and those in front
  /// of the text of at least three lines in a row.
  static func blank(_ text: inout PageText) {
    var run: [Range<Int>] = []
    var inFront: [Range<Int>] = []
    func erase(_ ranges: [Range<Int>], atLeast count: Int) {
      guard ranges.count >= count else { return }
      for range in ranges { for offset in range { text.bytes[offset] = 0x20 } }
    }
    for line in text.lines {
      let range = text.trimmed(line.range)
      guard let first = range.first, text.bytes[first].isDigit else {
        if !range.isEmpty {
          erase(inFront, atLeast: 3)
          inFront = []
        }
        continue
      }
      var end = first
      while end < range.upperBound, end - first < 6, text.bytes[end].isDigit { end += 1 }
      let number = Int(text.string(first..<end)) ?? 0
      if end == range.upperBound {
        if number != run.count + 1 {
          erase(run, atLeast: 2)
          run = []
        }
        if number == run.count + 1 { run.append(range) }
      } else if isBehindNumber(text.bytes[end]), number == inFront.count + 1 {
        inFront.append(first..<end)
      } else {
        erase(inFront, atLeast: 3)
        inFront = []
      }
    }
    erase(run, atLeast: 2)
    erase(inFront, atLeast: 3)
  }

  private static func isBehindNumber(_ byte: UInt8) -> Bool {
    byte.isBlank || "{}[]\"".utf8.contains(byte)
  }
}
