/// Rewrites words of Swift source, leaving text in quotation marks alone.
enum SwiftTokens {
  /// Calls `replace` with every identifier and the byte in front of it; text literals are skipped.
  /// Words in comments are offered too, with `isComment`.
  static func rewrite(
    _ source: String, _ replace: (_ word: Substring, _ before: UInt8?, _ isComment: Bool) -> String?
  ) -> String {
    let bytes = Array(source.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    var isComment = false
    while index < bytes.count {
      let byte = bytes[index]
      if isComment {
        if byte == UInt8(ascii: "\n") { isComment = false }
      } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "/")
      {
        isComment = true
      } else if byte == UInt8(ascii: "\"") {
        let end = endOfText(bytes, from: index)
        result += bytes[index..<end]
        index = end
        continue
      }
      guard isWordByte(byte) else {
        result.append(byte)
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
      let word = Substring(decoding: bytes[index..<end], as: UTF8.self)
      if let replacement = replace(word, index > 0 ? bytes[index - 1] : nil, isComment) {
        result += Array(replacement.utf8)
      } else {
        result += bytes[index..<end]
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The words of a source outside of text and comments.
  static func words(_ source: String) -> Set<String> {
    var words: Set<String> = []
    _ = rewrite(source) { word, _, isComment in
      if !isComment { words.insert(String(word)) }
      return nil
    }
    return words
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// The offset behind a string literal on one line; interpolations are part of it.
  private static func endOfText(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "(") { depth += 1 }
      case UInt8(ascii: "(") where depth > 0: depth += 1
      case UInt8(ascii: ")") where depth > 0: depth -= 1
      case UInt8(ascii: "\"") where depth == 0: return index + 1
      case UInt8(ascii: "\n"): return index
      default: break
      }
      index += 1
    }
    return bytes.count
  }
}
