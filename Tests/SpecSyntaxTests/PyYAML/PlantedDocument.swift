import SeededRandom

/// A document of the subset, and the same with one thing in it that the subset leaves out.
struct PlantedDocument {
  /// Something that is refused.
  struct Plant {
    enum Place {
      /// The value of a key.
      case value
      /// A line in front of a key, in its column.
      case line
      /// A line at the left edge.
      case leftEdge
      /// The first line.
      case start
    }

    let place: Place
    let text: String
    /// One of these says so; the first one as a rule.
    let ids: [String]

    init(_ place: Place, _ text: String, _ ids: String...) {
      self.place = place
      self.text = text
      self.ids = ids
    }
  }

  let clean: String
  let text: String
  let plant: Plant

  private struct Line {
    let indent: Int
    var text: String
    let isLeaf: Bool
  }

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var lines: [Line] = []
    Self.write(into: &lines, indent: 0, depth: 0, &generator)
    clean = Self.text(lines)
    plant = Self.plants[Int.random(in: Self.plants.indices, using: &generator)]
    switch plant.place {
    case .value:
      let leaves = lines.indices.filter { lines[$0].isLeaf }
      let place = leaves[Int.random(in: leaves.indices, using: &generator)]
      let key = lines[place].text.prefix { $0 != ":" }
      let deeper = "\n" + String(repeating: " ", count: lines[place].indent + 2)
      lines[place].text =
        key + ": "
        + plant.text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: deeper)
    case .line:
      // Behind a list, a dash would be one item more.
      let keys = lines.indices.filter {
        !lines[$0].text.hasPrefix("-") && ($0 == 0 || !lines[$0 - 1].text.hasPrefix("-"))
      }
      let place = keys[Int.random(in: keys.indices, using: &generator)]
      let line = lines[place]
      // A line of several stands in one column.
      for (index, text) in plant.text.split(separator: "\n").enumerated() {
        lines.insert(
          Line(indent: line.indent, text: String(text), isLeaf: false), at: place + index)
      }
    case .leftEdge:
      let edges = lines.indices.dropFirst()
      let place = edges.randomElement(using: &generator) ?? 1
      lines.insert(Line(indent: 0, text: plant.text, isLeaf: false), at: place)
    case .start:
      lines.insert(Line(indent: 0, text: plant.text, isLeaf: false), at: 0)
    }
    text = Self.text(lines)
  }

  private static func text(_ lines: [Line]) -> String {
    lines.map { String(repeating: " ", count: $0.indent) + $0.text + "\n" }.joined()
  }

  private static func write(
    into lines: inout [Line], indent: Int, depth: Int, _ generator: inout SeededGenerator
  ) {
    for index in 0..<Int.random(in: 2...4, using: &generator) {
      let key = "key\(index)"
      // The first one is a plain line, so that every plant finds a place.
      switch Int.random(in: 0..<(depth < 3 && index > 0 ? 6 : 4), using: &generator) {
      case 4:
        lines.append(Line(indent: indent, text: key + ":", isLeaf: false))
        write(into: &lines, indent: indent + 2, depth: depth + 1, &generator)
      case 5:
        lines.append(Line(indent: indent, text: key + ":", isLeaf: false))
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          lines.append(Line(indent: indent, text: "- " + value(&generator), isLeaf: false))
        }
      default:
        lines.append(Line(indent: indent, text: key + ": " + value(&generator), isLeaf: true))
      }
    }
  }

  private static func value(_ generator: inout SeededGenerator) -> String {
    let values = [
      "word", "two words", "1.10", "'it''s'", "\"a\\n\"", "[a, b]", "{a: b}", "~", "yes # note",
      "http://a.b/c", "été", "[]", "-1",
    ]
    return values[Int.random(in: values.indices, using: &generator)]
  }

  static let plants: [Plant] = [
    Plant(.value, "&name value", "anchor"), Plant(.value, "&name\n- a", "anchor"),
    Plant(.value, "*name", "alias"), Plant(.value, "[a, *b]", "alias"),
    Plant(.value, "!tag value", "tag"), Plant(.value, "!!int 1", "tag"),
    Plant(.value, "!<tag:a.b,2000:c> d", "tag"), Plant(.value, "[!a b]", "tag"),
    Plant(.value, "{<<: {a: b}}", "merge-key"), Plant(.line, "<<: {a: b}", "merge-key"),
    Plant(.value, "@a", "reserved-indicator"), Plant(.value, "`a`", "reserved-indicator"),
    Plant(.value, "%a", "reserved-indicator"), Plant(.value, ", a", "reserved-indicator"),
    Plant(.value, "[- a]", "reserved-indicator"), Plant(.value, "[:a]", "reserved-indicator"),
    Plant(.value, "a: b", "colon-in-plain-scalar"), Plant(.value, "a:", "colon-in-plain-scalar"),
    Plant(.value, "- a", "list-on-key-line"), Plant(.value, "? a", "complex-key"),
    Plant(.value, "{? a : b}", "complex-key"), Plant(.line, "? a\n: b", "complex-key"),
    Plant(.value, "[a: b]", "pair-in-list"), Plant(.value, "['a': b]", "pair-in-list"),
    Plant(.value, "{a}", "missing-colon"), Plant(.line, "word", "missing-colon"),
    Plant(.value, "{a:1}", "missing-blank"), Plant(.value, "[a]#b", "missing-blank"),
    Plant(.line, "a:1", "missing-blank"), Plant(.value, "['a' 'b']", "missing-comma"),
    Plant(.value, "[a,, b]", "missing-value"), Plant(.value, "[, a]", "missing-value"),
    Plant(.value, "[a}", "mismatched-bracket"), Plant(.value, "}", "mismatched-bracket"),
    Plant(.value, "[a", "unclosed-bracket"), Plant(.value, "{a: b", "unclosed-bracket"),
    Plant(.value, "'a", "unclosed-quote"), Plant(.value, "\"a", "unclosed-quote"),
    Plant(.value, "{[a]: b}", "non-scalar-key"), Plant(.line, "[a]: b", "non-scalar-key"),
    Plant(.value, "[a?b]", "question-mark-in-flow"),
    Plant(.value, "[/a/{b}]", "bracket-in-plain-scalar"),
    Plant(.value, "\"\\q\"", "bad-escape"), Plant(.value, "\"\\uD83D\\uDE42\"", "bad-escape"),
    Plant(.value, "\"\\x4\"", "bad-escape"), Plant(.value, "\"\\U00110000\"", "bad-escape"),
    Plant(.value, "'a' b", "text-after-value"), Plant(.value, "[a] b", "text-after-value"),
    Plant(.value, "| a", "bad-block-header"), Plant(.value, ">0\na", "bad-block-header"),
    Plant(.value, "|10\na", "bad-block-header"), Plant(.value, "|+-\na", "bad-block-header"),
    Plant(.value, "|#a\nb", "bad-block-header"), Plant(.value, "|\n   \n a", "wrong-indentation"),
    Plant(.value, "a\tb", "tab"), Plant(.value, "\ta", "tab"),
    Plant(.value, "a\nb", "multi-line-plain-scalar"),
    Plant(.value, "[a\n b]", "multi-line-plain-scalar"),
    Plant(.value, "a\nb: c", "wrong-indentation"),
    Plant(.value, "\u{0}", "control-character"), Plant(.value, "'\u{7F}'", "control-character"),
    Plant(.value, "a # \u{9F}", "control-character"),
    Plant(.value, "a\u{85}b", "line-separator"), Plant(.value, "'\u{2028}'", "line-separator"),
    Plant(.value, "|\n a\u{2029}b", "line-separator"),
    Plant(.value, "\u{FEFF}a", "byte-order-mark"),
    Plant(.value, "{a: 1, a: 2}", "duplicate-key"), Plant(.line, "a: 1\na: 2", "duplicate-key"),
    Plant(.value, "{\"a\": 1, 'a': 2}", "duplicate-key"),
    Plant(.line, ": a", "missing-key"), Plant(.line, "- a", "mixed-collection"),
    Plant(.line, String(repeating: "k", count: 1025) + ": a", "long-key"),
    Plant(.line, "\"a\n b\": c", "multi-line-key", "unclosed-quote"),
    Plant(.value, "{a\n: b}", "multi-line-key"),
    Plant(
      .value, String(repeating: "[", count: 65) + String(repeating: "]", count: 65), "too-deep"),
    Plant(.leftEdge, "---", "second-document", "document-marker"),
    Plant(.leftEdge, "...", "document-marker"), Plant(.leftEdge, "%YAML 1.2", "directive"),
    Plant(.leftEdge, "--- # a", "second-document"),
    Plant(.leftEdge, "\ttabs: b", "tab-indentation"),
    Plant(.start, "---", "document-marker"), Plant(.start, "%YAML 1.2\n---", "directive"),
    Plant(.start, "%TAG ! tag:a.b,2000:", "directive"),
  ]
}
