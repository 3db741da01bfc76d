/// A key that was read, with what it is to be called; nil where it cannot be a key.
struct MappingKey {
  let name: String?
  let range: Range<Int>
}

extension Reader {
  /// The longest key, in characters, that YAML parsers take without a `?`.
  private static var longestKey: Int { 1024 }

  /// Makes a key of the node that stands in front of the colon at the current place.
  mutating func checkedKey(_ node: Node) -> MappingKey {
    let unusable = MappingKey(name: nil, range: node.range)
    guard case .scalar(let scalar) = node.content else {
      report(
        .nonScalarKey, "A collection cannot be a key", at: node.range,
        help: "Use a text as the key")
      return unusable
    }
    if holdsBreak(node.range) {
      report(
        .multiLineKey, "A key goes over several lines", at: node.range,
        help: "Write the key and its colon on one line")
      return unusable
    }
    if scalar.style == .plain, scalar.text == "<<" {
      report(
        .mergeKey, "<< merges mappings, which specs do without", at: node.range,
        help: "Write the keys out; in a model use $with")
      return unusable
    }
    if bytes[node.range.lowerBound..<offset].count(where: { $0 & 0xC0 != 0x80 })
      > Self.longestKey
    {
      report(
        .longKey, "A key is longer than \(Self.longestKey) characters", at: node.range,
        help: "Shorten the key")
      return unusable
    }
    return MappingKey(name: scalar.text, range: node.range)
  }

  /// Refuses a line, or an entry in braces, that should be a key and has no colon.
  mutating func reportMissingColon(_ node: Node) {
    if isPlain(node), let colon = bytes[node.range].firstIndex(of: UInt8(ascii: ":")) {
      report(
        .missingBlank, "There is no blank behind the colon", at: colon..<(colon + 1),
        help: "Put a blank behind the colon")
    } else {
      report(
        .missingColon, "There is no colon behind the key", at: node.range,
        help: "Put a colon and a blank behind the key")
    }
  }

  mutating func reportMissingKey() {
    report(
      .missingKey, "There is no key in front of the colon", at: offset..<(offset + 1),
      help: "Name the key, or quote a text that starts with a colon")
  }

  mutating func reportComplexKey() {
    report(
      .complexKey, "? starts a complex key", at: offset..<(offset + 1),
      help: "Write the key in front of a colon, or quote a text that starts with ?")
  }
}
