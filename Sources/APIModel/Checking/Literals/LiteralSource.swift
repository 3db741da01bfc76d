import SpecSyntax

/// A value as it is written in the spec, each part of it numbered.
struct LiteralSource {
  indirect enum Content {
    /// `isPlain` where no quotation marks make a text of it.
    case scalar(String, isPlain: Bool)
    case list([LiteralSource])
    case object([Entry])
    case empty
  }

  struct Entry {
    let key: String
    let range: Range<Int>
    let value: LiteralSource
  }

  let number: Int
  let range: Range<Int>
  let content: Content

  /// Deeper values are cut off; no spec nests as deep.
  private static let maximumDepth = 200

  init(_ node: Node, counter: inout Int, depth: Int = 0) {
    number = counter
    range = node.range
    counter += 1
    switch node.content {
    case .scalar(let scalar):
      content = .scalar(scalar.text, isPlain: scalar.style == .plain)
    case .sequence(let nodes) where depth < Self.maximumDepth:
      content = .list(nodes.map { LiteralSource($0, counter: &counter, depth: depth + 1) })
    case .mapping(let mapping) where depth < Self.maximumDepth:
      content = .object(
        mapping.entries.map {
          Entry(
            key: $0.key, range: $0.keyRange,
            value: LiteralSource($0.value, counter: &counter, depth: depth + 1))
        })
    case .sequence, .mapping, .empty:
      content = .empty
    }
  }

  /// `null`, or nothing at all.
  var isNull: Bool {
    switch content {
    case .empty: true
    case .scalar(let text, let isPlain): isPlain && text == "null"
    case .list, .object: false
    }
  }

  /// What is written, for a message.
  var description: String {
    switch content {
    case .scalar("null", isPlain: true), .empty: "`null`"
    case .scalar(let text, let isPlain):
      isPlain ? "`\(text)`" : "the text `\(text.prefix(40))`"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
