import SeededRandom

/// A change of a page that says nothing else than the page did.
struct CosmeticChange: Sendable {
  let kind: String
  let text: String
  /// What stands for more of a list leaves its length open.
  var mayHideNotes = false

  static func all(of page: TestPage, seed: UInt64) -> [CosmeticChange] {
    var random = SeededGenerator(seed: seed)
    let sites = PageSites(page.text)
    var changes = [
      CosmeticChange(kind: "values", text: otherValues(page, sites, &random)),
      CosmeticChange(kind: "indentation", text: otherIndentation(page, &random)),
      CosmeticChange(kind: "wrapping", text: otherWrapping(page, &random)),
      CosmeticChange(kind: "prose", text: moreProse(page, &random)),
      CosmeticChange(kind: "blanks", text: otherBlanks(page, &random)),
      CosmeticChange(
        kind: "line ends",
        text: page.text.split(
          separator: "\n", omittingEmptySubsequences: false
        ).joined(separator: "\r\n")),
    ]
    changes += ofNotation(page, &random)
    for _ in 0..<3 {
      if let text = otherOrder(sites, &random) {
        changes.append(CosmeticChange(kind: "order", text: text))
      }
    }
    return changes.filter { $0.text != page.text }
  }

  /// Other numbers and other texts, apart from values of enums, codes and totals.
  private static func otherValues(
    _ page: TestPage, _ sites: PageSites, _ random: inout SeededGenerator
  ) -> String {
    var text = ""
    var offset = 0
    for member in sites.members {
      if page.enumerated.contains(member.name)
        || ["code", "total", "status"].contains(member.name)
      {
        continue
      }
      let old = sites.text(member.valueRange)
      let new: String
      switch member.kind {
      case .number:
        new = old.contains(".") ? "\(random.below(90)).25" : String(1 + random.below(99_999))
      case .string:
        // Seconds stay seconds.
        let isNumber = old.dropFirst().dropLast().allSatisfy(\.isNumber)
        new = isNumber ? "\"\(1_500_000_000 + random.below(99_999_999))\"" : "\"\(random.word())\""
      case .bool: new = random.below(2) == 0 ? "true" : "false"
      case .null: new = old
      }
      text += sites.text(offset..<member.valueRange.lowerBound) + new
      offset = member.valueRange.upperBound
    }
    return text + sites.text(offset..<sites.bytes.count)
  }

  /// Two members that stand beside each other, swapped.
  private static func otherOrder(_ sites: PageSites, _ random: inout SeededGenerator) -> String? {
    let pairs = zip(sites.members, sites.members.dropFirst()).filter { first, second in
      // Nothing but a comma, blanks and the numbers of lines.
      sites.text(first.range.upperBound..<second.range.lowerBound).allSatisfy {
        $0.isWhitespace || $0 == "," || $0.isNumber
      }
    }
    return random.pick(pairs).map { sites.swapping($0.range, $1.range) }
  }

  private static func otherIndentation(
    _ page: TestPage, _ random: inout SeededGenerator
  ) -> String {
    let width = random.below(3)
    return lines(page).map { line in
      let words = line.drop { $0 == " " || $0 == "\t" }
      guard let first = words.first, "\"{}]".contains(first), !words.contains("hcgen") else {
        return String(line)
      }
      switch width {
      case 0: return String(repeating: "\t", count: random.below(3)) + words
      case 1: return String(repeating: " ", count: random.below(12)) + words
      default: return String(words)
      }
    }.joined(separator: "\n")
  }

  /// Blanks that look like others, in prose and tables.
  private static func otherBlanks(_ page: TestPage, _ random: inout SeededGenerator) -> String {
    let blanks = ["\u{A0}", "\u{202F}", "\u{2009}", "\u{200B} "]
    return lines(page).map { line -> String in
      guard !line.contains("<"), !line.contains("\""), !line.hasPrefix("#"),
        !line.contains("---")
      else { return String(line) }
      return String(line).replacing(" ", with: blanks[random.below(blanks.count)])
    }.joined(separator: "\n")
  }

  /// Long lines of prose broken at a blank.
  private static func otherWrapping(_ page: TestPage, _ random: inout SeededGenerator) -> String {
    lines(page).map { line in
      let words = line.split(separator: " ")
      let isProse =
        line.count > 40 && words.count > 6 && !line.contains("://") && !line.contains("|")
        && !line.contains("\"") && !line.contains("\t")
      guard isProse else { return String(line) }
      let cut = 2 + random.below(words.count - 3)
      return words[..<cut].joined(separator: " ") + "\n" + words[cut...].joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// Another sentence in front, and one behind.
  private static func moreProse(_ page: TestPage, _ random: inout SeededGenerator) -> String {
    let sentences = [
      "Written by Anna.", "Updated 7 months ago.", "Thank you for reading.",
      "This article is about our API.", "Questions? Talk to us.",
    ]
    let first = sentences[random.below(sentences.count)]
    let last = sentences[random.below(sentences.count)]
    return "\(first)\n\n\(page.text)\n\n\(last)\n"
  }

  private static func lines(_ page: TestPage) -> [Substring] {
    page.text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
