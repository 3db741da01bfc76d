import SpecSyntax

extension Node {
  /// `yes` or `no`.
  func flag(_ subject: String, _ findings: inout Findings) -> Bool? {
    word(subject, among: ["yes", "no", "true", "false"], &findings).map {
      $0 == "yes" || $0 == "true"
    }
  }

  /// One of a few words of the language.
  func word(
    _ subject: String, among words: [String], _ findings: inout Findings
  ) -> String? {
    guard let text = text(subject, &findings) else { return nil }
    guard words.contains(text.string) else {
      findings.error(
        .unknownWord, "\(subject) cannot be `\(text.string)`", at: text.whole,
        help: findings.help(
          for: text.string, among: words, otherwise: "It is one of \(listing(words))"))
      return nil
    }
    return text.string
  }
}
