/// What the bytes of a page look like, counted in one pass: enough to tell text from other files,
/// and UTF-8 from other encodings.
struct ByteSurvey {
  /// Characters of more than a byte that are as UTF-8 has them.
  private(set) var wide = 0
  /// Bytes that begin no character of UTF-8 and belong to none, and U+FFFD, which somebody else has
  /// put in their place.
  private(set) var broken = 0
  /// Where the first of them stands.
  private(set) var firstBroken: Int?
  /// Control characters that no text has.
  private(set) var controls = 0
  /// NUL bytes, by the remainder of their offset by four.
  private(set) var zeros = [0, 0, 0, 0]
  let count: Int

  init(_ bytes: [UInt8]) {
    count = bytes.count
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte < 0x80 {
          if byte < 0x20, !byte.isBlank {
            controls += 1
            if byte == 0 { zeros[offset & 3] += 1 }
          }
          offset += 1
          continue
        }
        let length = Self.length(bytes, offset)
        let isReplacement =
          length == 3 && byte == 0xEF && bytes[offset + 1] == 0xBF && bytes[offset + 2] == 0xBD
        if length == 0 || isReplacement {
          broken += 1
          firstBroken = firstBroken ?? offset
        } else {
          wide += 1
        }
        offset += max(length, 1)
      }
    }
  }

  /// How long the character is that begins here; 0 where it is none.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < bytes.count && range.contains(bytes[offset + distance])
    }
    switch bytes[offset] {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  /// Whether it is no text in UTF-8 with a slip here and there: most of what is not ASCII is broken.
  var isForeign: Bool { broken > 8 && (broken * 100 > count || broken > wide) }

  /// Whether it is no text.
  var isBinary: Bool { controls * 50 > count }

  /// The encoding of two or four bytes a character that leaves NUL bytes where these are.
  var wideEncoding: String? {
    let all = zeros.reduce(0, +)
    guard count >= 8, all * 8 > count else { return nil }
    let quarter = (count - 3) / 4
    // A byte order mark aside.
    if zeros[2] + 1 >= quarter, zeros[3] + 1 >= quarter, zeros[0] * 8 < quarter {
      return "UTF-32LE"
    }
    if zeros[0] + 1 >= quarter, zeros[1] + 1 >= quarter, zeros[3] * 8 < quarter {
      return "UTF-32BE"
    }
    if (zeros[0] + zeros[2]) * 20 < all { return "UTF-16LE" }
    return (zeros[1] + zeros[3]) * 20 < all ? "UTF-16BE" : nil
  }
}
