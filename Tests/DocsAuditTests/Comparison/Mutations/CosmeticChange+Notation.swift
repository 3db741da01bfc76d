import SeededRandom

/// Other ways to write the same JSON, as documentation has them.
extension CosmeticChange {
  static func ofNotation(_ page: TestPage, _ random: inout SeededGenerator) -> [CosmeticChange] {
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var changes = [
      CosmeticChange(kind: "trailing commas", text: withTrailingCommas(lines)),
      CosmeticChange(kind: "comments", text: withComments(lines, &random)),
      CosmeticChange(kind: "typographic quotes", text: withTypographicQuotes(lines)),
      CosmeticChange(kind: "dots", text: withDots(lines), mayHideNotes: true),
    ]
    // A page that has its lines numbered has its tokens split as well.
    if !lines.contains("1"), !page.text.contains("<pre") {
      changes.append(CosmeticChange(kind: "numbers of lines", text: withNumbers(lines)))
      changes.append(CosmeticChange(kind: "split tokens", text: withSplitTokens(lines, &random)))
    }
    return changes
  }

  /// `"name": …`, alone on a line.
  private static func isMember(_ line: String) -> Bool {
    let words = line.drop { $0 == " " || $0 == "\t" }
    return words.hasPrefix("\"") && words.contains("\":") && !words.contains("//")
  }

  private static func closes(_ line: String) -> Bool {
    let words = line.drop { $0 == " " || $0 == "\t" }
    return words.hasPrefix("}") || words.hasPrefix("]")
  }

  private static func endsValue(_ line: String) -> Bool {
    guard isMember(line) || closes(line), let last = line.last else { return false }
    return last == "\"" || last == "}" || last == "]" || last.isNumber || last == "e" || last == "l"
  }

  private static func withTrailingCommas(_ lines: [String]) -> String {
    var lines = lines
    for index in lines.indices.dropLast() where endsValue(lines[index]) && closes(lines[index + 1])
    {
      lines[index] += ","
    }
    return lines.joined(separator: "\n")
  }

  private static func withComments(_ lines: [String], _ random: inout SeededGenerator) -> String {
    let comments = [" // what it is", " /* since 2021 */", " // \"a\": 1", " # see above"]
    return lines.map { line in
      isMember(line) && random.below(2) == 0 ? line + comments[random.below(comments.count)] : line
    }.joined(separator: "\n")
  }

  private static func withTypographicQuotes(_ lines: [String]) -> String {
    lines.map { line in
      guard isMember(line), !line.contains("\\"), line.filter({ $0 == "\"" }).count % 2 == 0 else {
        return line
      }
      var opens = true
      return String(
        line.map { character in
          guard character == "\"" else { return character }
          defer { opens.toggle() }
          return opens ? "“" : "”"
        })
    }.joined(separator: "\n")
  }

  /// More of the same, behind the last element of a list.
  private static func withDots(_ lines: [String]) -> String {
    var result: [String] = []
    for index in lines.indices {
      result.append(lines[index])
      guard index + 1 < lines.count, lines[index].hasSuffix("}"), closes(lines[index]),
        lines[index + 1].contains("]"), closes(lines[index + 1])
      else { continue }
      result[result.count - 1] += ","
      result.append("...")
    }
    return result.joined(separator: "\n")
  }

  /// Runs of lines that are JSON and nothing else.
  private static func blocks(_ lines: [String]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start: Int?
    for index in lines.indices {
      let words = lines[index].drop { $0 == " " || $0 == "\t" }
      if start == nil, words == "{" || words == "[" { start = index }
      guard let first = start else { continue }
      let isJSON = words.first.map { "{}[]\"".contains($0) } ?? false
      let ends = closes(lines[index]) && depth(lines[first...index]) == 0
      if !isJSON || ends {
        if ends { blocks.append(first..<(index + 1)) }
        start = nil
      }
    }
    return blocks
  }

  private static func depth(_ lines: ArraySlice<String>) -> Int {
    lines.joined().reduce(0) { depth, character in
      "{[".contains(character) ? depth + 1 : "}]".contains(character) ? depth - 1 : depth
    }
  }

  private static func withNumbers(_ lines: [String]) -> String {
    let blocks = blocks(lines)
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      if let block = blocks.first(where: { $0.contains(index) }) {
        result.append("\(index - block.lowerBound + 1)")
      }
      result.append(line)
    }
    return result.joined(separator: "\n")
  }

  private static func withSplitTokens(
    _ lines: [String], _ random: inout SeededGenerator
  ) -> String {
    let blocks = blocks(lines)
    return lines.enumerated().map { index, line in
      guard isMember(line), blocks.contains(where: { $0.contains(index) }), random.below(2) == 0,
        let colon = line.firstRange(of: "\":")
      else { return line }
      let end = line.index(after: colon.lowerBound)
      return line[..<end] + "\n\n" + line[end...]
    }.joined(separator: "\n")
  }
}
