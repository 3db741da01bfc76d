/// Nodes of block style: the shape of the lines says what belongs together.
extension Reader {
  /// Reads the node at the current place, whose lines are indented deeper than `parent`, and goes
  /// to the next content line.
  mutating func readBlockNode(parent: Int) -> Node {
    var start = offset
    var column = self.column
    while skipProperties(), isLineEnd(at: offset) || current == "#" {
      advanceToValue()
      guard lineIndent > parent else { return Node(.empty, range: start..<start) }
      start = offset
      column = self.column
    }
    let startsLine = start == contentStart
    switch current {
    case "-" where isSeparator(at: offset + 1):
      return readBlockSequence(column: column, isOnKeyColumn: false)
    case "?" where isSeparator(at: offset + 1), ":" where isSeparator(at: offset + 1):
      return readBlockMapping(column: column, first: nil)
    case "|", ">":
      return readBlockScalar(parent: parent)
    default:
      break
    }
    let errors = diagnostics.count
    let node = readInlineNode(parent: parent)
    skipBlanks()
    if current == ":", isSeparator(at: offset + 1) || !isPlain(node) {
      return readBlockMapping(column: column, first: checkedKey(node))
    }
    let isRefused = diagnostics.count > errors
    finishLine(behind: node)
    advanceToContent()
    if startsLine, lineIndent == column, isPlain(node), lineLooksLikeEntry {
      // Among keys, a line without one is a slip and not the value of everything.
      if !isRefused { reportMissingColon(node) }
      return readBlockMapping(column: column, first: nil)
    }
    return node
  }

  /// Reads a flow collection or a scalar that stands in a line of block style.
  mutating func readInlineNode(parent: Int) -> Node {
    switch current {
    case "\"", "'":
      return readQuotedScalar(parent: parent)
    case "[", "{":
      let findings = diagnostics.count
      let node = readFlowCollection(parent: parent)
      flowIsLost = false
      // Behind brackets that were refused, those left over are no news.
      while diagnostics.count > findings, current == "]" || current == "}" { offset += 1 }
      return node
    default:
      return readPlainScalar()
    }
  }

  func isPlain(_ node: Node) -> Bool {
    if case .scalar(let scalar) = node.content { scalar.style == .plain } else { false }
  }

  /// Opens a collection, unless it would stand too deep; then says so.
  mutating func openCollection() -> Bool {
    guard depth < SpecParser.deepestNesting else {
      report(
        .tooDeep, "This is nested deeper than \(SpecParser.deepestNesting) levels",
        at: offset..<min(offset + 1, end), help: "Give the inner part a name of its own")
      return false
    }
    depth += 1
    return true
  }
}
