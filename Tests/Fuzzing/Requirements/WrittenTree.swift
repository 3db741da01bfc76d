import SpecSyntax

/// A tree in brackets and double quotes, in one line.
struct WrittenTree {
  private(set) var bytes: [UInt8] = []
  /// Keys have a longest length, which the escapes of a copy may go beyond.
  private(set) var hasLongKey = false

  mutating func add(_ node: Node) {
    switch node.content {
    case .empty: add("")
    case .scalar(let scalar): add(scalar.text)
    case .sequence(let items):
      bytes += "[".utf8
      for item in items {
        add(item)
        bytes += ", ".utf8
      }
      bytes += "]".utf8
    case .mapping(let mapping):
      bytes += "{".utf8
      for entry in mapping.entries {
        if entry.key.utf8.count > 100 { hasLongKey = true }
        add(entry.key)
        bytes += ": ".utf8
        add(entry.value)
        bytes += ", ".utf8
      }
      bytes += "}".utf8
    }
  }

  private mutating func add(_ text: String) {
    bytes += "\"".utf8
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += "\\\(scalar)".utf8
      case " "..."~": bytes += String(scalar).utf8
      default:
        let digits = String(scalar.value, radix: 16)
        bytes += ("\\U" + String(repeating: "0", count: 8 - digits.count) + digits).utf8
      }
    }
    bytes += "\"".utf8
  }
}
