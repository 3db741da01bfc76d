import SpecSyntax

/// Reads a default that stands in the line of a field: a JSON literal or a plain word.
///
/// The value becomes a node, as if it stood alone in the spec: text in quotation marks is a quoted
/// scalar, everything else that is neither list nor object a plain one.
struct LiteralNotation {
  private static let maximumDepth = 64

  static func read(_ scanner: inout NotationScanner, _ findings: inout Findings) -> Node? {
    scanner.skipBlanks()
    return value(&scanner, depth: 0, &findings)
  }

  private static func value(
    _ scanner: inout NotationScanner, depth: Int, _ findings: inout Findings
  ) -> Node? {
    let start = scanner.position
    switch scanner.next {
    case UInt8(ascii: "\""):
      return string(&scanner, &findings)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard depth < maximumDepth else {
        return refuse("the default is nested too deep", from: start, scanner, &findings)
      }
      return scanner.take("[")
        ? list(&scanner, from: start, depth: depth, &findings)
        : object(&scanner, from: start, depth: depth, &findings)
    default:
      let word = scanner.word(until: depth == 0 ? "" : ",]}:\"")
      guard !word.isEmpty, depth > 0 || scanner.text.string(word) != "|" else {
        return refuse("a default is missing", from: start, scanner, &findings)
      }
      return Node(
        .scalar(Scalar(text: scanner.text.string(word), style: .plain)),
        range: scanner.text.range(word))
    }
  }

  private static func list(
    _ scanner: inout NotationScanner, from start: Int, depth: Int, _ findings: inout Findings
  ) -> Node? {
    var elements: [Node] = []
    scanner.skipBlanks()
    while !scanner.take("]") {
      if !elements.isEmpty {
        guard scanner.take(",") else {
          return refuse("the list is not closed", from: start, scanner, &findings)
        }
        scanner.skipBlanks()
      }
      guard let element = value(&scanner, depth: depth + 1, &findings) else { return nil }
      elements.append(element)
      scanner.skipBlanks()
    }
    return Node(.sequence(elements), range: scanner.text.range(scanner.part(from: start)))
  }

  private static func object(
    _ scanner: inout NotationScanner, from start: Int, depth: Int, _ findings: inout Findings
  ) -> Node? {
    _ = scanner.take("{")
    var entries: [Mapping.Entry] = []
    var keys: Set<String> = []
    scanner.skipBlanks()
    while !scanner.take("}") {
      if !entries.isEmpty {
        guard scanner.take(",") else {
          return refuse("the object is not closed", from: start, scanner, &findings)
        }
        scanner.skipBlanks()
      }
      let keyStart = scanner.position
      guard let key = value(&scanner, depth: depth + 1, &findings) else { return nil }
      scanner.skipBlanks()
      guard case .scalar(let text) = key.content, scanner.take(":") else {
        return refuse("a key and a colon are missing", from: keyStart, scanner, &findings)
      }
      guard keys.insert(text.text).inserted else {
        return refuse("`\(text.text)` stands twice", from: keyStart, scanner, &findings)
      }
      scanner.skipBlanks()
      guard let value = value(&scanner, depth: depth + 1, &findings) else { return nil }
      entries.append(Mapping.Entry(key: text.text, keyRange: key.range, value: value))
      scanner.skipBlanks()
    }
    return Node(
      .mapping(Mapping(entries: entries)), range: scanner.text.range(scanner.part(from: start)))
  }

  /// A JSON string.
  private static func string(
    _ scanner: inout NotationScanner, _ findings: inout Findings
  ) -> Node? {
    let start = scanner.position
    var bytes: [UInt8] = []
    _ = scanner.take("\"")
    while let byte = scanner.next {
      scanner.advance()
      switch byte {
      case UInt8(ascii: "\""):
        let text = String(decoding: bytes, as: UTF8.self)
        return Node(
          .scalar(Scalar(text: text, style: .doubleQuoted)),
          range: scanner.text.range(scanner.part(from: start)))
      case UInt8(ascii: "\\"):
        guard let escaped = escape(&scanner) else {
          return refuse("JSON has no such escape", from: start, scanner, &findings)
        }
        bytes.append(contentsOf: String(escaped).utf8)
      default:
        bytes.append(byte)
      }
    }
    return refuse("the text is not closed", from: start, scanner, &findings)
  }

  private static func escape(_ scanner: inout NotationScanner) -> Unicode.Scalar? {
    guard let byte = scanner.next else { return nil }
    scanner.advance()
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(&scanner) else { return nil }
      guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
      guard scanner.take("\\"), scanner.take("u"), let low = codeUnit(&scanner),
        (0xDC00..<0xE000).contains(low)
      else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  private static func codeUnit(_ scanner: inout NotationScanner) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = scanner.next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { return nil }
      scanner.advance()
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func refuse(
    _ message: String, from start: Int, _ scanner: NotationScanner, _ findings: inout Findings
  ) -> Node? {
    let end = min(max(scanner.position, start + 1), scanner.text.bytes.count)
    findings.error(
      .badDefault, message, at: scanner.text.range(start..<max(start, end)),
      help: "Write a JSON literal or one plain word, as in `= 100`, `= asc`, `= \"two words\"`")
    return nil
  }
}
