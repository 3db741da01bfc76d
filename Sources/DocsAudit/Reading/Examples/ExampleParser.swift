/// Reads JSON as documentation shows it: with commas too many or too few, comments, `...`,
/// typographic quotes and placeholders. What was mended is written down.
struct ExampleParser {
  enum Failure: Error {
    /// What stands here is no JSON, however kindly it is read.
    case notJSON
    case tooDeep
  }

  private let text: PageText
  /// Those of the text; to ask it for them at every byte takes time.
  private let bytes: [UInt8]
  /// What is read next.
  private(set) var offset: Int
  private(set) var repairs: [TextClaim] = []
  /// How many names of members have quotes, and how many have none.
  private(set) var quotedNames = 0
  private(set) var bareNames = 0

  /// How far places have been counted.
  private var cursor: PlaceCursor

  /// `cursor` has not gone beyond the offset.
  init(_ text: PageText, at offset: Int, _ cursor: PlaceCursor) {
    self.text = text
    bytes = text.bytes
    self.offset = offset
    self.cursor = cursor
  }

  /// The place of what begins here. Places are asked for from left to right.
  private mutating func place(at start: Int) -> PagePlace { cursor.place(at: start, in: text) }

  /// The same place up to what is read next; a whole line where that is farther down.
  private mutating func place(_ place: PagePlace, from start: Int) -> PagePlace {
    guard let columns = place.columns else { return place }
    guard offset <= text.lines[cursor.line].range.upperBound else {
      return PagePlace(line: place.line)
    }
    let width = max(1, text.columns(start..<offset))
    return PagePlace(
      line: place.line, columns: columns.lowerBound..<(columns.lowerBound + width))
  }

  /// The value that begins here; a failure leaves the offset where reading ended.
  mutating func value(depth: Int = 0) throws(Failure) -> ExampleNode {
    guard depth < ExampleNode.deepest else { throw .tooDeep }
    let start = offset
    let place = place(at: start)
    guard let byte = current else { throw .notJSON }
    if skipDots() { return ExampleNode(.elided, place: place) }
    switch byte {
    case UInt8(ascii: "{"):
      if skipPlaceholder() { return ExampleNode(.elided, place: place) }
      return ExampleNode(try object(depth), place: place)
    case UInt8(ascii: "["): return ExampleNode(try list(depth), place: place)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let value = try number(place)
      return ExampleNode(value, place: self.place(place, from: start))
    default:
      let value: ExampleValue =
        if let quote = openQuote() {
          .string(try string(quote, isName: false, place))
        } else {
          try word(place)
        }
      return ExampleNode(value, place: self.place(place, from: start))
    }
  }

  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func mend(_ what: String, _ place: PagePlace? = nil) {
    guard repairs.count < 100 else { return }
    repairs.append(TextClaim(text: what, place: place ?? text.place(at: offset)))
  }

  // MARK: Collections

  private mutating func object(_ depth: Int) throws(Failure) -> ExampleValue {
    offset += 1
    var members: [ExampleMember] = []
    var isElided = false
    while true {
      try skipBlanks()
      if take(UInt8(ascii: "}")) { break }
      if skipDots() {
        isElided = true
        try separator(before: UInt8(ascii: "}"))
        continue
      }
      let start = offset
      var place = place(at: start)
      let name = try name(place)
      place = self.place(place, from: start)
      try skipBlanks()
      if bytes.has("=>", at: offset) {
        offset += 2
      } else if !take(UInt8(ascii: ":")) {
        throw .notJSON
      }
      try skipBlanks()
      members.append(
        ExampleMember(name: name, place: place, node: try value(depth: depth + 1)))
      try separator(before: UInt8(ascii: "}"))
    }
    return .object(members, isElided: isElided)
  }

  private mutating func list(_ depth: Int) throws(Failure) -> ExampleValue {
    offset += 1
    var elements: [ExampleNode] = []
    var isElided = false
    while true {
      try skipBlanks()
      if take(UInt8(ascii: "]")) { break }
      if skipDots() {
        isElided = true
      } else {
        elements.append(try value(depth: depth + 1))
      }
      try separator(before: UInt8(ascii: "]"))
    }
    return .list(elements, isElided: isElided)
  }

