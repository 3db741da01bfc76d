/// Follows a page line by line, and tells entries of a list of failures from other lines that begin
/// with a number: the line above the list speaks of errors or of statuses.
struct StatusList {
  /// Whether the line that was read last is an entry.
  private(set) var hasEntry = false
  /// Whether that line is a row of a table.
  private var isRow = false
  private static let bar = UInt8(ascii: "|")
  /// The last line that is no entry, and whether it announces some, once somebody has asked.
  private var head: (range: Range<Int>, announces: Bool?)?

  mutating func read(_ range: Range<Int>, _ text: PageText) {
    guard !range.isEmpty else { return }
    let line = text.bytes[range]
    isRow = line.first == Self.bar || line.first == PageText.cellBorder
    hasEntry =
      Self.beginsWithFailure(line.drop { $0.isBlank || $0 == Self.bar }) && isAnnounced(text)
    if !hasEntry { head = (range, nil) }
  }

  private mutating func isAnnounced(_ text: PageText) -> Bool {
    guard let head else { return false }
    if let known = head.announces { return known }
    let answer = head.range.count <= 200 && announces(text.string(head.range))
    self.head = (head.range, answer)
    return answer
  }

  /// `418 …`, from 400 to 599, and more than the number.
  private static func beginsWithFailure(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 300, let first = line.first, "45".utf8.contains(first),
      line.prefix(while: { $0.isDigit }).count == 3, let next = line.dropFirst(3).first
    else { return false }
    return next.isBlank || next > 0x7F || ":-(|".utf8.contains(next)
  }

  /// Above a row stands the head of its table, with a word for what is in a column.
  private func announces(_ line: String) -> Bool {
    let sentence = Sentence(line, line: 0)
    return sentence.contains(.error) || isRow && sentence.contains(.status)
      || sentence.contains(.status) && (sentence.contains(.code) || sentence.contains(.response))
  }
}
