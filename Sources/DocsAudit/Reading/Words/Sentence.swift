/// A word of a page, with what it can mean.
struct PageWord {
  /// As written, without the punctuation around it.
  let text: String
  let meanings: DocumentationWords.Meanings
  let line: Int
  /// Whether it stands in quotes, or looks like no word of prose: `per_page`, `userId`.
  let isName: Bool
  /// Whether a round bracket is in front of it.
  let opens: Bool
  /// Whether a `/` is in front of it: `120/minute`.
  let isBehindSlash: Bool
  /// Whether a comma, a semicolon, a bracket or a dash follows.
  let isFollowedByMark: Bool

  /// The whole number that it is, `1,000` among them.
  var number: Int? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first.isDigit, bytes.count <= 12 else { return nil }
    let digits = bytes.filter(\.isDigit)
    guard digits.count == bytes.count || (bytes.count >= 5 && bytes[bytes.count - 4] == 0x2C) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  func means(_ meaning: DocumentationWords.Meaning) -> Bool { meanings.contains(meaning) }
}

/// Words that belong together: a sentence, or a cell of a table.
struct Sentence {
  let words: [PageWord]

  var line: Int { words.first?.line ?? 1 }

  func contains(_ meaning: DocumentationWords.Meaning) -> Bool {
    words.contains { $0.means(meaning) }
  }

  /// The words of a text, all on one line.
  init(_ text: String, line: Int) {
    var words: [PageWord] = []
    Self.addWords(of: text, line: line, to: &words)
    self.init(words: words)
  }

  init(words: [PageWord]) { self.words = words }

  static func addWords(of text: String, line: Int, to words: inout [PageWord]) {
    for run in text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{1F}" }) {
      var isBehindSlash = false
      for piece in run.split(separator: "/", omittingEmptySubsequences: false) {
        add(piece, isBehindSlash: isBehindSlash, line: line, to: &words)
        isBehindSlash = true
      }
    }
  }

  private static func add(
    _ piece: Substring, isBehindSlash: Bool, line: Int, to words: inout [PageWord]
  ) {
    var core = piece
    var opens = false
    var inQuotes = false
    while let first = core.first, isMark(first) {
      if first == "(" { opens = true }
      if "\"'`“„«‘".contains(first) { inQuotes = true }
      core.removeFirst()
    }
    var isFollowed = false
    while let last = core.last, isMark(last) {
      if ",;)–—:".contains(last) { isFollowed = true }
      core.removeLast()
    }
    guard !core.isEmpty else {
      if !piece.isEmpty, let last = words.popLast() { words.append(last.followedByMark) }
      return
    }
    let text = String(core)
    words.append(
      PageWord(
        text: text, meanings: DocumentationWords.meanings(of: text.lowercased()), line: line,
        isName: inQuotes || looksLikeName(text), opens: opens, isBehindSlash: isBehindSlash,
        isFollowedByMark: isFollowed))
  }

  private static func isMark(_ character: Character) -> Bool {
    ",;:()[]{}\"`“”„«»‘–—-|!?*=.'".contains(character)
  }

  /// `per_page`, `userId`, `filter[0].field`: no word of prose.
  static func looksLikeName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first.isLetter || first == UInt8(ascii: "_"),
      bytes.allSatisfy({ $0.isWord || "-.[]$".utf8.contains($0) })
    else { return false }
    if bytes.contains(UInt8(ascii: "_")) { return true }
    let rest = bytes.dropFirst()
    return first >= UInt8(ascii: "a")
      && rest.contains { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }
}

extension PageWord {
  fileprivate var followedByMark: PageWord {
    PageWord(
      text: text, meanings: meanings, line: line, isName: isName, opens: opens,
      isBehindSlash: isBehindSlash, isFollowedByMark: true)
  }
}
