/// Writes a document as YAML in blocks.
///
/// Readers of YAML 1.1 and of 1.2 must find the same tree, so that what one of them could take for
/// something other than text stands in quotes.
struct YAMLWriter {
  private(set) var text = ""

  mutating func write(_ node: DocumentNode) {
    if node.isBlock {
      writeBlock(node, indentation: "", isInItem: false)
    } else {
      text += YAMLScalar.text(node, indentation: "") + "\n"
    }
  }

  /// - Parameter isInItem: The first line goes on behind the dash of an item.
  private mutating func writeBlock(
    _ node: DocumentNode, indentation: String, isInItem: Bool
  ) {
    switch node {
    case .object(let members):
      for (index, member) in members.enumerated() {
        if index > 0 || !isInItem { text += indentation }
        writeKey(member.key, indentation)
        writeValue(member.value, indentation)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        if index > 0 || !isInItem { text += indentation }
        text += "-"
        if element.isBlock {
          text += " "
          writeBlock(element, indentation: indentation + "  ", isInItem: true)
        } else {
          text += " " + YAMLScalar.text(element, indentation: indentation) + "\n"
        }
      }
    default: break
    }
  }

  private mutating func writeKey(_ key: String, _ indentation: String) {
    let written = YAMLScalar.line(key)
    // A key that shares its line with a colon has at most 1024 characters.
    if written.unicodeScalars.count > 1000 {
      text += "? " + written + "\n" + indentation + ":"
    } else {
      text += written + ":"
    }
  }

  private mutating func writeValue(_ value: DocumentNode, _ indentation: String) {
    if value.isBlock {
      text += "\n"
      writeBlock(value, indentation: indentation + "  ", isInItem: false)
    } else {
      text += " " + YAMLScalar.text(value, indentation: indentation) + "\n"
    }
  }
}

extension DocumentNode {
  /// Whether it takes lines of its own.
  fileprivate var isBlock: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    default: false
    }
  }
}
