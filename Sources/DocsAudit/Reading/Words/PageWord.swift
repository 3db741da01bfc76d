/// A word of a page, with what it can mean.
struct PageWord {
  /// As written, without the punctuation around it.
  let text: String
  let meanings: DocumentationWords.Meanings
  let line: Int
  /// Whether it stands in quotes, or looks like no word of prose: `per_page`, `userId`.
  let isName: Bool
  /// Whether it stands in quotes.
  let isQuoted: Bool
  /// Whether a round bracket is in front of it.
  let opens: Bool
  /// Whether a `/` is in front of it: `120/minute`.
  let isBehindSlash: Bool
  /// The whole number that it is, `1,000` among them.
  let number: Int?
  /// Whether a comma, a semicolon, a bracket or a dash follows.
  var isFollowedByMark: Bool

  func means(_ meaning: DocumentationWords.Meaning) -> Bool { meanings.contains(meaning) }

  /// The whole number that a text is.
  static func number(_ text: String) -> Int? {
    guard text.utf8.first?.isDigit == true, text.utf8.count <= 12 else { return nil }
    let bytes = Array(text.utf8)
    let digits = bytes.filter(\.isDigit)
    let isGrouped = bytes.count >= 5 && bytes[bytes.count - 4] == UInt8(ascii: ",")
    guard digits.count == bytes.count || (isGrouped && digits.count == bytes.count - 1) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
