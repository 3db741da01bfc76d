import SpecSyntax

/// `hcgen explain`: the story behind a diagnostic.
enum ExplainCommand {
  /// The story of one id, or all ids with their titles.
  static func run(_ id: String?, _ style: Style) throws(UsageError) -> String {
    guard let id else { return list(style) }
    guard let explanation = Explanations.byID[id] else {
      throw UsageError(
        "The id `\(id)` is unknown",
        nearest: Suggestion.nearest(to: id, among: Explanations.byID.keys),
        else: "`hcgen explain` lists all ids")
    }
    let isMistake = explanation.kind == .mistake
    return """
      \(style.strong(explanation.id)): \(explanation.title)

      \(wrapped(explanation.story))

      \(isMistake ? style.error("Wrong") : style.strong("Before"))

      \(example(explanation.wrong))

      \(isMistake ? style.help("Right") : style.strong("After"))

      \(example(explanation.right))

      """
  }

  private static func list(_ style: Style) -> String {
    let width = Explanations.all.map(\.id.count).max() ?? 0
    return Explanations.all.map {
      let blanks = String(repeating: " ", count: width - $0.id.count + 2)
      return style.strong($0.id) + blanks + $0.title + "\n"
    }.joined()
  }

  private static func example(_ text: String) -> String {
    VisibleText.lines(Array(text.utf8)).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }

  /// Lines of no more than 80 characters, except for words that are longer.
  private static func wrapped(_ story: String) -> String {
    story.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      var lines: [String] = []
      for word in paragraph.split(separator: " ") {
        if let last = lines.last, last.count + 1 + word.count <= 80 {
          lines[lines.count - 1] += " " + word
        } else {
          lines.append(String(word))
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
