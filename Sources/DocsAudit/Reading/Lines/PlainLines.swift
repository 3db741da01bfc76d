/// Lines of a page that has no notation.
enum PlainLines {
  /// Every line as it is, with its number.
  static func read(_ bytes: [UInt8]) -> PageText {
    var text = PageText()
    text.bytes.reserveCapacity(bytes.count + 1)
    split(bytes) { range, number in
      text.append(
        bytes[range].lazy.map { $0 == PageText.cellBorder || $0 == 0 ? 0x20 : $0 }, number: number,
        column: 1)
    }
    return text
  }

  /// The lines of a page; line ends are LF, CR LF or CR.
  static func split(_ bytes: [UInt8], _ take: (Range<Int>, Int) -> Void) {
    var start = 0
    var number = 1
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        take(start..<offset, number)
        if bytes.has("\r\n", at: offset) { offset += 1 }
        number += 1
        start = offset + 1
      }
      offset += 1
    }
    if start < bytes.count { take(start..<bytes.count, number) }
  }
}
