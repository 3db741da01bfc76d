/// SHA-256 of several messages at once: each has one lane of every vector.
enum SHA256Lanes {
  private typealias Words = SIMD4<UInt32>
  private typealias Mask = SIMDMask<SIMD4<Int32>>

  /// How many messages are taken at once.
  static let count = Words.scalarCount

  /// The digests of so many messages, or fewer.
  static func digests(of messages: [[UInt8]]) -> [[UInt32]] {
    let parts = messages.map { message in
      let whole = message.count / 64
      let rest = SHA256.padding(behind: message, from: whole * 64)
      return (message: message, whole: whole, rest: rest, blocks: whole + rest.count / 64)
    }
    var state = SHA256.start.map { Words(repeating: $0) }
    var schedule = [Words](repeating: Words(), count: 64)
    for block in 0..<(parts.map(\.blocks).max() ?? 0) {
      // A message that has ended keeps its state, and what stands in its lane does not matter.
      var isOpen = Mask(repeating: false)
      for (lane, part) in parts.enumerated() where block < part.blocks {
        isOpen[lane] = true
        if block < part.whole {
          load(part.message, at: 64 * block, into: &schedule, lane)
        } else {
          load(part.rest, at: 64 * (block - part.whole), into: &schedule, lane)
        }
      }
      compress(&schedule, into: &state, where: isOpen)
    }
    return messages.indices.map { lane in state.map { $0[lane] } }
  }

  private static func load(
    _ bytes: [UInt8], at start: Int, into schedule: inout [Words], _ lane: Int
  ) {
    bytes.withUnsafeBytes { bytes in
      for t in 0..<16 {
        let word = bytes.loadUnaligned(fromByteOffset: start + 4 * t, as: UInt32.self)
        schedule[t][lane] = UInt32(bigEndian: word)
      }
    }
  }

  private static func compress(
    _ schedule: inout [Words], into state: inout [Words], where isOpen: Mask
  ) {
    // Buffers, for the compiler does not see that no index is out of bounds.
    schedule.withUnsafeMutableBufferPointer { w in
      SHA256.constants.withUnsafeBufferPointer { k in
        var t = 16
        while t < 64 {
          let x = w[t &- 15]
          let y = w[t &- 2]
          let s0 = (x >> 7 ^ x >> 18 ^ x >> 3) ^ (x << 25 ^ x << 14)
          let s1 = (y >> 17 ^ y >> 19 ^ y >> 10) ^ (y << 15 ^ y << 13)
          w[t] = w[t &- 16] &+ s0 &+ w[t &- 7] &+ s1
          t &+= 1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        // Eight rounds at a time: then every variable is back in its place, and none is moved.
        t = 0
        while t < 64 {
          round(a, b, c, &d, e, f, g, &h, w[t] &+ k[t])
          round(h, a, b, &c, d, e, f, &g, w[t &+ 1] &+ k[t &+ 1])
          round(g, h, a, &b, c, d, e, &f, w[t &+ 2] &+ k[t &+ 2])
          round(f, g, h, &a, b, c, d, &e, w[t &+ 3] &+ k[t &+ 3])
          round(e, f, g, &h, a, b, c, &d, w[t &+ 4] &+ k[t &+ 4])
          round(d, e, f, &g, h, a, b, &c, w[t &+ 5] &+ k[t &+ 5])
          round(c, d, e, &f, g, h, a, &b, w[t &+ 6] &+ k[t &+ 6])
          round(b, c, d, &e, f, g, h, &a, w[t &+ 7] &+ k[t &+ 7])
          t &+= 8
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() {
          state[index].replace(with: state[index] &+ word, where: isOpen)
        }
      }
    }
  }

  @inline(__always)
  private static func round(
    _ a: Words, _ b: Words, _ c: Words, _ d: inout Words, _ e: Words, _ f: Words,
    _ g: Words, _ h: inout Words, _ input: Words
  ) {
    h &+= ((e >> 6 ^ e >> 11 ^ e >> 25) ^ (e << 26 ^ e << 21 ^ e << 7)) &+ (g ^ (e & (f ^ g)))
    h &+= input
    d &+= h
    h &+=
      ((a >> 2 ^ a >> 13 ^ a >> 22) ^ (a << 30 ^ a << 19 ^ a << 10)) &+ ((a & b) | (c & (a | b)))
  }
}

// A rotation is a shift to either side. The two halves of several rotations are gathered apart: where
// they stand together the compiler makes rotations of them, which vectors do not have everywhere,
// and takes each lane by itself.
extension SIMD4<UInt32> {
  @inline(__always)
  fileprivate static func >> (words: Self, count: UInt32) -> Self {
    words &>> Self(repeating: count)
  }

  @inline(__always)
  fileprivate static func << (words: Self, count: UInt32) -> Self {
    words &<< Self(repeating: count)
  }
}
