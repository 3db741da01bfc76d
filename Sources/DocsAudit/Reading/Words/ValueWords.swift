/// The values that words give for a field: `one of: new, opened or closed`.
enum ValueWords {
  /// At least two values, each a word, that end a sentence and stand behind a word that announces
  /// them; or nothing.
  static func values(in text: String, line: Int) -> [TextClaim] {
    guard text.utf8.count <= 1000 else { return [] }
    for part in text.unicodeScalars.split(whereSeparator: { $0 == "." || $0 == ";" }) {
      let words = Sentence(String(part), line: line).words
      let announced = words.indices.last { words[$0].means(.oneOf) || words[$0].means(.values) }
      guard var index = announced.map({ $0 + 1 }) else { continue }
      while index < words.count, words[index].means(.link) { index += 1 }
      let values = list(words[index...])
      if values.count >= 2 { return values }
    }
    return []
  }

  /// The values in brackets behind a name: `system (chat, ticket, callback)`.
  static func bracketed(_ text: String, line: Int) -> [TextClaim] {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return [] }
    let values = list(
      Sentence(String(text[text.index(after: open)..<close]), line: line).words[...])
    return values.count >= 2 ? values : []
  }

  /// Words with a comma or an `or` between any two, and nothing else.
  private static func list(_ words: ArraySlice<PageWord>) -> [TextClaim] {
    var values: [TextClaim] = []
    var needsBorder = false
    for word in words {
      if word.means(.or) || word.means(.and) {
        guard needsBorder || values.last != nil else { return [] }
        needsBorder = false
        continue
      }
      guard !needsBorder, word.text.utf8.count <= 60 else { return [] }
      values.append(TextClaim(text: word.text, place: PagePlace(line: word.line)))
      needsBorder = !word.isFollowedByMark
    }
    return values
  }
}