  /// A comma, or what stands for one: the end of a line, a full stop.
  private mutating func separator(before closing: UInt8) throws(Failure) {
    let place = PagePlace(line: place(at: offset).line)
    if current == UInt8(ascii: "."), !bytes.has("...", at: offset) {
      offset += 1
      mend("a full stop instead of a comma", place)
      return
    }
    let start = offset
    try skipBlanks()
    guard let byte = current else { throw .notJSON }
    if byte == closing { return }
    if take(UInt8(ascii: ",")) {
      let comma = self.place(at: offset - 1)
      try skipBlanks()
      if current == closing { mend("a comma behind the last value", comma) }
      return
    }
    if bytes.has("...", at: offset) || bytes.has("…", at: offset) { return }
    guard bytes[start..<offset].contains(UInt8(ascii: "\n")) else { throw .notJSON }
    mend("a comma is missing", place)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    offset += 1
    return true
  }

  // MARK: Texts

  /// How a text began, and so how it ends.
  private enum Quote {
    case double, single, escaped, typographic
  }

  private mutating func openQuote() -> Quote? {
    switch current {
    case UInt8(ascii: "\""):
      offset += 1
      return .double
    case UInt8(ascii: "'"):
      offset += 1
      return .single
    case UInt8(ascii: "\\") where bytes.has("\\\"", at: offset):
      offset += 2
      return .escaped
    default:
      let length = typographicQuote(at: offset)
      guard length > 0 else { return nil }
      offset += length
      return .typographic
    }
  }

  /// The length of “ ” „ ‟ ‘ ’ ‚ « » or ″ where one stands here.
  private func typographicQuote(at offset: Int) -> Int {
    if bytes.has("«", at: offset) || bytes.has("»", at: offset) { return 2 }
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else {
      return 0
    }
    return (0x98...0x9F).contains(bytes[offset + 2]) || bytes[offset + 2] == 0xB3 ? 3 : 0
  }

