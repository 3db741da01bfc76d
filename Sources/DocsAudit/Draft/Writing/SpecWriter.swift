/// Lines of a spec.
struct SpecWriter {
  private(set) var text = ""

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func blank() { text += "\n" }

  /// A comment that says what no page does. `what` holds no text of a page.
  mutating func guess(_ what: String, indent: Int = 0) {
    line(String(repeating: " ", count: indent) + "# Guessed: \(what).")
  }

  /// A section of several entries, each of some lines; nothing where there are none.
  mutating func section(
    _ key: String, _ entries: [[String]], comments: [String] = [], spaced: Bool = true
  ) {
    guard !entries.isEmpty else { return }
    blank()
    line("\(key):")
    for comment in comments { line("  " + comment) }
    if !comments.isEmpty { blank() }
    for (index, entry) in entries.enumerated() {
      if index > 0, spaced, entry.count > 1 || entries[index - 1].count > 1 { blank() }
      for part in entry { line("  " + part) }
    }
  }
}
