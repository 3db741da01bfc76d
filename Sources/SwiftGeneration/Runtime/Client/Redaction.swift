/// Takes keys out of what a server said, should it repeat them.
nonisolated struct Redaction: Sendable {
  private let secrets: [[UInt8]]

  init(_ secrets: String...) { self.init(secrets) }

  init(_ secrets: [String]) {
    self.secrets = Set(secrets).filter { !$0.isEmpty }.map { Array($0.utf8) }
  }

  /// The text without the keys.
  func callAsFunction(_ text: String) -> String {
    self(Array(text.utf8), atMost: .max)
  }

  /// The first bytes without the keys, as text. They are looked for before anything is cut, so
  /// that no part of one is left at the end.
  func callAsFunction(_ bytes: [UInt8], atMost limit: Int) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count, result.count < limit {
      if let end = endOfSecret(in: bytes, at: index) {
        result += Array("[key]".utf8)
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The detail without the keys.
  func callAsFunction(_ detail: APIError.Detail) -> APIError.Detail {
    APIError.Detail(
      code: APIErrorCode(rawValue: self(detail.code.rawValue)),
      message: detail.message.map { self($0) }, field: detail.field.map { self($0) })
  }

  /// Whether a key stands anywhere in these bytes.
  func isNeeded(in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { endOfSecret(in: bytes, at: $0) != nil }
  }

  /// The offset behind the longest key that stands here: as it is, escaped the way JSON may
  /// escape it, or percent-encoded.
  private func endOfSecret(in bytes: [UInt8], at start: Int) -> Int? {
    secrets.lazy.compactMap { secret in
      end(of: secret, in: bytes, at: start, by: endOfByte)
        ?? end(of: secret, in: bytes, at: start, by: endOfEncoded)
    }.max()
  }

  private func end(
    of secret: [UInt8], in bytes: [UInt8], at start: Int,
    by byteEnd: (UInt8, [UInt8], Int) -> Int?,
  ) -> Int? {
    var index = start
    for byte in secret {
      guard let end = byteEnd(byte, bytes, index) else { return nil }
      index = end
    }
    return index
  }

  private func endOfEncoded(_ byte: UInt8, in bytes: [UInt8], at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    guard bytes[index] == UInt8(ascii: "%") else { return bytes[index] == byte ? index + 1 : nil }
    let digits = String(decoding: bytes[index + 1..<min(index + 3, bytes.count)], as: UTF8.self)
    return UInt8(digits, radix: 16) == byte ? index + 3 : nil
  }

  private func endOfByte(_ byte: UInt8, in bytes: [UInt8], at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    // A backslash that begins an escape is not one that stands for itself.
    if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
      if bytes[index + 1] == byte, byte != UInt8(ascii: "u") { return index + 2 }
      if bytes[index + 1] == UInt8(ascii: "u"), index + 5 < bytes.count {
        let digits = String(decoding: bytes[index + 2..<index + 6], as: UTF8.self)
        if UInt32(digits, radix: 16) == UInt32(byte) { return index + 6 }
      }
    }
    return bytes[index] == byte ? index + 1 : nil
  }
}
