/// The default that words give for a field: `Default is true`, `(default: "asc")`. Numbers are read
/// together with bounds.
enum DefaultWords {
  static func value(in text: String, line: Int) -> TextClaim? {
    guard text.utf8.count <= 1000 else { return nil }
    for part in text.unicodeScalars.split(whereSeparator: { $0 == "." || $0 == ";" }) {
      let words = Sentence(String(part), line: line).words
      guard var index = words.firstIndex(where: { $0.means(.byDefault) }).map({ $0 + 1 }) else {
        continue
      }
      while index < words.count, words[index].means(.link) { index += 1 }
      guard index < words.count else { continue }
      let word = words[index]
      // A word of prose is none: `default sorting is by name`.
      let endsThere = index + 1 == words.count || word.isFollowedByMark
      guard word.number == nil, endsThere, word.isQuoted || isValue(word.text) else { continue }
      return TextClaim(text: word.text, place: PagePlace(line: line))
    }
    return nil
  }

  private static func isValue(_ text: String) -> Bool {
    ["true", "false"].contains(text) || Sentence.looksLikeName(text)
  }
}
