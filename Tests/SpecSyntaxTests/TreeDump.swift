import SpecSyntax

/// A tree as JSON.
enum TreeDump {
  static func json(of node: Node) -> String {
    switch node.content {
    case .empty:
      return "\"\""
    case .scalar(let scalar):
      return json(of: scalar.text)
    case .sequence(let items):
      return "[" + items.map(json(of:)).joined(separator: ",") + "]"
    case .mapping(let mapping):
      let pairs = mapping.entries.map { "[\(json(of: $0.key)),\(json(of: $0.value))]" }
      return "{\"map\":[" + pairs.joined(separator: ",") + "]}"
    }
  }

  /// In the form of Fixtures/pyyaml_trees.py, where a letter in front of each text says how it was
  /// written. The tree of SpecSyntax does not know it of keys; the bytes of the file tell.
  static func styled(_ node: Node, of file: SourceFile) -> String {
    switch node.content {
    case .empty:
      return "\"p\""
    case .scalar(let scalar):
      return json(of: letter(of: scalar.style) + scalar.text)
    case .sequence(let items):
      return "[" + items.map { styled($0, of: file) }.joined(separator: ",") + "]"
    case .mapping(let mapping):
      let pairs = mapping.entries.map { entry in
        let key = json(of: letter(ofKeyAt: entry.keyRange, in: file) + entry.key)
        return "[\(key),\(styled(entry.value, of: file))]"
      }
      return "{\"map\":[" + pairs.joined(separator: ",") + "]}"
    }
  }

  private static func letter(of style: Scalar.Style) -> String {
    switch style {
    case .plain: "p"
    case .singleQuoted: "s"
    case .doubleQuoted: "d"
    case .literal: "l"
    case .folded: "f"
    }
  }

  private static func letter(ofKeyAt range: Range<Int>, in file: SourceFile) -> String {
    switch file.bytes[range].first {
    case UInt8(ascii: "'"): "s"
    case UInt8(ascii: "\""): "d"
    default: "p"
    }
  }

  private static func json(of text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x08: result += "\\b"
      case 0x09: result += "\\t"
      case 0x0A: result += "\\n"
      case 0x0C: result += "\\f"
      case 0x0D: result += "\\r"
      case 0x20...0x7E: result += String(UnicodeScalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}
