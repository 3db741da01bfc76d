/// Finds the columns of words on the lines that claims name.
struct ColumnFinder {
  private let text: PageText
  /// How many bytes may still be looked at: many claims can stand on one line.
  private var budget: Int

  /// Nobody looks for a column on a line that is longer.
  private static let longestLine = 2000

  init(_ text: PageText) {
    self.text = text
    budget = 4 * text.bytes.count + 1 << 16
  }

  /// The place with the columns of a word, where the word stands on that line, and the page has the
  /// line as it was read.
  mutating func place(_ place: PagePlace, of word: String) -> PagePlace {
    guard place.columns == nil, !word.isEmpty, budget > 0, let line = line(place.line),
      let column = line.column, line.range.count <= Self.longestLine
    else { return place }
    budget -= line.range.count
    let word = Array(word.utf8)
    let range = line.range
    guard word.count <= range.count else { return place }
    for start in range.lowerBound...(range.upperBound - word.count)
    where text.bytes[start] == word[0] && isBorder(start - 1, range, word[0])
      && text.bytes[start..<(start + word.count)].elementsEqual(word)
      && isBorder(start + word.count, range, word[word.count - 1])
    {
      let first = column + text.columns(range.lowerBound..<start)
      return PagePlace(
        line: place.line,
        columns: first..<(first + text.columns(start..<(start + word.count))))
    }
    return place
  }

  mutating func locate(_ claim: inout TextClaim) {
    claim.place = place(claim.place, of: claim.text)
  }

  mutating func locate(_ claim: inout NumberClaim?) {
    guard let known = claim else { return }
    claim?.place = place(known.place, of: String(known.number))
  }

  private func isBorder(_ offset: Int, _ range: Range<Int>, _ edge: UInt8) -> Bool {
    !range.contains(offset) || !edge.isWord || !text.bytes[offset].isWord
  }

  /// The line of the page, where one line of the text alone has come of it.
  private func line(_ number: Int) -> PageLine? {
    var low = 0
    var high = text.lines.count
    while low < high {
      let middle = (low + high) / 2
      if text.lines[middle].number < number { low = middle + 1 } else { high = middle }
    }
    var found: PageLine?
    while low < text.lines.count, text.lines[low].number == number {
      if !text.lines[low].range.isEmpty {
        guard found == nil else { return nil }
        found = text.lines[low]
      }
      low += 1
    }
    return found
  }
}
