/// What the texts and numbers of examples look like.
enum TextKinds {
  /// Whether a text stands for any text: what examples are filled with.
  static func isPlaceholder(_ text: String) -> Bool {
    ["", "string", "text", "..."].contains(text.lowercased())
  }

  /// Whether a name speaks of a moment: `createdAt`, `lastSeen`, `end_time`.
  static func speaksOfTime(_ name: String) -> Bool {
    let words = DraftNames.words(name)
    guard let last = words.last else { return false }
    return ["at", "time", "date", "timestamp", "until", "since", "seen", "created", "updated"]
      .contains(last)
  }

  /// UNIX seconds from 2001 on, with a fraction or without.
  static func isUnixTime(_ text: String) -> Bool {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.utf8.count == 10, whole.utf8.allSatisfy(\.isDigit) else {
      return false
    }
    return parts.count == 1 || (!parts[1].isEmpty && parts[1].utf8.allSatisfy(\.isDigit))
  }

  /// `2021-07-01`.
  static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10 && hasDate(bytes)
  }

  /// `2021-07-01T07:47:20`, with a zone or without.
  static func isDateTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count >= 19 && bytes.count <= 35 && hasDate(bytes)
      && bytes[10] == UInt8(ascii: "T") && bytes[13] == UInt8(ascii: ":")
  }

  private static func hasDate(_ bytes: [UInt8]) -> Bool {
    bytes[0..<4].allSatisfy(\.isDigit) && bytes[4] == UInt8(ascii: "-")
      && bytes[5..<7].allSatisfy(\.isDigit) && bytes[7] == UInt8(ascii: "-")
      && bytes[8..<10].allSatisfy(\.isDigit)
  }

  /// Whether a text can be one of a few fixed words: `agentChatOnly`, `on hold`.
  static func isWordOfEnum(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z"),
      text.utf8.count <= 40
    else { return false }
    return text.utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") || $0 == 0x20 }
      && text.utf8.count { $0 == 0x20 } <= 2
  }

  /// Names of fields that mostly hold one of a few words, and of those that hold any.
  static func speaksOfEnum(_ name: String) -> Bool {
    guard let last = DraftNames.words(name).last else { return false }
    return ["status", "state", "type", "kind", "role", "rating", "priority", "level", "mode"]
      .contains(last)
  }

  static func speaksOfFreeText(_ name: String) -> Bool {
    guard let last = DraftNames.words(name).last else { return false }
    return [
      "name", "username", "login", "email", "title", "text", "message", "description", "note",
      "notes", "url", "link", "id", "key", "token", "phone", "city", "company", "locale", "color",
      "comment", "subject", "body", "label", "value",
    ].contains(last)
  }
}
