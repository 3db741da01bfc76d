/// Walks over a text from left to right.
struct NotationScanner {
  let text: PlacedText
  private(set) var position = 0

  init(_ text: PlacedText) { self.text = text }

  var next: UInt8? { position < text.bytes.count ? text.bytes[position] : nil }

  var isAtEnd: Bool { position == text.bytes.count }

  /// Where the scanner stands, in the source: empty.
  var place: Range<Int> { text.range(position..<position) }

  /// From `start` to where the scanner stands.
  func part(from start: Int) -> Range<Int> { start..<max(start, position) }

  mutating func advance() { position = min(position + 1, text.bytes.count) }

  mutating func skipBlanks() {
    while let byte = next, byte.isBlank { position += 1 }
  }

  /// Takes one byte if it is the next one.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Takes bytes up to a blank, the end, or one of `stops`.
  mutating func word(until stops: String = "") -> Range<Int> {
    let start = position
    while let byte = next, !byte.isBlank, !stops.utf8.contains(byte) { position += 1 }
    return start..<position
  }

  /// Takes the next word if it is `word`, with the blanks in front.
  mutating func take(word: String) -> Bool {
    let start = position
    skipBlanks()
    let found = self.word()
    if text.bytes[found].elementsEqual(word.utf8) { return true }
    position = start
    return false
  }

  /// Takes everything up to the end, without blanks around it.
  mutating func rest() -> Range<Int> {
    skipBlanks()
    let start = position
    position = text.bytes.count
    var end = position
    while end > start, text.bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Takes `| documentation` if it is next: the text, or `nil` where there is none.
  mutating func documentation(_ findings: inout Findings) -> String? {
    skipBlanks()
    let start = position
    guard take("|") else { return nil }
    let rest = rest()
    guard !rest.isEmpty else {
      findings.error(
        .emptyText, "there is no documentation behind `|`", at: text.range(start..<start + 1),
        help: "Write it, or leave the `|` out")
      return nil
    }
    return text.string(rest)
  }
}
