/// Finds the scopes that a page names: behind a word for them, or on the next line.
enum ScopeFinder {
  /// Each scope, in the order of the page.
  static func find(_ text: PageText) -> [TextClaim] {
    var result: [TextClaim] = []
    for index in text.lines.indices where result.count < 100 {
      let range = text.trimmed(text.lines[index].range)
      guard (4...200).contains(range.count) else { continue }
      let colon = text.bytes[range].firstIndex(of: UInt8(ascii: ":")) ?? range.upperBound
      guard colon - range.lowerBound <= 40, names(text.string(range.lowerBound..<colon)) else {
        continue
      }
      let behind = text.trimmed(min(colon + 1, range.upperBound)..<range.upperBound)
      let line = behind.isEmpty ? next(text, index) : (index, behind)
      guard var line else { continue }
      result += scopes(text.string(line.1), on: text.lines[line.0].number)
      // `client`, `or`, `operator`, each on a line of its own.
      while let word = next(text, line.0), links(text.string(word.1)),
        let more = next(text, word.0),
        result.count < 100
      {
        result += scopes(text.string(more.1), on: text.lines[more.0].number)
        line = more
      }
    }
    return result
  }

  /// Whether a label of a word or two is the word for scopes.
  private static func names(_ label: String) -> Bool {
    let words = Sentence(label, line: 0).words
    return (1...2).contains(words.count) && words.contains { $0.means(.scope) }
  }

  private static func next(_ text: PageText, _ index: Int) -> (Int, Range<Int>)? {
    for index in (index + 1)..<min(index + 4, max(text.lines.count, index + 1)) {
      let range = text.trimmed(text.lines[index].range)
      if !range.isEmpty { return range.count <= 200 ? (index, range) : nil }
    }
    return nil
  }

  /// Names with commas, blanks or an `or` between them and nothing else.
  private static func scopes(_ line: String, on number: Int) -> [TextClaim] {
    let parts = line.unicodeScalars.split { $0.isBlank || $0 == "," }
      .map { String($0).trimmingQuotes }
      .filter { !$0.isEmpty }
    let words = parts.enumerated().filter { index, word in
      index == 0 || index == parts.count - 1 || !links(word)
    }.map(\.element)
    let isLinked = words.count < parts.count && words.count == parts.count / 2 + 1
    let isList =
      words.count == 1 || line.contains(",") || isLinked
      || words.allSatisfy { $0.contains(":") }
    guard (1...10).contains(words.count), isList,
      words.allSatisfy({ word in
        word.utf8.count <= 60 && word.utf8.first?.isLetter == true
          && word.utf8.allSatisfy { $0.isWord || ".:-/".utf8.contains($0) }
      })
    else { return [] }
    return words.map { TextClaim(text: $0, place: PagePlace(line: number)) }
  }

  /// `or` and `and`, in any language.
  private static func links(_ word: String) -> Bool {
    !DocumentationWords.meanings(of: word.lowercased()).isDisjoint(with: [.or, .and])
  }
}
