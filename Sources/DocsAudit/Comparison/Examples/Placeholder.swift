/// Words that stand in an example for a value that the page does not want to give.
enum Placeholder {
  private static let words: Set<String> = [
    "", "string", "text", "value", "str", "example", "xxx", "enum",
  ]

  /// Whether a text says of what type a value is and not which it is.
  static func matches(_ text: String) -> Bool {
    if words.contains(text.lowercased()) { return true }
    let pairs: [(Character, Character)] = [("<", ">"), ("{", "}"), ("[", "]")]
    return pairs.contains { text.first == $0 && text.last == $1 } || text.hasSuffix("...")
      || text.hasSuffix("…")
  }
}

/// What a text in an example looks like, as far as times go.
enum TimeText {
  /// `1603885746`, a fraction included.
  static func isSeconds(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
      }
  }

  /// `2021-07-01`
  static func isDay(_ text: String) -> Bool { text.utf8.count == 10 && startsWithDay(text) }

  /// `2021-07-01`, whatever stands behind it.
  static func startsWithDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7
        ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }
}
