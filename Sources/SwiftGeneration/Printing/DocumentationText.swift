/// Text of a spec on its way into a documentation comment.
enum DocumentationText {
  /// The lines of a text, wrapped at blanks; no line holds anything that could end a comment.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in paragraphs(of: text) {
      var paragraph = harmless(paragraph)
      paragraph.withUTF8 { wrap($0, width: width, &lines) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines.drop { $0.isEmpty })
  }

  private static func wrap(
    _ paragraph: UnsafeBufferPointer<UInt8>, width: Int, _ lines: inout [String]
  ) {
    let blank = UInt8(ascii: " ")
    let indentation = paragraph.prefix { $0 == blank }.count
    // What follows in a list item stands under its text.
    let isItem = paragraph.dropFirst(indentation).starts(with: "- ".utf8)
    var line = Array(paragraph[..<indentation])
    var columns = indentation
    var isEmpty = true
    for word in paragraph.split(separator: blank) {
      let length = self.columns(word)
      if !isEmpty, columns + 1 + length > width {
        lines.append(String(decoding: line, as: UTF8.self))
        columns = isItem ? indentation + 2 : indentation
        line = [UInt8](repeating: blank, count: columns)
        isEmpty = true
      }
      if !isEmpty {
        line.append(blank)
        columns += 1
      }
      line += word
      columns += length
      isEmpty = false
    }
    lines.append(isEmpty ? "" : String(decoding: line, as: UTF8.self))
  }

  private static func paragraphs(of text: String) -> [Substring] {
    if isPlain(text.utf8) { return [text[...]] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Whether every byte is a character that can be seen, or a blank: nothing has to be looked up
  /// for these.
  private static func isPlain(_ text: some Sequence<UInt8>) -> Bool {
    text.allSatisfy { 0x20...0x7E ~= $0 }
  }

  private static func columns(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    isPlain(word) ? word.count : String(decoding: word, as: UTF8.self).count
  }

  /// Without control, bidirectional and invisible characters; a tab becomes a blank.
  static func harmless(_ text: some StringProtocol) -> String {
    if isPlain(text.utf8) { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        result.append(" ")
      case .format, .surrogate, .privateUse, .unassigned:
        // Joiners and variation marks belong to emoji and to some scripts.
        if scalar.value == 0x200D || scalar.value == 0x200C { result.append(scalar) }
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }
}
