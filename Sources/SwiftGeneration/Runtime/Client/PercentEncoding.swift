/// Percent-encoding by RFC 3986.
nonisolated enum PercentEncoding {
  /// Encodes all but the unreserved characters (section 2.3).
  static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if unreserved.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte / 16)], digits[Int(byte % 16)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text is a path that is encoded already (section 3.3).
  static func isPath(_ text: String) -> Bool {
    text.utf8.allSatisfy { unreserved.contains($0) || "/%!$&'()*+,;=:@".utf8.contains($0) }
      && text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy {
        $0.prefix(2).count == 2 && $0.prefix(2).allSatisfy(\.isHexDigit)
      }
  }

  private static let unreserved = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
}
