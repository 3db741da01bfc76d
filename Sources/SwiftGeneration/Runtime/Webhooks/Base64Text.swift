import Foundation

/// Bytes that are written in base 64.
nonisolated enum Base64Text {
  /// The bytes; `nil` where the text is no base 64 with its padding.
  static func bytes(of text: String) -> [UInt8]? {
    Data(base64Encoded: text).map { Array($0) }
  }
}
