/// A page as lines of text, whatever its notation was; each line knows where it came from.
struct PageText: Sendable {
  /// UTF-8, the lines one behind the other, each with a line feed at its end.
  var bytes: [UInt8] = []
  /// In their order.
  var lines: [PageLine] = []

  /// The lines of a page behind these many, and the text behind these many bytes, are not read: no
  /// documentation is that long.
  static let mostLines = 20_000
  static let mostBytes = 2 << 20
  /// Where reading ended, in words, where the page has more.
  private(set) var cut: TextClaim?

  /// What stands between the cells of one row of a table.
  static let cellBorder: UInt8 = 0x1F

  /// Takes a line to the end of the page. `column` is the column of its first character on the page,
  /// where the line stands there as it is here.
  mutating func append(
    _ content: some Sequence<UInt8>, number: Int, kind: PageLine.Kind = .prose, column: Int? = nil,
    level: Int = 0
  ) {
    guard cut == nil else { return }
    let start = bytes.count
    if lines.count < Self.mostLines { bytes.append(contentsOf: content) }
    guard lines.count < Self.mostLines, bytes.count < Self.mostBytes else {
      bytes.removeSubrange(start...)
      let limit =
        lines.count < Self.mostLines ? "\(Self.mostBytes) bytes of text" : "\(Self.mostLines) lines"
      cut = TextClaim(
        text: "the page has more than \(limit); the rest was not read",
        place: PagePlace(line: number))
      return
    }
    let isWhole = plainBlanks(from: start)
    lines.append(
      PageLine(
        range: start..<bytes.count, number: number, kind: kind, column: isWhole ? column : nil,
        level: level))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Makes a blank of each kind of white space, and nothing of what has no width, up to the end;
  /// says whether every character stayed one.
  private mutating func plainBlanks(from start: Int) -> Bool {
    var offset = start
    while offset < bytes.count, bytes[offset] < 0xC2 { offset += 1 }
    guard offset < bytes.count else { return true }
    var isWhole = true
    var end = offset
    while offset < bytes.count {
      let blank = bytes[offset] < 0xC2 ? 0 : bytes.blankLength(at: offset, before: bytes.count)
      if blank == 0 {
        bytes[end] = bytes[offset]
        end += 1
        offset += 1
      } else {
        if bytes.hasWidth(at: offset) {
          bytes[end] = 0x20
          end += 1
        } else {
          isWhole = false
        }
        offset += blank
      }
    }
    bytes.removeSubrange(end...)
    return isWhole
  }

  /// The text of a line, without blanks around it.
  func text(_ index: Int) -> String { string(trimmed(lines[index].range)) }

  /// The text of a range; bytes that are not UTF-8 are replaced.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let blank = bytes.blankLength(at: low, before: high)
      if blank == 0 { break }
      low += blank
    }
    while low < high {
      if bytes[high - 1].isBlank {
        high -= 1
      } else if high - low >= 2, bytes[high - 2] == 0xC2, bytes[high - 1] == 0xA0 {
        high -= 2
      } else {
        break
      }
    }
    return low..<high
  }

  /// The index of the line that a byte stands on.
  func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = max(lines.count - 1, 0)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].range.lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// How many columns a range takes on a page.
  func columns(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }

  /// Where the byte stands on the page.
  func place(at offset: Int) -> PagePlace {
    PagePlace(line: lines.isEmpty ? 1 : lines[lineIndex(at: offset)].number)
  }
}

/// One line of a page.
struct PageLine: Hashable, Sendable {
  /// What kind of text it is.
  enum Kind: Hashable, Sendable {
    case prose, heading, code
  }

  /// In ``PageText/bytes``, without its line end.
  let range: Range<Int>
  /// The line of the page, counted from 1.
  let number: Int
  /// What the notation of the page says about it.
  let kind: Kind
  /// The column of its first character, counted from 1, where the page has the line as it is here.
  let column: Int?
  /// Of a heading, how deep it stands: 1 for that of a page.
  var level = 0
}

extension UInt8 {
  /// White space in ASCII, and what stands between cells.
  var isBlank: Bool {
    self == 0x20 || (self >= 0x09 && self <= 0x0D) || self == PageText.cellBorder
  }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  /// A letter, a digit or `_`.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
}

extension [UInt8] {
  /// How many bytes of white space begin here: one in ASCII, more where it is a no-break space, a
  /// zero-width one or a byte order mark, none where it is none.
  func blankLength(at offset: Int, before end: Int) -> Int {
    let byte = self[offset]
    if byte.isBlank { return 1 }
    if byte < 0xC2 { return 0 }
    if byte == 0xC2, offset + 1 < end, self[offset + 1] == 0xA0 || self[offset + 1] == 0xAD {
      return 2
    }
    guard offset + 2 < end else { return 0 }
    switch (byte, self[offset + 1], self[offset + 2]) {
    case (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }

  /// Whether white space of more than a byte takes room where it begins here.
  fileprivate func hasWidth(at offset: Int) -> Bool {
    switch (self[offset], self[offset + 1]) {
    case (0xC2, 0xA0), (0xE3, _): true
    case (0xE2, 0x80): !(0x8B...0x8D).contains(self[offset + 2])
    default: false
    }
  }

  // Called at every byte of a page: loops without closures, which take many times as long where
  // nothing is optimized.

  /// Whether these bytes stand here.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, count - offset >= length else { return false }
    let expected = word.utf8Start
    var index = 0
    while index < length {
      if expected[index] != self[offset + index] { return false }
      index += 1
    }
    return true
  }

  /// The same, whatever the case of ASCII letters; `word` is in lower case.
  func hasIgnoringCase(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, count - offset >= length else { return false }
    let expected = word.utf8Start
    var index = 0
    while index < length {
      let byte = self[offset + index]
      if expected[index] != (byte.isLetter ? byte | 0x20 : byte) { return false }
      index += 1
    }
    return true
  }
}
