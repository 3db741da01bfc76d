/// Bytes that are written as two hexadecimal digits each.
nonisolated enum HexText {
  /// The bytes, from digits of either case; `nil` where anything else stands in the text.
  static func bytes(of text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap(JSONEscapes.hexDigit)
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
