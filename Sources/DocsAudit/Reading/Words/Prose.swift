/// The sentences of a page that can hold claims: wrapped lines are put together again.
enum Prose {
  /// Sentences beyond this many bytes are not looked at.
  static let largestSize = 1 << 19

  /// Sentences with a digit or a round bracket in them, outside examples; and why they are not all.
  static func sentences(
    _ text: PageText, isTaken: [Bool]
  ) -> (sentences: [Sentence], setback: TextClaim?) {
    var sentences: [Sentence] = []
    var words: [PageWord] = []
    var size = 0
    /// The line from which on nothing is looked at.
    var cut: Int?
    func end() {
      if !words.isEmpty { sentences.append(Sentence(words: words)) }
      words = []
    }
    var paragraph: [Int] = []
    func endParagraph() {
      defer { paragraph = [] }
      let matters = paragraph.contains { index in
        text.bytes[text.lines[index].range].contains { $0.isDigit || $0 == UInt8(ascii: "(") }
      }
      guard matters else { return }
      for index in paragraph {
        let line = text.lines[index]
        guard size < largestSize else {
          cut = cut ?? line.number
          break
        }
        size += line.range.count
        for piece in pieces(text, line.range) {
          Sentence.addWords(of: text.string(piece.range), line: line.number, to: &words)
          if piece.endsSentence { end() }
        }
      }
      end()
    }
    for index in text.lines.indices {
      guard cut == nil else { break }
      let range = text.trimmed(text.lines[index].range)
      guard !range.isEmpty, !isTaken[index], range.count < 1 << 16 else {
        endParagraph()
        continue
      }
      if let last = paragraph.last, !continues(text, last, index) { endParagraph() }
      paragraph.append(index)
    }
    endParagraph()
    let setback = cut.map { line in
      TextClaim(
        text: "more than \(largestSize >> 10) KiB of sentences with numbers; no more were read",
        place: PagePlace(line: line))
    }
    return (sentences, setback)
  }

  /// Whether a line goes on with the sentence of the line before: it was wrapped there.
  private static func continues(_ text: PageText, _ last: Int, _ next: Int) -> Bool {
    guard text.lines[last].kind == .prose, text.lines[next].kind == .prose else { return false }
    let before = text.trimmed(text.lines[last].range)
    let after = text.trimmed(text.lines[next].range)
    guard let end = text.bytes[before].last, let start = text.bytes[after].first else {
      return false
    }
    if ".!?:|".utf8.contains(end) || text.bytes[before].contains(PageText.cellBorder) {
      return false
    }
    if text.bytes.has("http", at: after.lowerBound) || text.bytes.has("http", at: before.lowerBound)
    {
      return false
    }
    if start.isDigit { return before.count >= 20 && !StatusLine.isStatus(text.string(after)) }
    let first = text.string(after.lowerBound..<min(after.lowerBound + 4, after.upperBound)).first
    return before.count >= 40 || (first?.isLowercase == true && before.count >= 15)
  }

  /// The sentences on a line; a full stop inside a number or a name ends none.
  private static func pieces(
    _ text: PageText, _ range: Range<Int>
  ) -> [(range: Range<Int>, endsSentence: Bool)] {
    var result: [(range: Range<Int>, endsSentence: Bool)] = []
    var start = range.lowerBound
    for offset in range {
      let byte = text.bytes[offset]
      let isCell = byte == PageText.cellBorder || byte == UInt8(ascii: "|")
      guard isCell || ".!?;".utf8.contains(byte) else { continue }
      guard isCell || offset + 1 >= range.upperBound || text.bytes[offset + 1].isBlank else {
        continue
      }
      result.append((start..<offset, true))
      start = offset + 1
    }
    if start < range.upperBound { result.append((start..<range.upperBound, false)) }
    return result
  }
}
