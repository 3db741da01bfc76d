/// Words of prose that may be names of parameters: those of sentences that speak of parameters.
///
/// They prove nothing, but a parameter that a sentence names is not one that the page has dropped.
enum ParameterMentions {
  /// Longer pages go on about other things.
  private static let largestSize = 1 << 18

  /// Each word once; `isTaken` are the lines that hold examples.
  static func find(_ text: PageText, isTaken: [Bool]) -> Set<String> {
    var result = Set<String>()
    var size = 0
    for index in text.lines.indices where size < largestSize {
      let line = text.lines[index]
      guard line.kind != .code, !isTaken[index], (10...1000).contains(line.range.count) else {
        continue
      }
      size += line.range.count
      let words = Sentence(text.string(line.range), line: 0).words
      guard words.contains(where: { $0.means(.parameter) || $0.means(.query) }) else { continue }
      result.formUnion(words.map(\.text).filter(isName))
    }
    return result
  }

  private static func isName(_ word: String) -> Bool {
    word.utf8.count <= 60 && word.utf8.first?.isLetter == true
      && word.utf8.allSatisfy { $0.isWord || "-.[]".utf8.contains($0) }
  }
}
