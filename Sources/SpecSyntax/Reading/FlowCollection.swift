/// Lists and mappings in brackets.
extension Reader {
  /// Reads a flow collection, from its opening bracket to behind its closing one. Its further
  /// lines are indented deeper than `parent`.
  mutating func readFlowCollection(parent: Int) -> Node {
    let start = offset
    guard openCollection() else {
      abandonFlow(parent: parent)
      return Node(.empty, range: start..<start)
    }
    let isSequence = current == "["
    brackets.append(OpenBracket(offset: start, closing: isSequence ? "]" : "}"))
    defer {
      depth -= 1
      brackets.removeLast()
    }
    offset += 1
    var items: [Node] = []
    var builder = MappingBuilder()
    while beginFlowEntry(parent: parent) {
      if isSequence {
        if let item = readFlowItem(parent: parent) { items.append(item) }
      } else {
        readFlowPair(into: &builder, parent: parent)
      }
      if !flowIsLost { endFlowEntry(parent: parent) }
    }
    if isSequence { return Node(.sequence(items), range: start..<offset) }
    return builder.node(from: start, to: offset)
  }

  /// Goes to the next entry; false behind the end of the collection.
  private mutating func beginFlowEntry(parent: Int) -> Bool {
    while !flowIsLost {
      skipFlowSpace(parent: parent)
      guard !flowIsLost, let bracket = brackets.last else { return false }
      switch current {
      case bracket.closing:
        offset += 1
        return false
      case "]", "}":
        reportMismatch(of: bracket)
        // It closes what it fits; where it fits nothing, it is taken for a slip of the right one.
        let isForOuter = brackets.dropLast().contains { $0.closing == current }
        if !isForOuter { offset += 1 }
        return false
      case ",":
        report(
          .missingValue, "There is nothing in front of the comma", at: offset..<(offset + 1),
          help: "Take the comma out, or put a value in front of it")
        offset += 1
      default:
        return true
      }
    }
    return false
  }

  private mutating func reportMismatch(of bracket: OpenBracket) {
    report(
      .mismatchedBracket, "\(text(offset..<(offset + 1))) closes a bracket of the other kind",
      at: offset..<(offset + 1), help: "Write \(bracket.closing) here",
      notes: [
        Diagnostic.Note("The bracket opens here", at: bracket.offset..<(bracket.offset + 1))
      ])
  }

  /// Goes over the comma behind an entry. A closing bracket is left for ``beginFlowEntry``.
  private mutating func endFlowEntry(parent: Int) {
    let entryEnd = offset
    let isBehindPlain = isPlainEnd
    skipFlowSpace(parent: parent)
    if flowIsLost { return }
    let here = offset..<(offset + 1)
    switch current {
    case ",":
      offset += 1
    case "]", "}":
      return
    case "[" where isBehindPlain, "{" where isBehindPlain:
      report(
        .bracketInPlainScalar, "A plain text in brackets holds a bracket of its own", at: here,
        help: "Put the whole text in quotes")
      leaveFlowEntry()
    case ":":
      reportColonInPlain()
      leaveFlowEntry()
    default:
      if isBehindPlain, holdsBreak(entryEnd..<offset), isPlainStart {
        report(
          .multiLinePlainScalar, "A plain text goes on in a second line", at: here,
          help: "Put the text in quotes, or a comma at the end of the line above")
      } else {
        report(
          .missingComma, "There is no comma in front of this", at: here,
          help: "Put a comma between the two values, or quote the whole text")
      }
      leaveFlowEntry()
    }
  }

  /// Leaves the rest of a refused entry out, with the comma behind it.
  private mutating func leaveFlowEntry() {
    skipFlowEntry()
    if current == "," { offset += 1 }
  }

  /// Whether the byte in front of the current place belongs to a text without quotes.
  private var isPlainEnd: Bool {
    switch character(at: offset - 1) {
    case "\"", "'", "]", "}", ":", " ": false
    default: true
    }
  }

  private var isPlainStart: Bool {
    switch current {
    case "\"", "'", "[", "{": false
    default: true
    }
  }

  /// Reads a value inside brackets; nothing where a comma or bracket follows at once.
  private mutating func readFlowNode(parent: Int) -> Node {
    while skipProperties() {
      skipFlowSpace(parent: parent)
      if flowIsLost { break }
    }
    switch flowIsLost ? nil : current {
    case nil, ",", "]", "}":
      return Node(.empty, range: offset..<offset)
    case "[", "{":
      return readFlowCollection(parent: parent)
    case "\"", "'":
      return readQuotedScalar(parent: parent)
    default:
      return readPlainScalar()
    }
  }

  private mutating func readFlowItem(parent: Int) -> Node? {
    if current == "?", isSeparator(at: offset + 1) {
      reportComplexKey()
      skipFlowEntry()
      return nil
    }
    let item = readFlowNode(parent: parent)
    if flowIsLost { return item }
    let itemEnd = offset
    skipBlanks()
    if current == ":" {
      report(
        .pairInList, "A key stands in a list", at: item.range,
        help: "Put the key and its value in braces, or quote a text that holds a colon")
      skipFlowEntry()
      return nil
    }
    offset = itemEnd
    return item
  }

  private mutating func readFlowPair(into builder: inout MappingBuilder, parent: Int) {
    if current == "?", isSeparator(at: offset + 1) {
      reportComplexKey()
      skipFlowEntry()
      return
    }
    let errors = diagnostics.count
    guard let key = readFlowKey(parent: parent) else {
      if !flowIsLost, diagnostics.count > errors { skipFlowEntry() }
      return
    }
    offset += 1
    let colonEnd = offset
    skipFlowSpace(parent: parent)
    let isEmpty = flowIsLost || current == "," || current == "]" || current == "}"
    let value =
      isEmpty ? Node(.empty, range: colonEnd..<colonEnd) : readFlowNode(parent: parent)
    if let finding = builder.add(key, value: value) { diagnostics.append(finding) }
  }

  /// Reads a key in braces up to its colon; nil where it has none, which is refused.
  private mutating func readFlowKey(parent: Int) -> MappingKey? {
    if current == ":", endsKey(at: offset) {
      reportMissingKey()
      return MappingKey(name: nil, range: offset..<offset)
    }
    let errors = diagnostics.count
    let node = readFlowNode(parent: parent)
    if flowIsLost { return nil }
    skipBlanks()
    if current == ":" {
      // Some parsers take the colon for a part of the key then.
      if isPlain(node), isFlowIndicator(at: offset + 1) {
        report(
          .missingBlank, "There is no blank behind the colon", at: offset..<(offset + 1),
          help: "Put a blank behind the colon")
      }
      return checkedKey(node)
    }
    skipFlowSpace(parent: parent)
    if flowIsLost { return nil }
    if current == ":", endsKey(at: offset) {
      report(
        .multiLineKey, "The colon stands on another line than its key", at: node.range,
        help: "Write the key and its colon on one line")
      return MappingKey(name: nil, range: node.range)
    }
    if diagnostics.count == errors { reportMissingColon(node) }
    return nil
  }
}
