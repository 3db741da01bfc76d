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
    var digits = 0
    for byte in text.utf8 {
      let isKnown = unreserved.contains(byte) || "/%!$&'()*+,;=:@".utf8.contains(byte)
      guard digits > 0 ? JSONEscapes.hexDigit(byte) != nil : isKnown else { return false }
      digits = byte == UInt8(ascii: "%") ? 2 : max(digits - 1, 0)
    }
    return digits == 0
  }

  private static let unreserved = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
}
