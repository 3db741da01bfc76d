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
      if digits > 0, JSONEscapes.hexDigit(byte) != nil {
        digits -= 1
      } else if digits == 0, byte == UInt8(ascii: "%") {
        digits = 2
      } else if digits > 0 || !(unreserved.contains(byte) || marks.contains(byte)) {
        return false
      }
    }
    return digits == 0
  }

  private static let unreserved = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
  private static let marks = Array("/!$&'()*+,;=:@".utf8)
}
