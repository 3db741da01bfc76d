/// What YAML puts around documents, and specs do without.
extension Reader {
  /// Whether `---` or `...` stands at a place, which must be the start of a line.
  func isDocumentMarker(at place: Int) -> Bool {
    guard let first = character(at: place), first == "-" || first == "." else { return false }
    return character(at: place + 1) == first && character(at: place + 2) == first
      && isSeparator(at: place + 3)
  }

  /// Refuses a document marker at the start of a line. Behind content it ends the reading.
  mutating func skipDocumentMarker() -> Bool {
    guard isDocumentMarker(at: offset) else { return false }
    let range = offset..<(offset + 3)
    if hasContent, current == "-" {
      report(
        .secondDocument, "A second document starts here", at: range,
        help: "Keep one spec a file")
      end = offset
    } else {
      report(
        .documentMarker, "\(text(range)) marks a document", at: range,
        help: "Take the line out: a spec is one document")
      if hasContent { end = offset } else { skipToLineEnd() }
    }
    return true
  }

  /// Refuses a line that starts with `%`.
  mutating func skipDirective() -> Bool {
    guard current == "%" else { return false }
    report(
      .directive, "A line that starts with % is a directive", at: restOfLine,
      help: "Take the line out, or quote the text")
    skipToLineEnd()
    return true
  }
}
