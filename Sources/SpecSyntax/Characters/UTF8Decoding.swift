/// Decodes UTF-8 one character at a time, without repairing anything.
enum UTF8Decoding {
  /// The character at `offset`, which must be inside `bytes`, and its length in bytes; nil and
  /// the length of the bytes that cannot be read where they are no UTF-8.
  static func scalar(
    in bytes: [UInt8], at offset: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    let lead = bytes[offset]
    let count: Int
    var value: UInt32
    switch lead {
    case 0..<0x80: return (Unicode.Scalar(lead), 1)
    case 0xC2...0xDF: (count, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (count, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (count, value) = (4, UInt32(lead & 0x07))
    default: return (nil, 1)
    }
    for step in 1..<count {
      let place = offset + step
      guard place < bytes.count, bytes[place] & 0xC0 == 0x80 else { return (nil, step) }
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    // What a shorter sequence could have said is refused, as are surrogates and values too high.
    let smallest: UInt32 = count == 2 ? 0x80 : count == 3 ? 0x800 : 0x10000
    guard value >= smallest else { return (nil, count) }
    return (Unicode.Scalar(value), count)
  }
}
