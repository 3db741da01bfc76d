/// HMAC by RFC 2104, for platforms without CryptoKit.
nonisolated enum PortableHMAC {
  /// What the hashes here take at a time, in bytes.
  private static let blockSize = 64

  /// The code of a message, as long as the digest.
  static func code(
    of message: [UInt8], key: [UInt8], digest: (_ message: [UInt8]) -> [UInt8]
  ) -> [UInt8] {
    var block = key.count > blockSize ? digest(key) : key
    block += repeatElement(0, count: blockSize - block.count)
    let inner = digest(block.map { $0 ^ 0x36 } + message)
    return digest(block.map { $0 ^ 0x5C } + inner)
  }
}
