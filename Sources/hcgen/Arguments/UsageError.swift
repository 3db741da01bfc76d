/// Arguments that make no sense, and the way out.
struct UsageError: Error {
  let message: String
  let help: String

  init(_ message: String, help: String) {
    self.message = message
    self.help = help
  }

  /// The error for a word that is none of the known ones.
  init(_ message: String, nearest: String?, else help: String) {
    self.init(message, help: nearest.map { "Did you mean `\($0)`?" } ?? help)
  }

  func text(style: Style) -> String {
    """
    hcgen: \(style.error("error")): \(VisibleText.line(message))
      \(style.help("help")): \(VisibleText.line(help))

    """
  }
}
