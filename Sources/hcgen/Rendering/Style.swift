/// Colours, or none.
struct Style {
  let isColoured: Bool

  func error(_ text: String) -> String { coloured(text, "1;31") }
  func warning(_ text: String) -> String { coloured(text, "1;33") }
  func note(_ text: String) -> String { coloured(text, "1;36") }
  func help(_ text: String) -> String { coloured(text, "1;32") }
  func strong(_ text: String) -> String { coloured(text, "1") }
  func faint(_ text: String) -> String { coloured(text, "2") }
  func added(_ text: String) -> String { coloured(text, "32") }
  func removed(_ text: String) -> String { coloured(text, "31") }
  func hunk(_ text: String) -> String { coloured(text, "36") }

  private func coloured(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
