/// A JSON example, and where it stands in the text of its page.
struct FoundExample {
  let node: ExampleNode
  /// In ``PageText/bytes``.
  let range: Range<Int>
  /// The lines that it covers, indices into ``PageText/lines``.
  let lines: ClosedRange<Int>
  let repairs: [TextClaim]
}

/// Finds every JSON example of a page.
struct ExampleFinder {
  private(set) var examples: [FoundExample] = []
  /// What looked like an example and was left out.
  private(set) var setbacks: [TextClaim] = []

  /// No page shows more.
  static let mostExamples = 5_000

  /// Tries every opening bracket. What fails costs no more than a fixed part of the page's size.
  init(_ text: PageText) {
    var budget = 4 * text.bytes.count + 1 << 18
    var cursor = PlaceCursor(text)
    var surroundings = ExampleSurroundings()
    var offset = 0
    while offset < text.bytes.count {
      let byte = text.bytes[offset]
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "["), Self.mayBegin(text, offset)
      else {
        offset += 1
        continue
      }
      guard budget > 0, examples.count < Self.mostExamples else {
        let reason =
          budget > 0
          ? "more than \(Self.mostExamples) examples" : "too many brackets that hold no JSON"
        setbacks.append(
          TextClaim(
            text: reason + "; the rest was not searched for examples",
            place: text.place(at: offset)))
        return
      }
      _ = cursor.place(at: offset, in: text)
      var parser = ExampleParser(text, at: offset, cursor)
      do throws(ExampleParser.Failure) {
        let node = try parser.value()
        let range = offset..<parser.offset
        surroundings.move(to: range, in: text)
        if Self.isExample(node, parser, text, range, surroundings) {
          examples.append(
            FoundExample(
              node: node, range: range,
              lines: text.lineIndex(at: offset)...text.lineIndex(at: range.upperBound - 1),
              repairs: parser.repairs))
        }
        offset = max(range.upperBound, offset + 1)
      } catch .tooDeep {
        setbacks.append(
          TextClaim(
            text: "an example nests deeper than \(ExampleNode.deepest) and was left out",
            place: text.place(at: offset)))
        offset = Self.balancedEnd(text.bytes, from: offset)
      } catch {
        // Starting costs something as well.
        budget -= max(parser.offset - offset, 256)
        offset += 1
      }
    }
  }

  /// Whether what follows the bracket can belong to JSON; prose in brackets mostly cannot.
  private static func mayBegin(_ text: PageText, _ start: Int) -> Bool {
    let bytes = text.bytes
    var offset = start + 1
    while offset < bytes.count {
      let blank = bytes.blankLength(at: offset, before: bytes.count)
      if blank == 0 { break }
      offset += blank
    }
    guard offset < bytes.count else { return false }
    let next = bytes[offset]
    if bytes[start] == UInt8(ascii: "{") {
      return next.isLetter || next > 0x7F || "\"'\\/#._$".utf8.contains(next)
    }
    return next > 0x7F || next.isDigit || "{[\"'\\/#.-".utf8.contains(next)
  }

  /// Empty brackets, footnote marks and words in braces are none; inside a line of prose only what
  /// a label or a quote of a command stands in front of.
  private static func isExample(
    _ node: ExampleNode, _ parser: ExampleParser, _ text: PageText, _ range: Range<Int>,
    _ surroundings: ExampleSurroundings
  ) -> Bool {
    let line = text.lines[text.lineIndex(at: range.lowerBound)]
    let isCode = line.kind == .code
    guard showsValues(node), parser.quotedNames > 0 || !isOptions(node), !isHeaders(node),
      node["headers"].map({ !isHeaders($0) }) ?? true
    else { return false }
    switch node.value {
    case .object(let members, _):
      guard !members.isEmpty, parser.quotedNames > 0 || isCode || !isOneLine(text, range) else {
        return false
      }
    case .list(let elements, _):
      let holdsObjects = elements.contains { $0.members?.isEmpty == false }
      let holdsTexts = elements.contains { if case .string = $0.value { true } else { false } }
      guard holdsObjects || (holdsTexts && (isCode || !isOneLine(text, range))) else {
        return false
      }
    default: return false
    }
    guard isOneLine(text, range), !isCode else { return true }
    return surroundings.isCell || standsAlone(text, range, surroundings)
  }

  /// Whether the words beside an example on its line are a label or a command, and not a sentence or
  /// a line of a program that it is a part of.
  private static func standsAlone(
    _ text: PageText, _ range: Range<Int>, _ surroundings: ExampleSurroundings
  ) -> Bool {
    var before = surroundings.before(range, in: text)
    var after = surroundings.after(range, in: text)
    if before.isEmpty, after.isEmpty { return true }
    // A line that is longer than anybody writes tells nothing.
    guard before.count <= 1000, after.count <= 1000 else { return before.isEmpty }
    var isQuoted = false
    if let last = text.bytes[before].last, "'\"`".utf8.contains(last) {
      isQuoted = true
      before = text.trimmed(before.lowerBound..<(before.upperBound - 1))
    }
    let words = text.string(before)
    if words.hasPrefix("curl ") || words.hasPrefix("-d") || words.contains(" -d")
      || words.contains("--data")
    {
      return true
    }
    while let first = text.bytes[after].first, "'\"`,;.)\\|".utf8.contains(first) {
      after = text.trimmed((after.lowerBound + 1)..<after.upperBound)
    }
    guard let last = text.bytes[before].last else { return after.isEmpty || !isQuoted }
    guard after.isEmpty else { return false }
    if "|>:".utf8.contains(last) || before.isEmpty { return true }
    let label = Sentence(words, line: 0)
    let labels: DocumentationWords.Meanings = [
      .request, .response, .error, .example, .body, .status,
    ]
    return label.words.count <= 4 && !"=(,".utf8.contains(last)
      && (!label.meanings.isDisjoint(with: labels) || StatusLine.isStatus(words))
  }

  /// What a program hands to a call, with the method in it: `{method: 'PUT', headers: …}`.
  private static func isOptions(_ node: ExampleNode) -> Bool {
    guard case .string(let method)? = node["method"]?.value else { return false }
    return EndpointFinder.methods.contains(method.uppercased())
  }

  /// What a program sends as headers: `{Authorization: "Bearer …"}`.
  private static func isHeaders(_ node: ExampleNode) -> Bool {
    guard let members = node.members else { return false }
    var isKnown = false
    for member in members {
      guard case .string = member.node.value else { return false }
      let name = member.name.lowercased()
      isKnown = isKnown || name == "authorization" || name == "content-type"
    }
    return isKnown
  }

  /// Whether there is a value that is no placeholder: `{name: text}` only tells of a shape.
  private static func showsValues(_ node: ExampleNode) -> Bool {
    switch node.value {
    case .object(let members, _): members.contains { showsValues($0.node) }
    case .list(let elements, _): elements.contains { showsValues($0) }
    case .elided: false
    case .string, .number, .bool, .null: true
    }
  }

  private static func isOneLine(_ text: PageText, _ range: Range<Int>) -> Bool {
    !text.bytes[range].contains(UInt8(ascii: "\n"))
  }

  /// The end of what a bracket opens, however deep it goes.
  private static func balancedEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var depth = 0
    var isText = false
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\") where isText: offset += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText, UInt8(ascii: "[") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText, UInt8(ascii: "]") where !isText:
        depth -= 1
        if depth <= 0 { return offset + 1 }
      default: break
      }
      offset += 1
    }
    return bytes.count
  }
}
