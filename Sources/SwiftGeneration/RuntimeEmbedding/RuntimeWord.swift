/// A word of a runtime file that a client replaces by its own.
struct RuntimeWord {
  enum Kind {
    case error
    case errorCode
    /// `public` and the blank behind it: the access level that a client may narrow.
    case publicAccess
    /// `internal` and the blank behind it, which say nothing where all is internal.
    case internalAccess
  }

  let kind: Kind
  let range: Range<Int>
}

/// What the words of a runtime file say, found in one pass.
struct RuntimeWords {
  /// The words of code that begin as the names of types do.
  private(set) var types: [Range<Int>] = []
  private var replaced: [RuntimeWord] = []
  private var taken = 0

  init(of source: [UInt8]) {
    source.withUnsafeBufferPointer { bytes in
      SwiftTokens.scan(bytes, comments: true) { range, isComment in
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          if !isComment { types.append(range) }
          if let kind = Self.renamed(bytes[range]) {
            replaced.append(RuntimeWord(kind: kind, range: range))
          }
        case UInt8(ascii: "p") where !isComment && bytes[range].elementsEqual("public".utf8):
          replaced.append(RuntimeWord(kind: .publicAccess, range: Self.withBlank(range, in: bytes)))
        case UInt8(ascii: "i") where !isComment && bytes[range].elementsEqual("internal".utf8):
          replaced.append(
            RuntimeWord(kind: .internalAccess, range: Self.withBlank(range, in: bytes)))
        default: break
        }
      }
    }
  }

  private static func renamed(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> RuntimeWord.Kind? {
    switch word.count {
    case 8 where word.elementsEqual("APIError".utf8): .error
    case 12 where word.elementsEqual("APIErrorCode".utf8): .errorCode
    default: nil
    }
  }

  private static func withBlank(
    _ word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let hasBlank = word.upperBound < bytes.count && bytes[word.upperBound] == UInt8(ascii: " ")
    return hasBlank ? word.lowerBound..<word.upperBound + 1 : word
  }

  /// The words in a range that lies behind those asked for before.
  mutating func take(in range: Range<Int>) -> ArraySlice<RuntimeWord> {
    while taken < replaced.count, replaced[taken].range.lowerBound < range.lowerBound { taken += 1 }
    let start = taken
    while taken < replaced.count, replaced[taken].range.lowerBound < range.upperBound { taken += 1 }
    return replaced[start..<taken]
  }
}
