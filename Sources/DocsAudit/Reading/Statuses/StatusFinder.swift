/// Finds the statuses that a page names: on lines of their own, in tables, in prose.
enum StatusFinder {
  /// A status, and the index of the line that it stands on.
  typealias Found = (claim: StatusClaim, line: Int)

  /// No line names more.
  private static let mostOfLine = 20

  /// `text` has blanks where its examples stand; `exampleStarts` are the lines with their starts.
  static func find(_ text: PageText, exampleStarts: Set<Int>) -> [Found] {
    var result: [Found] = []
    var list = StatusList()
    for index in text.lines.indices {
      let range = text.trimmed(text.lines[index].range)
      list.read(range, text)
      guard range.count >= 3, range.count <= 4000,
        hasNumberOfThreeDigits(text.bytes[range])
      else { continue }
      result += statuses(on: index, range, text, exampleStarts, isListed: list.hasEntry)
    }
    return result
  }

  private static func hasNumberOfThreeDigits(_ line: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in line {
      if byte.isDigit {
        digits += 1
      } else {
        if digits == 3 { return true }
        digits = 0
      }
    }
    return digits == 3
  }

  private static func statuses(
    on index: Int, _ range: Range<Int>, _ text: PageText, _ exampleStarts: Set<Int>,
    isListed: Bool
  ) -> [Found] {
    let content = text.string(range)
    let words = content.unicodeScalars.split { scalar in
      scalar.isBlank || scalar == "/" || (scalar.isPunctuation && scalar != "-" && scalar != ".")
    }.map { word in
      word.last == "." ? String(word.dropLast()) : String(word)
    }
    var lower: [String] = []
    var result: [Found] = []
    var candidates = 0
    for position in words.indices where candidates < mostOfLine {
      let isEntry = isListed && position == 0
      guard words[position].utf8.count == 3, let status = Int(words[position]),
        StatusLine.reasons[status] != nil || isEntry
      else { continue }
      candidates += 1
      if lower.isEmpty { lower = words.map { $0.lowercased() } }
      let length = StatusLine.reasonLength(lower[(position + 1)...])
      let isStart = position == 0 || (position == 1 && lower[0] == "http")
      let isHeading = isStart && isHeading(index, words, text, exampleStarts)
      let isCell = isStart && TableReader.cells(text, index) != nil
      guard length > 0 || isHeading || isCell || isEntry || isNamed(lower, position),
        !counts(position + 1 < lower.count ? lower[position + 1] : firstWord(index + 1, text))
      else { continue }
      var reason: String?
      if length > 0 {
        reason = words[(position + 1)...(position + length)].joined(separator: " ")
      } else if isHeading, position + 1 < words.count {
        reason = words[(position + 1)...].joined(separator: " ")
      }
      let place = PagePlace(line: text.lines[index].number)
      let codes =
        isCell && status >= 300
        ? words[(position + 1)...].filter { $0.contains("_") && Sentence.looksLikeName($0) }
          .map { CodeClaim(code: $0, place: place) } : []
      result.append(
        (StatusClaim(status: status, reason: reason, place: place, codes: codes), index))
    }
    return result
  }

  /// A short line with the status in front, marked as a heading or with an example close behind.
  private static func isHeading(
    _ index: Int, _ words: [String], _ text: PageText, _ exampleStarts: Set<Int>
  ) -> Bool {
    guard words.count <= 7 else { return false }
    if text.lines[index].kind == .heading { return true }
    var next = index + 1
    var filled = 0
    while next < text.lines.count, filled < 2 {
      if exampleStarts.contains(next) { return true }
      if !text.trimmed(text.lines[next].range).isEmpty { filled += 1 }
      next += 1
    }
    return false
  }

  /// `500 times`, `200 seconds`: a number of something.
  private static func counts(_ next: String) -> Bool {
    !DocumentationWords.meanings(of: next)
      .isDisjoint(with: [.times, .second, .minute, .hour, .day])
  }

  /// The first word of a line, in lower case: a sentence may go on there.
  private static func firstWord(_ index: Int, _ text: PageText) -> String {
    guard index < text.lines.count else { return "" }
    let start = text.string(text.trimmed(text.lines[index].range).prefix(40))
    return start.prefix { $0.isLetter }.lowercased()
  }

  /// `status 404`, `404 error`, `HTTP 404`: the words of a status stand beside it.
  private static func isNamed(_ words: [String], _ position: Int) -> Bool {
    let low = max(position - 2, 0)
    let high = min(position + 1, words.count - 1)
    return (low...high).contains { index in
      let meanings = DocumentationWords.meanings(of: words[index])
      return meanings.contains(.status) || meanings.contains(.error)
    }
  }
}
