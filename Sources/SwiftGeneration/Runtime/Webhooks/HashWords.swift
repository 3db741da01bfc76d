/// What SHA-1 and SHA-256 have in common: words of 32 bits, their highest byte first.
nonisolated enum HashWords {
  /// A message with the padding that both put behind it, in blocks of 16 words.
  static func padded(_ message: [UInt8]) -> [UInt32] {
    // One bit, and the length in bits on the last 8 bytes of a block of 64.
    var bytes = message + [0x80]
    bytes += repeatElement(0, count: (120 - bytes.count % 64) % 64)
    let bits = UInt64(truncatingIfNeeded: message.count) &<< 3
    bytes += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits &>> $0) }
    return stride(from: 0, to: bytes.count, by: 4).map { index in
      bytes[index..<index + 4].reduce(0) { $0 &<< 8 | UInt32($1) }
    }
  }

  /// The bytes of words.
  static func bytes(_ words: [UInt32]) -> [UInt8] {
    words.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word &>> UInt32($0)) }
    }
  }

  /// A word turned to the left, by 1 to 31 bits.
  static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
    word &<< count | word &>> (32 &- count)
  }
}
