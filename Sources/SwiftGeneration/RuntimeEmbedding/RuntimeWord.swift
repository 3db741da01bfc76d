/// A word of a runtime file that a client replaces by its own.
struct RuntimeWord {
  enum Kind {
    case error
    case errorCode
    /// `public`, the access level that a client may narrow.
    case publicAccess
    /// `internal` and the blank behind it, which say nothing where all is internal.
    case internalAccess
  }

  let kind: Kind
  let range: Range<Int>
}

/// What the words of a runtime file say, found in one pass.
struct RuntimeWords {
  private(set) var mentioned: Set<String> = []
  private var replaced: [RuntimeWord] = []
  private var taken = 0

  init(of source: [UInt8]) {
    source.withUnsafeBufferPointer { bytes in
      SwiftTokens.scan(bytes) { range, isComment in
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          let word = String(decoding: bytes[range], as: UTF8.self)
          if !isComment { mentioned.insert(word) }
          if word == "APIError" { replaced.append(RuntimeWord(kind: .error, range: range)) }
          if word == "APIErrorCode" { replaced.append(RuntimeWord(kind: .errorCode, range: range)) }
        case UInt8(ascii: "p") where !isComment && bytes[range].elementsEqual("public".utf8):
          replaced.append(RuntimeWord(kind: .publicAccess, range: range))
        case UInt8(ascii: "i") where !isComment && bytes[range].elementsEqual("internal".utf8):
          guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: " ") else {
            return
          }
          replaced.append(
            RuntimeWord(kind: .internalAccess, range: range.lowerBound..<range.upperBound + 1))
        default: break
        }
      }
    }
  }

  /// The words up to a place that were not taken before.
  mutating func take(upTo end: Int) -> ArraySlice<RuntimeWord> {
    let start = taken
    while taken < replaced.count, replaced[taken].range.lowerBound < end { taken += 1 }
    return replaced[start..<taken]
  }
}
