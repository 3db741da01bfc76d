extension Reader {
  /// Reads the list whose dashes stand in `column`, from its first dash. `isOnKeyColumn` says that
  /// the list belongs to a key in the same column.
  mutating func readBlockSequence(column: Int, isOnKeyColumn: Bool) -> Node {
    let start = offset
    guard openCollection() else {
      skipLines(deeperThan: isOnKeyColumn ? column : column - 1)
      return Node(.empty, range: start..<start)
    }
    openBlocks.append(OpenBlock(column: column, isList: true))
    defer {
      depth -= 1
      openBlocks.removeLast()
    }
    var items: [Node] = []
    repeat {
      let item = readBlockItem(column: column)
      items.append(item)
      refuseLines(deeperThan: column, behind: item)
    } while lineIndent == column && isAtDash
    if lineIndent == column, !isOnKeyColumn {
      report(
        .mixedCollection, "A key stands among list items", at: restOfLine,
        help: "Put a dash in front, or indent it like what it belongs to")
      _ = readBlockMapping(column: column, first: nil)
    }
    return Node(.sequence(items), range: start..<(items.last?.range.upperBound ?? start))
  }

  var isAtDash: Bool { current == "-" && isSeparator(at: offset + 1) }

  private mutating func readBlockItem(column: Int) -> Node {
    offset += 1
    let dashEnd = offset
    skipBlanks()
    if !isLineEnd(at: offset), current != "#" { return readBlockNode(parent: column) }
    advanceToValue()
    if lineIndent > column { return readBlockNode(parent: column) }
    return Node(.empty, range: dashEnd..<dashEnd)
  }
}
