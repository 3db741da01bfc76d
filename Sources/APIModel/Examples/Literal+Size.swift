extension Literal {
  /// Whether the value has at most so many parts, a long text counted as several. No more of it is
  /// looked at than that.
  public func hasAtMost(_ parts: Int) -> Bool {
    var room = parts
    var open = [self]
    while let literal = open.popLast() {
      room -= 1
      switch literal {
      case .null, .bool, .int, .number: break
      case .string(let text): room -= text.utf8.count / 64
      case .list(let elements):
        guard elements.count <= room else { return false }
        open += elements
      case .object(let entries):
        guard entries.count <= room else { return false }
        open += entries.map(\.value)
      }
      if room < 0 { return false }
    }
    return true
  }
}
