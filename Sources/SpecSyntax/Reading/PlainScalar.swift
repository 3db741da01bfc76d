/// Texts without quotes.
extension Reader {
  /// Reads a plain scalar up to the end of its line, a comment, or a colon that makes it a key;
  /// inside brackets also up to what ends an entry. Always goes over one character at least.
  mutating func readPlainScalar() -> Node {
    let start = offset
    let isInFlow = !brackets.isEmpty
    refuseStartOfPlainScalar()
    var limit = start
    var firstTab: Int?
    var firstQuestionMark: Int?
    while !isLineEnd(at: offset) {
      let character = current
      if character == " " || character == "\t" {
        if character == "\t" { firstTab = firstTab ?? offset }
        offset += 1
        continue
      }
      if offset > start {
        if character == "#", isBlankOrTab(at: offset - 1) { break }
        if isInFlow, isFlowIndicator(at: offset) { break }
        if character == ":", endsKey(at: offset) { break }
      }
      if isInFlow, character == "?" { firstQuestionMark = firstQuestionMark ?? offset }
      offset += 1
      limit = offset
    }
    // Blanks behind the text are left for the caller, who refuses tabs among them.
    offset = limit
    if let firstTab, firstTab < limit { reportTab(at: firstTab) }
    if let place = firstQuestionMark {
      report(
        .questionMarkInFlow, "A plain text in brackets holds a question mark",
        at: place..<(place + 1),
        help: "Put the text in quotes: some YAML parsers end it at the question mark")
    }
    return Node(.scalar(Scalar(text: text(start..<limit), style: .plain)), range: start..<limit)
  }

  /// Whether the colon at a place stands behind a key and is not part of a word.
  func endsKey(at place: Int) -> Bool {
    isSeparator(at: place + 1) || (!brackets.isEmpty && isFlowIndicator(at: place + 1))
  }

  /// Refuses a text whose first character means something else in YAML.
  private mutating func refuseStartOfPlainScalar() {
    guard let first = current else { return }
    let range = offset..<(offset + 1)
    let isInFlow = !brackets.isEmpty
    switch first {
    case "*":
      var limit = offset
      while !isSeparator(at: limit), !(isInFlow && isFlowIndicator(at: limit)) { limit += 1 }
      report(
        .alias, "\(text(offset..<limit)) is an alias", at: offset..<limit,
        help: "Write the value out where it is needed, or quote a text that starts with *")
    case "]", "}":
      report(
        .mismatchedBracket, "This \(first) closes nothing", at: range,
        help: "Take it out, or quote the text")
    case "@", "`", "%", "|", ">", ",", "#", "&", "!":
      reportReserved(first, at: range)
    case "-" where isSeparator(at: offset + 1) || isInFlow && isFlowIndicator(at: offset + 1):
      reportReserved(first, at: range)
    case ":" where isInFlow || isSeparator(at: offset + 1):
      reportReserved(first, at: range)
    case "?" where isSeparator(at: offset + 1) && !isInFlow:
      reportReserved(first, at: range)
    default:
      break
    }
  }

  private mutating func reportReserved(_ character: Unicode.Scalar, at range: Range<Int>) {
    report(
      .reservedIndicator, "A plain text cannot start with \(character)", at: range,
      help: "Put the text in quotes")
  }
}
