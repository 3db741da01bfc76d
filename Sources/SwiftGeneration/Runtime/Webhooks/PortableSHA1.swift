/// SHA-1 by FIPS 180-4, for platforms without CryptoKit.
nonisolated enum PortableSHA1 {
  /// The 20 bytes of the digest.
  static func digest(of message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    let words = HashWords.padded(message)
    var schedule = [UInt32](repeating: 0, count: 80)
    for block in stride(from: 0, to: words.count, by: 16) {
      schedule.replaceSubrange(0..<16, with: words[block..<block + 16])
      for t in 16..<80 {
        schedule[t] = HashWords.rotated(
          schedule[t - 3] ^ schedule[t - 8] ^ schedule[t - 14] ^ schedule[t - 16], by: 1)
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for t in 0..<80 {
        let (mixed, constant): (UInt32, UInt32) =
          switch t {
          case ..<20: (b & c | ~b & d, 0x5A82_7999)
          case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
          case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        let next = HashWords.rotated(a, by: 5) &+ mixed &+ e &+ constant &+ schedule[t]
        (a, b, c, d, e) = (next, a, HashWords.rotated(b, by: 30), c, d)
      }
      for (index, word) in [a, b, c, d, e].enumerated() { state[index] &+= word }
    }
    return HashWords.bytes(state)
  }
}
