import APIDiff
import SpecSyntax

extension Rule {
  /// The story behind the rule.
  var explanation: Explanation {
    Explanation(
      id: id, title: title, story: "\(verdict)\n\n\(reason)", wrong: trimmed(example.before),
      right: trimmed(example.after), kind: .change)
  }

  private func trimmed(_ piece: String) -> String {
    piece.hasSuffix("\n") ? String(piece.dropLast()) : piece
  }

  /// Whom such a change hurts, and which way the data goes.
  private var verdict: String {
    let harm =
      switch (severity, level) {
      case (.breaking, .source): "Breaks source that was written against the old client."
      case (.breaking, _): "Breaks calls of clients that were built from the old spec."
      case (.risky, _): "May break calls of clients that were built from the old spec."
      case (.harmless, _): "Harmless."
      }
    let way =
      switch direction {
      case .request: " It is about what is sent."
      case .response: " It is about what is read."
      case .both: " It is about what is sent and what is read."
      case .code: ""
      }
    return harm + way
  }
}
