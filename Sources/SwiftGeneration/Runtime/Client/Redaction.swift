/// Takes keys out of what a server said, should it repeat them.
nonisolated struct Redaction: Sendable {
  private let secrets: [[UInt8]]

  init(_ secrets: [String]) {
    self.secrets = secrets.filter { !$0.isEmpty }.map { Array($0.utf8) }
  }

  /// The text without the keys.
  func callAsFunction(_ text: String) -> String { self(Array(text.utf8), atMost: .max) }

  /// The first bytes without the keys, as text. They are looked for before anything is cut, so
  /// that no part of one is left at the end.
  func callAsFunction(_ bytes: [UInt8], atMost limit: Int) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count, result.count < limit {
      if let end = endOfSecret(in: bytes, at: index) {
        result.append(contentsOf: "[key]".utf8)
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    let text = String(decoding: result, as: UTF8.self)
    // What is no text becomes longer. The slice ends in front of a character that would be cut.
    let end = text.utf8.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex)
    return end.map { String(text[..<$0]) } ?? text
  }

  /// The detail without the keys.
  func callAsFunction(_ detail: APIError.Detail) -> APIError.Detail {
    // A documented code is none, though a short key may stand in it.
    let isKnown = APIErrorCode.documentedValues.contains(detail.code)
    return APIError.Detail(
      code: isKnown ? detail.code : APIErrorCode(rawValue: self(detail.code.rawValue)),
      message: detail.message.map { self($0) }, field: detail.field.map { self($0) })
  }

  /// Whether a key stands anywhere in these bytes.
  func isNeeded(in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { endOfSecret(in: bytes, at: $0) != nil }
  }

  /// The offset behind the longest key that stands here: as it is, escaped the way JSON may escape
  /// it, or percent-encoded.
  private func endOfSecret(in bytes: [UInt8], at start: Int) -> Int? {
    var longest = start
    for secret in secrets {
      let end =
        Self.end(of: secret, in: bytes, at: start, isJSON: true)
        ?? Self.end(of: secret, in: bytes, at: start, isJSON: false)
      longest = max(longest, end ?? start)
    }
    return longest > start ? longest : nil
  }

  /// Where the key ends, each byte of which stands for itself or behind an escape, as a number.
  private static func end(
    of secret: [UInt8], in bytes: [UInt8], at start: Int, isJSON: Bool,
  ) -> Int? {
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    func number(_ digits: Range<Int>) -> Int {
      var number = 0
      for index in digits { number = number * 16 + Int(JSONEscapes.hexDigit(byte(index)) ?? 255) }
      return number
    }
    let (u, mark) = (UInt8(ascii: "u"), isJSON ? UInt8(ascii: "\\") : UInt8(ascii: "%"))
    let digits = isJSON ? 2..<6 : 1..<3
    var index = start
    for expected in secret {
      let (isMark, next) = (byte(index) == mark, byte(index + 1))
      if isMark, !isJSON || next == u,
        number(index + digits.lowerBound..<index + digits.upperBound) == Int(expected)
      {
        index += digits.upperBound
      } else if isMark, isJSON, next == expected, next != u {
        index += 2
      } else if byte(index) == expected {
        index += 1
      } else {
        return nil
      }
    }
    return index
  }
}