  private mutating func name(_ place: PagePlace) throws(Failure) -> String {
    if let quote = openQuote() {
      quotedNames += 1
      return try string(quote, isName: true, place)
    }
    let start = offset
    while let byte = current, byte.isWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "$")
    {
      offset += 1
    }
    guard offset > start, !bytes[start].isDigit else { throw .notJSON }
    bareNames += 1
    return text.string(start..<offset)
  }

  private mutating func string(
    _ quote: Quote, isName: Bool, _ place: PagePlace
  ) throws(Failure) -> String {
    if quote == .typographic { mend("typographic quotes", place) }
    var content: [UInt8] = []
    var lineBreaks = 0
    while let byte = current {
      let closing = closingLength(quote)
      if closing > 0 {
        if isName || lineBreaks > 0 || endsText(offset + closing) {
          offset += closing
          if lineBreaks > 0 { mend("a text over several lines", place) }
          return String(decoding: content, as: UTF8.self)
        }
        mend("quotes inside a text", place)
        content += bytes[offset..<(offset + closing)]
        offset += closing
      } else if byte == UInt8(ascii: "\\") {
        escape(into: &content)
      } else if byte == UInt8(ascii: "\n") {
        lineBreaks += 1
        guard lineBreaks <= 8, !isName else { throw .notJSON }
        offset += 1
        try skipBlanks()
        if content.last != 0x20 { content.append(0x20) }
      } else {
        content.append(byte)
        offset += 1
      }
    }
    throw .notJSON
  }

  private func closingLength(_ quote: Quote) -> Int {
    switch quote {
    case .double: current == UInt8(ascii: "\"") ? 1 : 0
    case .single: current == UInt8(ascii: "'") ? 1 : 0
    case .escaped: bytes.has("\\\"", at: offset) ? 2 : 0
    case .typographic:
      current == UInt8(ascii: "\"") ? 1 : typographicQuote(at: offset)
    }
  }

  /// Whether a text can end in front of this offset: only then is a quote its end.
  private func endsText(_ start: Int) -> Bool {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      let blank = bytes.blankLength(at: end, before: bytes.count)
      if blank == 0 { return ",:}]/#.'\\".utf8.contains(bytes[end]) }
      end += blank
    }
    return true
  }

  private mutating func escape(into content: inout [UInt8]) {
    offset += 1
    guard let byte = current else { return }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): content.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): content.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"): content.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "u"): content += unicodeEscape()
    default: content.append(byte)
    }
  }

  private mutating func unicodeEscape() -> String.UTF8View {
    func unit(at start: Int) -> UInt32? {
      guard start + 4 <= bytes.count, bytes[start..<(start + 4)].allSatisfy(\.isWord) else {
        return nil
      }
      return UInt32(text.string(start..<(start + 4)), radix: 16)
    }
    guard let first = unit(at: offset) else { return "\u{FFFD}".utf8 }
    offset += 4
    if let scalar = Unicode.Scalar(first) { return String(Character(scalar)).utf8 }
    guard (0xD800..<0xDC00).contains(first), bytes.has("\\u", at: offset),
      let second = unit(at: offset + 2), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { return "\u{FFFD}".utf8 }
    offset += 6
    return String(Character(scalar)).utf8
  }

  // MARK: Numbers, words and placeholders

  private mutating func number(_ place: PagePlace) throws(Failure) -> ExampleValue {
    let start = offset
    if current == UInt8(ascii: "-") { offset += 1 }
    let digits = offset
    while let byte = current, byte.isDigit { offset += 1 }
    if current == UInt8(ascii: "."), offset + 1 < bytes.count, bytes[offset + 1].isDigit {
      offset += 1
      while let byte = current, byte.isDigit { offset += 1 }
    }
    if offset > digits, current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      offset += 1
      if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") { offset += 1 }
      while let byte = current, byte.isDigit { offset += 1 }
    }
    guard offset > digits, endsWord else {
      offset = start
      return try word(place)
    }
    return .number(text.string(start..<offset))
  }

  private var endsWord: Bool {
    guard let byte = current else { return true }
    return byte.isBlank || ",}]/#.".utf8.contains(byte)
      || bytes.blankLength(at: offset, before: bytes.count) > 0
  }

  /// `true`, `null` and the like, or words that stand in the place of a value.
  private mutating func word(_ place: PagePlace) throws(Failure) -> ExampleValue {
    let start = offset
    while let byte = current, byte.isWord { offset += 1 }
    if offset > start, endsWord {
      switch text.string(start..<offset) {
      case "true": return .bool(true)
      case "false": return .bool(false)
      case "null": return .null
      case "True", "TRUE": return mended(.bool(true), place)
      case "False", "FALSE": return mended(.bool(false), place)
      case "None", "nil", "NULL", "undefined": return mended(.null, place)
      default: break
      }
    }
    offset = start
    while let byte = current, !",}]\n\"'".utf8.contains(byte), offset - start <= 80 { offset += 1 }
    let range = text.trimmed(start..<offset)
    let words = bytes[range].split(separator: 0x20).count
    guard (1...3).contains(words), offset - start <= 80,
      let first = bytes[range].first, first.isWord || first == UInt8(ascii: "<") || first > 0x7F
    else { throw .notJSON }
    offset = range.upperBound
    return mended(.elided, place)
  }

  private mutating func mended(_ value: ExampleValue, _ place: PagePlace) -> ExampleValue {
    mend("a value without quotes", place)
    return value
  }

  /// `{chat_id}` and `{{chat_id}}` in the place of a value.
  private mutating func skipPlaceholder() -> Bool {
    var end = offset
    while end < bytes.count, bytes[end] == UInt8(ascii: "{"), end - offset < 2 { end += 1 }
    let start = end
    while end < bytes.count, bytes[end].isWord || bytes[end] == 0x20, end - start < 60 { end += 1 }
    guard end > start, bytes[start].isWord else { return false }
    for _ in offset..<start {
      guard end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return false }
      end += 1
    }
    offset = end
    return true
  }

  private mutating func skipDots() -> Bool {
    if bytes.has("...", at: offset) {
      while current == UInt8(ascii: ".") { offset += 1 }
      return true
    }
    guard bytes.has("…", at: offset) else { return false }
    offset += 3
    return true
  }

  // MARK: What stands between

  /// White space and comments.
  private mutating func skipBlanks() throws(Failure) {
    while offset < bytes.count {
      let blank = bytes.blankLength(at: offset, before: bytes.count)
      if blank > 0 {
        offset += blank
      } else if bytes.has("//", at: offset) || isHashComment {
        mend("a comment")
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      } else if bytes.has("/*", at: offset) {
        mend("a comment")
        offset += 2
        while !bytes.has("*/", at: offset) {
          guard offset < bytes.count else { throw .notJSON }
          offset += 1
        }
        offset += 2
      } else {
        return
      }
    }
  }

  private var isHashComment: Bool {
    bytes[offset] == UInt8(ascii: "#") && offset > 0 && bytes[offset - 1].isBlank
  }
}
