/// What a scalar looks like in YAML.
enum YAMLScalar {
  /// A value that is neither a list nor a mapping with something in it.
  static func text(_ node: DocumentNode, indentation: String) -> String {
    switch node {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .number(let value): number(value)
    case .string(let value): block(value, indentation: indentation) ?? line(value)
    case .array: "[]"
    case .object: "{}"
    }
  }

  /// A text on one line, in quotes where it needs them.
  static func line(_ value: String) -> String {
    isPlain(value) ? value : QuotedText.text(value, in: .yaml)
  }

  /// A text of several lines as it is; `nil` where that cannot be.
  private static func block(_ value: String, indentation: String) -> String? {
    guard value.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    let isEnded = value.utf8.last == UInt8(ascii: "\n")
    let lines = (isEnded ? value.dropLast() : value[...])
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, let first = lines.first, let last = lines.last, !first.isEmpty,
      !last.isEmpty, first.utf8.first != UInt8(ascii: " "),
      lines.allSatisfy({ line in
        line.utf8.last != UInt8(ascii: " ")
          && !line.unicodeScalars.contains(where: QuotedText.needsEscape)
      })
    else { return nil }
    return (isEnded ? "|" : "|-")
      + lines.map { $0.isEmpty ? "\n" : "\n\(indentation)  \($0)" }.joined()
  }

  /// A number that YAML 1.1 takes for one as well: with a point, and a sign at the exponent.
  private static func number(_ value: String) -> String {
    let parts = value.split(maxSplits: 1) { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first else { return value }
    var text = String(mantissa)
    if !text.contains(".") { text += ".0" }
    guard parts.count == 2, let sign = parts[1].first else { return text }
    return text + "e" + (sign == "-" || sign == "+" ? "" : "+") + parts[1]
  }

  /// Whether a text is one to every reader without quotes.
  private static func isPlain(_ value: String) -> Bool {
    guard let first = value.utf8.first, isLetter(first) || mayLead(first),
      let last = value.utf8.last, !mayNotEnd(last),
      value.utf8.allSatisfy({ isLetter($0) || isDigit($0) || mayStand($0) })
    else { return false }
    var previous: UInt8 = 0
    for byte in value.utf8 {
      if previous == UInt8(ascii: ":"), byte == UInt8(ascii: " ") { return false }
      previous = byte
    }
    return value.utf8.count > 5 || !words.contains(value.lowercased())
  }

  private static func mayLead(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "/", "$", "_": true
    default: false
    }
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case " ", "/", "$", "_", "-", ".", ",", ";", "(", ")", "+", "=", "*", "!", "?", "'", "~", "^",
      "<", ">", "%", "&", "@", ":":
      true
    default: false
    }
  }

  private static func mayNotEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ":")
  }

  /// What some readers take for truth, or for nothing; none is longer than five letters.
  private static let words: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
