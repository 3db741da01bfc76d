extension DocumentNode {
  /// An address of a page as a URI by RFC 3986, which holds ASCII alone.
  static func uri(_ address: String) -> DocumentNode {
    let bytes = Array(address.utf8)
    let hostEnd = endOfHost(bytes)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < bytes.count && isHexadecimal(bytes[index + 1])
        && isHexadecimal(bytes[index + 2])
      let isBracket = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      let mayStand =
        isEscape || byte < 0x80 && byte != UInt8(ascii: "%") && (!isBracket || index < hostEnd)
      if mayStand {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return .string(String(decoding: text, as: UTF8.self))
  }

  /// Where the path begins, or what stands in its place.
  private static func endOfHost(_ bytes: [UInt8]) -> Int {
    let marks = Set("/?#".utf8)
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.prefix(2)
    guard let start = slashes.last else { return 0 }
    return bytes[(start + 1)...].firstIndex(where: marks.contains) ?? bytes.count
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
