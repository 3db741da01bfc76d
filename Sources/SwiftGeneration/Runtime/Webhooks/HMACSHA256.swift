#if canImport(CryptoKit)
  import CryptoKit
#endif

/// HMAC by RFC 2104 over SHA-256.
nonisolated enum HMACSHA256 {
  /// The 32 bytes of the code.
  static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    // The whole names, since a client may have types of its own that are called so.
    #if canImport(CryptoKit)
      let key = CryptoKit.SymmetricKey(data: key)
      return Array(CryptoKit.HMAC<CryptoKit.SHA256>.authenticationCode(for: message, using: key))
    #else
      return PortableHMAC.code(of: message, key: key, digest: PortableSHA256.digest)
    #endif
  }
}
