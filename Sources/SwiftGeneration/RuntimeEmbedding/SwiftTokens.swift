/// Finds and rewrites words of Swift source. What stands in quotation marks is left alone, but for
/// the code in `\( )`.
enum SwiftTokens {
  /// What a scan is in: text in quotation marks, or the code of an interpolation, with the brackets
  /// that are open in it.
  private enum Context {
    case text
    case interpolation(brackets: Int)
  }

  /// Calls `visit` with the place of every word of code and, if they are wanted, of comments.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, comments: Bool,
    _ visit: (_ word: Range<Int>, _ isComment: Bool) -> Void
  ) {
    var contexts: [Context] = []
    var isText = false
    var isComment = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isText {
        index += 1
        switch byte {
        case UInt8(ascii: "\\") where index < bytes.count:
          if bytes[index] == UInt8(ascii: "(") {
            contexts.append(.interpolation(brackets: 0))
            isText = false
          }
          index += 1
        case UInt8(ascii: "\""), UInt8(ascii: "\n"):
          contexts.removeLast()
          isText = false
        default: break
        }
        continue
      }
      if isWordByte(byte) {
        let start = index
        repeat { index += 1 } while index < bytes.count && isWordByte(bytes[index])
        visit(start..<index, isComment)
        continue
      }
      index += 1
      if isComment {
        isComment = byte != UInt8(ascii: "\n")
        continue
      }
      switch byte {
      case UInt8(ascii: "/"):
        isComment = index < bytes.count && bytes[index] == byte
        guard isComment, !comments else { continue }
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "\""):
        contexts.append(.text)
        isText = true
      case UInt8(ascii: "("):
        if case .interpolation(let brackets) = contexts.last {
          contexts[contexts.count - 1] = .interpolation(brackets: brackets + 1)
        }
      case UInt8(ascii: ")"):
        guard case .interpolation(let brackets) = contexts.last else { continue }
        if brackets > 0 {
          contexts[contexts.count - 1] = .interpolation(brackets: brackets - 1)
        } else {
          contexts.removeLast()
          isText = !contexts.isEmpty
        }
      default: break
      }
    }
  }

  /// The source with those words of code replaced that `replace` gives something else for; it also
  /// gets the byte in front.
  static func rewrite(
    _ source: [UInt8], _ replace: (_ word: String, _ before: UInt8?) -> String?
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 4)
    var copied = 0
    source.withUnsafeBufferPointer { bytes in
      scan(bytes, comments: false) { range, _ in
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : nil
        let word = String(decoding: bytes[range], as: UTF8.self)
        guard let replacement = replace(word, before) else { return }
        result += bytes[copied..<range.lowerBound]
        result += replacement.utf8
        copied = range.upperBound
      }
      result += bytes[copied...]
    }
    return result
  }

  /// Calls `visit` with every word of code that begins as the names of types do.
  static func typeNames(in source: [UInt8], _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    source.withUnsafeBufferPointer { bytes in
      scan(bytes, comments: false) { range, _ in
        guard isCapital(bytes[range.lowerBound]) else { return }
        visit(UnsafeBufferPointer(rebasing: bytes[range]))
      }
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    // A letter, a digit, `_` or a byte outside of ASCII; asked of every byte of the output.
    switch byte >> 6 {
    case 0: (0x03ff_0000_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1
    case 1: (0x07ff_fffe_87ff_fffe as UInt64) >> UInt64(byte & 63) & 1 == 1
    default: true
    }
  }
}
