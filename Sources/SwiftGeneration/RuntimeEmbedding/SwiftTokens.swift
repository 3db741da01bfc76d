/// Rewrites words of Swift source. What stands in quotation marks is left alone, but for the code in
/// `\( )`.
enum SwiftTokens {
  /// Calls `replace` with every word of code and of comments, and the byte in front of it.
  static func rewrite(
    _ source: String, _ replace: (_ word: Substring, _ before: UInt8?, _ isComment: Bool) -> String?
  ) -> String {
    var scanner = Scanner(bytes: Array(source.utf8))
    var result: [UInt8] = []
    result.reserveCapacity(scanner.bytes.count)
    while let piece = scanner.next() {
      let bytes = scanner.bytes[piece.range]
      if piece.isWord {
        let before = piece.range.lowerBound > 0 ? scanner.bytes[piece.range.lowerBound - 1] : nil
        let word = Substring(decoding: bytes, as: UTF8.self)
        if let replacement = replace(word, before, piece.isComment) {
          result += Array(replacement.utf8)
          continue
        }
      }
      result += bytes
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

  private struct Piece {
    let range: Range<Int>
    let isWord: Bool
    let isComment: Bool
  }

  /// Cuts a source into words and single other bytes.
  private struct Scanner {
    /// What the scanner is in: text in quotation marks, or the code of an interpolation, with the
    /// brackets that are open in it.
    enum Context {
      case text
      case interpolation(brackets: Int)
    }

    let bytes: [UInt8]
    var index = 0
    var isComment = false
    var contexts: [Context] = []

    mutating func next() -> Piece? {
      guard index < bytes.count else { return nil }
      if case .text = contexts.last { return textByte() }
      let byte = bytes[index]
      if isWordByte(byte) {
        let start = index
        while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
        return Piece(range: start..<index, isWord: true, isComment: isComment)
      }
      if isComment {
        if byte == UInt8(ascii: "\n") { isComment = false }
      } else {
        enter(byte)
      }
      index += 1
      return Piece(range: index - 1..<index, isWord: false, isComment: isComment)
    }

    /// Notes what a byte of code begins or ends.
    private mutating func enter(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == byte:
        isComment = true
      case UInt8(ascii: "\""): contexts.append(.text)
      case UInt8(ascii: "("):
        if case .interpolation(let brackets) = contexts.last {
          contexts[contexts.count - 1] = .interpolation(brackets: brackets + 1)
        }
      case UInt8(ascii: ")"):
        guard case .interpolation(let brackets) = contexts.last else { return }
        if brackets == 0 {
          contexts.removeLast()
        } else {
          contexts[contexts.count - 1] = .interpolation(brackets: brackets - 1)
        }
      default: break
      }
    }

    /// One byte of text, or an escape of two.
    private mutating func textByte() -> Piece {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index = min(index + 2, bytes.count)
        if bytes[index - 1] == UInt8(ascii: "(") { contexts.append(.interpolation(brackets: 0)) }
      case UInt8(ascii: "\""), UInt8(ascii: "\n"):
        contexts.removeLast()
        index += 1
      default: index += 1
      }
      return Piece(range: start..<index, isWord: false, isComment: false)
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        true
      default: false
      }
    }
  }
}
