import SeededRandom

/// One small edit of the text of a spec, as somebody might make it, or slip.
enum RandomEdit: String, CaseIterable {
  case lineRemoved, blockRemoved, neighboursSwapped, keyRenamed, typeChanged, optionalToggled,
    nullableToggled, digitChanged, textChanged, listShortened, blockCopied, methodChanged

  /// The edited text; `nil` where the edit has no place there.
  func applied(to text: String, _ random: inout SeededGenerator) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let places = lines.indices.filter { index in
      let line = lines[index].drop { $0 == " " }
      return !line.isEmpty && line.first != "#" && index > 0
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    let line = lines[place]
    switch self {
    case .lineRemoved: lines.remove(at: place)
    case .blockRemoved:
      let block = Self.block(lines, at: place)
      lines.removeSubrange(block)
    case .neighboursSwapped:
      // Two neighbours trade places.
      let block = Self.block(lines, at: place)
      guard block.upperBound < lines.count else { return nil }
      let next = Self.block(lines, at: block.upperBound)
      guard Self.depth(lines[block.lowerBound]) == Self.depth(lines[next.lowerBound]) else {
        return nil
      }
      let moved = Array(lines[next]) + Array(lines[block])
      lines.replaceSubrange(block.lowerBound..<next.upperBound, with: moved)
    case .keyRenamed: lines[place] = Self.renamed(line, &random)
    case .typeChanged: lines[place] = Self.retyped(line, &random)
    case .optionalToggled: lines[place] = Self.toggled(line, "?:", ":")
    case .nullableToggled: lines[place] = Self.toggled(line, "? |", " |")
    case .digitChanged:
      // Another number.
      guard let digit = line.lastIndex(where: \.isNumber) else { return nil }
      lines[place].replaceSubrange(digit...digit, with: "\(Int.random(in: 0...9, using: &random))")
    case .textChanged: lines[place] = line + (line.hasSuffix(".") ? " Indeed." : "")
    case .listShortened:
      // A value less in a list.
      guard let comma = line.range(of: ", ") else { return nil }
      let rest = line[comma.upperBound...]
      let end = rest.firstIndex { ",]}".contains($0) } ?? rest.endIndex
      lines[place] = String(line[..<comma.lowerBound] + line[end...])
    case .blockCopied:
      // The same once more, under another name.
      let block = Self.block(lines, at: place)
      guard let colon = line.firstIndex(of: ":") else { return nil }
      var copy = Array(lines[block])
      copy[0] = String(line[..<colon]) + "More" + String(line[colon...])
      lines.insert(contentsOf: copy, at: block.upperBound)
    case .methodChanged:
      let methods = ["get:", "put:", "post:", "patch:", "delete:"]
      guard let method = methods.first(where: { line.contains("    " + $0) }),
        let other = methods.randomElement(using: &random)
      else { return nil }
      lines[place] = line.replacing(method, with: other)
    }
    return lines.joined(separator: "\n")
  }

  /// Any edit, and what it made of a text.
  static func any(
    of text: String, _ random: inout SeededGenerator
  ) -> (edit: RandomEdit, text: String)? {
    guard let edit = allCases.randomElement(using: &random),
      let edited = edit.applied(to: text, &random), edited != text
    else { return nil }
    return (edit, edited)
  }

  private static func depth(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  /// A line with those that are deeper.
  private static func block(_ lines: [String], at place: Int) -> Range<Int> {
    let depth = depth(lines[place])
    var end = place + 1
    while end < lines.count, !lines[end].isEmpty, self.depth(lines[end]) > depth { end += 1 }
    return place..<end
  }

  /// Another letter in the key.
  private static func renamed(_ line: String, _ random: inout SeededGenerator) -> String {
    guard let colon = line.firstIndex(of: ":"),
      let place = line.indices[..<colon].filter({ line[$0].isLetter }).randomElement(using: &random)
    else { return line }
    return line.replacingCharacters(in: place...place, with: line[place] == "x" ? "y" : "x")
  }

  private static func retyped(_ line: String, _ random: inout SeededGenerator) -> String {
    let types = [
      "string", "int", "number", "bool", "timestamp-text", "timestamp", "datetime",
      "list of string", "loose int", "json",
    ]
    guard let type = types.filter({ line.contains(": " + $0) }).randomElement(using: &random),
      let other = types.randomElement(using: &random)
    else { return line }
    return line.replacing(": " + type, with: ": " + other, maxReplacements: 1)
  }

  private static func toggled(_ line: String, _ one: String, _ other: String) -> String {
    line.contains(one)
      ? line.replacing(one, with: other, maxReplacements: 1)
      : line.replacing(other, with: one, maxReplacements: 1)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: ClosedRange<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }

  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
