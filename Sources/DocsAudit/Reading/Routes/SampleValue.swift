/// Values that pages write in the place of a parameter: `/chats/42` for `/chats/{id}`.
enum SampleValue {
  /// Whether a segment of a path is a number, a UUID, or a long hexadecimal number.
  static func matches(_ segment: some StringProtocol) -> Bool {
    let bytes = segment.utf8
    guard !bytes.isEmpty, bytes.count <= 64, bytes.contains(where: \.isDigit) else { return false }
    if bytes.allSatisfy(\.isDigit) { return true }
    if isUUID(Array(bytes)) { return true }
    return [24, 32, 40, 64].contains(bytes.count) && bytes.allSatisfy(\.isHexadecimal)
  }

  private static func isUUID(_ bytes: [UInt8]) -> Bool {
    bytes.count == 36
      && bytes.enumerated().allSatisfy { offset, byte in
        [8, 13, 18, 23].contains(offset) ? byte == UInt8(ascii: "-") : byte.isHexadecimal
      }
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isDigit || ((self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "f"))
  }
}
