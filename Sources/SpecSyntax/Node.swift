/// A node of the syntax tree. Scalars are text: what `12` or `yes` means is for the reader to say.
public struct Node: Sendable {
  public enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping(Mapping)
    /// Nothing where a value could stand, as in `key:` alone on its line.
    case empty
  }

  public let content: Content
  /// The byte offsets of the node in its source file.
  public let range: Range<Int>

  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// A text and the way it was written.
public struct Scalar: Sendable {
  public enum Style: Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// `|`
    case literal
    /// `>`
    case folded
  }

  public let text: String
  public let style: Style

  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }
}

/// Keys and values in the order in which they were written; no key stands twice.
public struct Mapping: Sendable {
  public struct Entry: Sendable {
    public let key: String
    public let keyRange: Range<Int>
    public let value: Node

    public init(key: String, keyRange: Range<Int>, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  public let entries: [Entry]

  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// The value of a key, looked up in a straight line: for mappings of a few known keys.
  public subscript(key: String) -> Node? {
    entries.first { $0.key == key }?.value
  }
}
