/// The escapes of double-quoted texts.
extension Reader {
  /// Reads an escape, from its backslash.
  mutating func readEscape(into content: inout [UInt8]) {
    let start = offset
    offset += 1
    guard let letter = current else { return }
    offset += 1
    switch letter {
    case "x": readHexEscape(from: start, digits: 2, into: &content)
    case "u": readHexEscape(from: start, digits: 4, into: &content)
    case "U": readHexEscape(from: start, digits: 8, into: &content)
    default:
      if let scalar = Self.escaped(letter) {
        content += Array(String(Character(scalar)).utf8)
        return
      }
      // The whole character is shown, however many bytes it takes.
      let length = UTF8Decoding.scalar(in: bytes, at: start + 1).length
      offset = min(start + 1 + length, end)
      report(
        .badEscape, "\(text(start..<offset)) is no escape", at: start..<offset,
        help: "Write a backslash as \\\\, or use single quotes, where it means itself")
    }
  }

  private static func escaped(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "0": "\0"
    case "a": "\u{7}"
    case "b": "\u{8}"
    case "t", "\t": "\t"
    case "n": "\n"
    case "v": "\u{B}"
    case "f": "\u{C}"
    case "r": "\r"
    case "e": "\u{1B}"
    case " ", "\"", "/", "\\": letter
    case "N": "\u{85}"
    case "_": "\u{A0}"
    case "L": "\u{2028}"
    case "P": "\u{2029}"
    default: nil
    }
  }

  private mutating func readHexEscape(
    from start: Int, digits: Int, into content: inout [UInt8]
  ) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, let digit = current.flatMap(Character.init)?.hexDigitValue,
      bytes[offset] < 0x80
    {
      value = value << 4 | UInt32(digit)
      count += 1
      offset += 1
    }
    guard count == digits else {
      report(
        .badEscape, "\(text(start..<offset)) needs \(digits) hexadecimal digits",
        at: start..<offset, help: "Write all \(digits) digits, with zeros in front")
      return
    }
    guard let scalar = Unicode.Scalar(value) else {
      report(
        .badEscape, "\(text(start..<offset)) is no character", at: start..<offset,
        help: "Write the character itself, or its number behind \\U with eight digits")
      return
    }
    content += Array(String(Character(scalar)).utf8)
  }
}
