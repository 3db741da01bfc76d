/// Anchors and tags, which YAML allows in front of any node.
extension Reader {
  /// Refuses the anchors and tags at the current place and goes over them, to what they stand
  /// in front of on the same line. Says whether there were any.
  mutating func skipProperties() -> Bool {
    var isFound = false
    while current == "&" || current == "!" {
      isFound = true
      let start = offset
      let isAnchor = current == "&"
      while !isSeparator(at: offset), brackets.isEmpty || !isFlowIndicator(at: offset) {
        offset += 1
      }
      if isAnchor {
        report(
          .anchor, "\(text(start..<offset)) is an anchor", at: start..<offset,
          help: "Write the value out where it is needed, or quote a text that starts with &")
      } else {
        report(
          .tag, "\(text(start..<offset)) is a tag", at: start..<offset,
          help: "Take it out, or quote a text that starts with !")
      }
      skipBlanks()
    }
    return isFound
  }
}
