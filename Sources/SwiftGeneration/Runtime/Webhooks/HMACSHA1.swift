#if canImport(CryptoKit)
  import CryptoKit
#endif

/// HMAC by RFC 2104 over SHA-1. That SHA-1 has collisions does not break it.
nonisolated enum HMACSHA1 {
  /// The 20 bytes of the code.
  static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    // The whole names, since a client may have types of its own that are called so.
    #if canImport(CryptoKit)
      let key = CryptoKit.SymmetricKey(data: key)
      return Array(
        CryptoKit.HMAC<CryptoKit.Insecure.SHA1>.authenticationCode(for: message, using: key))
    #else
      return PortableHMAC.code(of: message, key: key, digest: PortableSHA1.digest)
    #endif
  }
}
