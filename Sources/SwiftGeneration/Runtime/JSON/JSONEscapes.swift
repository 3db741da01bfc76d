/// What a backslash means inside a JSON string.
nonisolated enum JSONEscapes {
  private static let backslash = UInt8(ascii: "\\")

  /// The text of a string whose escapes the parser has found to be well formed.
  static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      if let unit = codeUnit(in: bytes, at: position) {
        position += 6
        if let low = codeUnit(in: bytes, at: position), let pair = scalar(high: unit, low: low) {
          result.append(contentsOf: String(pair).utf8)
          position += 6
        } else {
          result.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
        }
      } else if bytes[position] == backslash, position + 1 < bytes.count,
        let character = character(for: bytes[position + 1])
      {
        result.append(character)
        position += 2
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a backslash before this byte means a character.
  static func isCharacter(_ byte: UInt8) -> Bool { character(for: byte) != nil }

  /// The value of a `\uXXXX` that stands here.
  private static func codeUnit(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == backslash,
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    return (start + 2..<start + 6).reduce(0) { $0 * 16 + UInt32(hexDigit(bytes[$1]) ?? 0) }
  }

  private static func scalar(high: UInt32, low: UInt32) -> Unicode.Scalar? {
    guard 0xD800..<0xDC00 ~= high, 0xDC00..<0xE000 ~= low else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) * 0x400 + (low - 0xDC00))
  }

  /// The value of a hexadecimal digit of either case.
  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func character(for byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }
}
