extension Reader {
  /// Reads the mapping whose keys stand in `column`. `first` is its first key where that was read
  /// already; the current place is the colon behind it then.
  mutating func readBlockMapping(column: Int, first: MappingKey?) -> Node {
    let start = first?.range.lowerBound ?? offset
    guard openCollection() else {
      skipLines(deeperThan: column - 1)
      return Node(.empty, range: start..<start)
    }
    openBlocks.append(OpenBlock(column: column, isList: false))
    defer {
      depth -= 1
      openBlocks.removeLast()
    }
    var builder = MappingBuilder()
    var limit = start
    var key = first ?? readBlockKey(column: column)
    while true {
      if let key {
        let value = readBlockValue(column: column)
        limit = max(limit, value.range.upperBound)
        if let finding = builder.add(key, value: value) { diagnostics.append(finding) }
        refuseLines(deeperThan: column, behind: value)
      }
      advanceToContent()
      guard lineIndent == column else { break }
      key = readBlockKey(column: column)
    }
    return builder.node(from: start, to: limit)
  }

  /// Reads a key up to its colon. Without one the entry is refused, and left out: gives nil and
  /// goes to the next content line.
  private mutating func readBlockKey(column: Int) -> MappingKey? {
    if isBehindLostEnd, !lineLooksLikeEntry {
      isBehindLostEnd = false
      skipLines(deeperThan: column)
      return nil
    }
    isBehindLostEnd = false
    _ = skipProperties()
    switch current {
    case "-" where isSeparator(at: offset + 1):
      report(
        .mixedCollection, "A list item stands among keys", at: restOfLine,
        help: "Put the items of a list behind a key that has no value yet")
      _ = readBlockSequence(column: column, isOnKeyColumn: true)
      return nil
    case "?" where isSeparator(at: offset + 1):
      reportComplexKey()
      skipLines(deeperThan: column)
      // The value of a complex key starts with a colon of its own.
      if lineIndent == column, current == ":", isSeparator(at: offset + 1) {
        skipLines(deeperThan: column)
      }
      return nil
    case ":" where isSeparator(at: offset + 1):
      reportMissingKey()
      return MappingKey(name: nil, range: offset..<offset)
    default:
      break
    }
    let errors = diagnostics.count
    let node = readInlineNode(parent: column)
    skipBlanks()
    if current == ":", isSeparator(at: offset + 1) || !isPlain(node) { return checkedKey(node) }
    // A node that was refused itself lost its colon with the rest of it.
    if diagnostics.count == errors { reportMissingColon(node) }
    skipLines(deeperThan: column)
    return nil
  }

  /// Reads what belongs to a key, from its colon to the next content line.
  private mutating func readBlockValue(column: Int) -> Node {
    offset += 1
    let colonEnd = offset
    if !isSeparator(at: offset) {
      report(
        .missingBlank, "There is no blank behind the colon", at: (offset - 1)..<offset,
        help: "Put a blank behind the colon")
    }
    skipBlanks()
    _ = skipProperties()
    if isLineEnd(at: offset) || current == "#" {
      advanceToValue()
      if lineIndent > column { return readBlockNode(parent: column) }
      if lineIndent == column, isAtDash {
        return readBlockSequence(column: column, isOnKeyColumn: true)
      }
      return Node(.empty, range: colonEnd..<colonEnd)
    }
    return readValueOnKeyLine(column: column)
  }

  private mutating func readValueOnKeyLine(column: Int) -> Node {
    switch current {
    case "-" where isSeparator(at: offset + 1):
      report(
        .listOnKeyLine, "A list starts on the line of its key", at: offset..<(offset + 1),
        help: "Start the list on the next line, or write it in brackets")
      return readBlockSequence(column: self.column, isOnKeyColumn: false)
    case "?" where isSeparator(at: offset + 1):
      reportComplexKey()
    case ":" where isSeparator(at: offset + 1):
      reportMissingKey()
    case "|", ">":
      return readBlockScalar(parent: column)
    default:
      let node = readInlineNode(parent: column)
      skipBlanks()
      guard current == ":", isPlain(node) else {
        finishLine(behind: node)
        return node
      }
      reportColonInPlain()
    }
    let place = offset
    skipLines(deeperThan: column)
    return Node(.empty, range: place..<place)
  }

  mutating func reportColonInPlain() {
    report(
      .colonInPlainScalar, "A plain text holds a colon and a blank", at: offset..<(offset + 1),
      help: "Put the whole text in quotes")
  }
}
