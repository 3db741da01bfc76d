/// A unified diff as it is, or coloured for a terminal.
struct DiffRendering {
  let style: Style

  /// Without colours the bytes stay what they are, so that `patch` takes them; with colours,
  /// control characters in them are made visible.
  func bytes(of diff: [UInt8]) -> [UInt8] {
    guard style.isColoured else { return diff }
    var isInHeader = true
    let lines = VisibleText.lines(diff).split(separator: "\n", omittingEmptySubsequences: false)
    let coloured = lines.map { line -> String in
      let text = String(line)
      if text.hasPrefix("@@") { isInHeader = false }
      switch text.first {
      case _ where isInHeader: return text.isEmpty ? text : style.strong(text)
      case "@": return style.hunk(text)
      case "+": return style.added(text)
      case "-": return style.removed(text)
      default: return text
      }
    }
    return Array(coloured.joined(separator: "\n").utf8)
  }
}
