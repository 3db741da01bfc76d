import SpecSyntax

/// A place in a spec at which an author writes text.
struct TextPosition: Sendable {
  /// The bytes that the text takes.
  let range: Range<Int>
  /// What stands in front of the text and behind it in the same scalar.
  let before: String
  let after: String

  /// The bytes with another text at this place, in double quotes, so that YAML takes it as it is.
  func filled(with text: String) -> [UInt8] { Array(Self.quoted(before + text + after).utf8) }

  /// Every place in a tree: keys and scalars as they are, each word in them, what stands between
  /// their quotation marks, and the documentation behind their bar.
  static func all(in root: Node) -> [TextPosition] {
    var found: [TextPosition] = []
    var open = [root]
    while let node = open.popLast() {
      switch node.content {
      case .empty: break
      case .scalar(let scalar): found += positions(in: scalar.text, at: node.range)
      case .sequence(let items): open += items.reversed()
      case .mapping(let mapping):
        for entry in mapping.entries { found += positions(in: entry.key, at: entry.keyRange) }
        open += mapping.entries.map(\.value).reversed()
      }
    }
    return found
  }

  private static func positions(in text: String, at range: Range<Int>) -> [TextPosition] {
    var found = [TextPosition(range: range, before: "", after: "")]
    func add(_ part: Range<String.Index>) {
      guard part != text.startIndex..<text.endIndex else { return }
      found.append(
        TextPosition(
          range: range, before: String(text[..<part.lowerBound]),
          after: String(text[part.upperBound...])))
    }
    let words = text.split { " ,:[](){}/.=|\n".contains($0) }
    // In prose one word is like the next.
    for word in words.prefix(6) { add(word.startIndex..<word.endIndex) }
    let quotes = text.indices.filter { text[$0] == "\"" }
    if quotes.count >= 2 { add(text.index(after: quotes[0])..<quotes[1]) }
    if let bar = text.firstIndex(of: "|"), text[bar...].count > 2 {
      add(text.index(bar, offsetBy: 2)..<text.endIndex)
    }
    return found
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x20..<0x7F: result.unicodeScalars.append(scalar)
      case ..<0x10000: result += "\\u" + hexadecimal(scalar.value, 4)
      default: result += "\\U" + hexadecimal(scalar.value, 8)
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ value: UInt32, _ count: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: count - digits.count) + digits
  }
}
