import SpecSyntax

/// Text of a spec on its way into a documentation comment.
enum DocumentationText {
  /// Whether a text is one line of plain words as it stands, as most are.
  static func fits(_ text: String, width: Int) -> Bool {
    guard !text.isEmpty, text.utf8.count <= width else { return false }
    return text.utf8.withContiguousStorageIfAvailable(isPlain) ?? isPlain(text.utf8)
  }

  /// Whether bytes are printable ASCII, with single blanks between words and none at the ends.
  private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in bytes {
      let isPlain = 0x20...0x7E ~= byte && (byte != UInt8(ascii: " ") || byte != before)
      guard isPlain else { return false }
      before = byte
    }
    return before != UInt8(ascii: " ")
  }

  /// Calls `visit` with the lines of a text, wrapped at blanks; no line holds anything that could
  /// end a comment. Empty lines at the beginning and the end are left out.
  static func lines(of text: String, width: Int, _ visit: ([UInt8]) -> Void) {
    var empty = 0
    var isFirst = true
    for paragraph in paragraphs(of: text) {
      var paragraph = harmless(paragraph)
      paragraph.withUTF8 {
        wrap($0, width: width) { line in
          if line.isEmpty {
            empty += isFirst ? 0 : 1
            return
          }
          for _ in 0..<empty { visit([]) }
          visit(line)
          empty = 0
          isFirst = false
        }
      }
    }
  }

  private static func wrap(
    _ paragraph: UnsafeBufferPointer<UInt8>, width: Int, _ visit: ([UInt8]) -> Void
  ) {
    let blank = UInt8(ascii: " ")
    var next = 0
    while next < paragraph.count, paragraph[next] == blank { next += 1 }
    let indentation = next
    // What follows in a list item stands under its text.
    let isItem =
      next + 1 < paragraph.count && paragraph[next] == UInt8(ascii: "-")
      && paragraph[next + 1] == blank
    var line = [UInt8](repeating: blank, count: indentation)
    line.reserveCapacity(width + 32)
    var columns = indentation
    var isEmpty = true
    while next < paragraph.count {
      let start = next
      var isPlain = true
      while next < paragraph.count, paragraph[next] != blank {
        isPlain = isPlain && paragraph[next] < 0x80
        next += 1
      }
      let word = paragraph[start..<next]
      while next < paragraph.count, paragraph[next] == blank { next += 1 }
      let length = isPlain ? word.count : String(decoding: word, as: UTF8.self).count
      if !isEmpty, columns + 1 + length > width {
        visit(line)
        columns = isItem ? indentation + 2 : indentation
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: repeatElement(blank, count: columns))
        isEmpty = true
      }
      if !isEmpty {
        line.append(blank)
        columns += 1
      }
      line.append(contentsOf: word)
      columns += length
      isEmpty = false
    }
    visit(isEmpty ? [] : line)
  }

  private static func paragraphs(of text: String) -> [Substring] {
    let newline = UInt8(ascii: "\n")
    for byte in text.utf8 where !(0x20...0x7E ~= byte || byte == newline) {
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
    return text.utf8.split(separator: newline, omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  /// Whether every byte is a character that can be seen, or a blank: nothing has to be looked up
  /// for these.
  private static func isPlain(_ text: some StringProtocol) -> Bool {
    for byte in text.utf8 where byte < 0x20 || byte > 0x7E { return false }
    return true
  }

  /// Without control, bidirectional and invisible characters; a tab becomes a blank.
  static func harmless(_ text: some StringProtocol) -> String {
    if isPlain(text) { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        result.append(" ")
      case .format, .surrogate, .privateUse, .unassigned:
        // Joiners and variation marks belong to emoji and to some scripts.
        if scalar.value == 0x200D || scalar.value == 0x200C { result.append(scalar) }
      default:
        // Fillers are letters, and selectors marks; only those of emoji have a use in prose.
        let isSeen = !InvisibleCharacters.contain(scalar)
        if isSeen || scalar.value == 0xFE0E || scalar.value == 0xFE0F { result.append(scalar) }
      }
    }
    return String(result)
  }
}
