/// Words that belong together: a sentence, or a cell of a table.
struct Sentence {
  let words: [PageWord]

  /// The words of a text, all on one line.
  init(_ text: String, line: Int) {
    var words: [PageWord] = []
    Self.addWords(of: text, line: line, to: &words)
    self.words = words
  }

  init(words: [PageWord]) { self.words = words }

  func contains(_ meaning: DocumentationWords.Meaning) -> Bool {
    words.contains { $0.means(meaning) }
  }

  /// All that any of its words can mean.
  var meanings: DocumentationWords.Meanings {
    words.reduce(into: DocumentationWords.Meanings()) { $0.formUnion($1.meanings) }
  }

  static func addWords(of text: String, line: Int, to words: inout [PageWord]) {
    // `requests / min` has the slash by itself.
    var isBehindSlash = false
    for run in text.unicodeScalars.split(whereSeparator: \.isBlank) {
      for piece in run.split(separator: "/", omittingEmptySubsequences: false) {
        add(piece, isBehindSlash: isBehindSlash, line: line, to: &words)
        isBehindSlash = true
      }
      isBehindSlash = run.last == "/"
    }
  }

  private static func add(
    _ piece: Substring.UnicodeScalarView, isBehindSlash: Bool, line: Int,
    to words: inout [PageWord]
  ) {
    var core = piece
    var opens = false
    var inQuotes = false
    while let first = core.first, first.isPunctuation {
      if first == "(" { opens = true }
      if first.isQuote { inQuotes = true }
      core.removeFirst()
    }
    var isFollowed = false
    while let last = core.last, last.isPunctuation {
      if [",", ";", ")", "–", "—", ":"].contains(last) { isFollowed = true }
      core.removeLast()
    }
    guard !core.isEmpty else {
      if !piece.isEmpty, !words.isEmpty { words[words.count - 1].isFollowedByMark = true }
      return
    }
    let text = String(core)
    words.append(
      PageWord(
        text: text, meanings: DocumentationWords.meanings(of: text.lowercased()), line: line,
        isName: inQuotes || looksLikeName(text), isQuoted: inQuotes, opens: opens,
        isBehindSlash: isBehindSlash, number: PageWord.number(text), isFollowedByMark: isFollowed))
  }

  /// `per_page`, `userId`, `filter[0].field`: no word of prose.
  static func looksLikeName(_ text: String) -> Bool {
    var hasUnderscore = false
    var hasInnerCapital = false
    var isFirst = true
    var startsSmall = false
    for byte in text.utf8 {
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      if isFirst {
        guard byte.isLetter || byte == UInt8(ascii: "_") else { return false }
        startsSmall = !isCapital
        isFirst = false
      } else if isCapital {
        hasInnerCapital = true
      }
      if byte == UInt8(ascii: "_") { hasUnderscore = true }
      guard byte.isWord || "-.[]$".utf8.contains(byte) else { return false }
    }
    return hasUnderscore || (startsSmall && hasInnerCapital)
  }
}

extension Unicode.Scalar {
  /// White space, and what stands between cells.
  var isBlank: Bool {
    switch self {
    case " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{1F}", "\u{A0}", "\u{2000}"..."\u{200D}",
      "\u{202F}", "\u{3000}":
      true
    default: false
    }
  }

  /// Marks that are no part of the word that they stand at.
  var isPunctuation: Bool {
    switch self {
    case ",", ";", ":", "(", ")", "[", "]", "{", "}", "–", "—", "-", "|", "!", "?", "*", "=", ".",
      "<", ">":
      true
    default: isQuote
    }
  }

  var isQuote: Bool {
    switch self {
    case "\"", "'", "`", "“", "”", "„", "«", "»", "‘", "’": true
    default: false
    }
  }
}
