/// What is left of Swift source without its names and texts: its punctuation, the words that make
/// declarations, and a mark for each name, number and literal.
///
/// A reader of its own, so that a mistake of the generator is not shared: what is no comment and
/// no literal by the rules of Swift is code.
struct SwiftSkeleton {
  /// Code that could not be read, an interpolation among it.
  struct Unreadable: Error {
    let reason: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var tokens: [String] = []

  /// The tokens, separated by blanks.
  static func of(_ source: [UInt8]) throws(Unreadable) -> String {
    var reader = SwiftSkeleton(bytes: source)
    try reader.read()
    return reader.tokens.joined(separator: " ")
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static let declaring: Set<String> = [
    "actor", "associatedtype", "case", "class", "deinit", "enum", "extension", "func", "import",
    "init", "let", "macro", "operator", "protocol", "static", "struct", "subscript", "typealias",
    "var",
  ]

  private mutating func read() throws(Unreadable) {
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case 0x20, 0x09, 0x0A: offset += 1
      case 0x0D, 0x0B, 0x0C, 0x00: throw Unreadable(reason: "byte \(byte) in code", offset: offset)
      case UInt8(ascii: "/") where at(1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where at(1) == UInt8(ascii: "*"):
        throw Unreadable(reason: "a comment in code", offset: offset)
      case UInt8(ascii: "#") where at(1) == UInt8(ascii: "\"") || at(1) == UInt8(ascii: "#"):
        throw Unreadable(reason: "a raw literal", offset: offset)
      case UInt8(ascii: "\""): try literal()
      case UInt8(ascii: "`"): try quotedName()
      case 0x30...0x39: number()
      case _ where Self.isWord(byte): word()
      default:
        // A list on several lines has a comma at its end, and how long texts are decides that.
        let closes = byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
        if closes, tokens.last == "," { tokens.removeLast() }
        tokens.append(String(Unicode.Scalar(byte)))
        offset += 1
      }
    }
  }

  private func at(_ distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  /// Up to the end of the line, by all that ends a line for the compiler.
  private mutating func skipLine() {
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    if offset < bytes.count { offset += 1 }
  }

  private mutating func literal() throws(Unreadable) {
    let start = offset
    let isLong = at(1) == UInt8(ascii: "\"") && at(2) == UInt8(ascii: "\"")
    offset += isLong ? 3 : 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\") {
        // An escape of one character is all that text needs.
        if at(1) == UInt8(ascii: "(") { tokens.append("interpolation") }
        offset += 2
      } else if byte == UInt8(ascii: "\"") {
        let ends = !isLong || at(1) == byte && at(2) == byte
        offset += ends && isLong ? 3 : 1
        if ends {
          tokens.append("text")
          return
        }
      } else if byte < 0x20 && !(isLong && byte == 0x0A) {
        throw Unreadable(reason: "byte \(byte) in a literal", offset: offset)
      } else {
        offset += 1
      }
    }
    throw Unreadable(reason: "a literal without an end", offset: start)
  }

  private mutating func quotedName() throws(Unreadable) {
    let start = offset
    offset += 1
    while let byte = at(0), Self.isWord(byte) || 0x30...0x39 ~= byte { offset += 1 }
    guard at(0) == UInt8(ascii: "`"), offset > start + 1 else {
      throw Unreadable(reason: "a name in backticks that is none", offset: start)
    }
    offset += 1
    tokens.append("name")
  }

  private mutating func number() {
    while let byte = at(0), Self.isWord(byte) || 0x30...0x39 ~= byte { offset += 1 }
    tokens.append("number")
  }

  private mutating func word() {
    let start = offset
    while let byte = at(0), Self.isWord(byte) || 0x30...0x39 ~= byte { offset += 1 }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    // Behind a dot, or in front of a colon, it is a name whatever it says.
    let isMember = tokens.last == "." || at(0) == UInt8(ascii: ":")
    tokens.append(Self.declaring.contains(word) && !isMember ? word : "name")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
