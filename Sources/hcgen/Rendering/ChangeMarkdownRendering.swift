import APIDiff

/// Changes as an entry of a change log; who reads it has not accepted any.
enum ChangeMarkdownRendering {
  static func text(of compared: ComparedSpecs) -> String {
    let heading = compared.next.map(\.description) ?? "Unreleased"
    var text = "## \(heading)\n"
    for group in ChangeGroup.allCases {
      let changes = compared.all.filter { $0.group == group }
      guard !changes.isEmpty else { continue }
      text += "\n### \(group.title)\n\n"
      for placed in changes {
        text += "- \(sentence(placed.change)) (\(MarkdownCode.span(placed.change.rule.id)))\n"
      }
    }
    return compared.all.isEmpty ? text + "\nNo changes.\n" : text
  }

  private static func sentence(_ change: Change) -> String {
    let text = words(change.text)
    let hint = change.hint.map { "; " + words($0) } ?? ""
    return text.prefix(1).uppercased() + text.dropFirst() + hint
  }

  private static func words(_ text: ChangeText) -> String {
    text.parts.map {
      switch $0 {
      case .words(let words): words
      case .code(let code): MarkdownCode.span(code)
      }
    }.joined()
  }
}
