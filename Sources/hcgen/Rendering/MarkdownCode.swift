/// Text that stands in Markdown as it is and means nothing there.
enum MarkdownCode {
  /// A code span on one line, between more backticks than stand in a row in the text.
  static func span(_ text: String) -> String {
    let line = VisibleText.line(text)
    guard line.contains(where: { $0 != " " }) else { return "(empty)" }
    var longest = 0
    var row = 0
    for byte in line.utf8 {
      row = byte == UInt8(ascii: "`") ? row + 1 : 0
      longest = max(longest, row)
    }
    let fence = String(repeating: "`", count: longest + 1)
    // One blank on either side is taken off again.
    let edges: Set<Character> = ["`", " "]
    let needsBlanks =
      line.first.map(edges.contains) == true || line.last.map(edges.contains) == true
    return needsBlanks ? "\(fence) \(line) \(fence)" : fence + line + fence
  }
}
