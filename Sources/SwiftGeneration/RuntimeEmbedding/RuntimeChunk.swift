/// One declaration of the runtime with its comment, without the line break at its end.
struct RuntimeChunk {
  let source: ArraySlice<UInt8>
  /// The words in it that a client replaces; their ranges are indices of `source`.
  let words: ArraySlice<RuntimeWord>

  init(_ source: ArraySlice<UInt8>, _ words: ArraySlice<RuntimeWord>) {
    self.source = source
    self.words = words
  }

  /// The source with other words in the places of some, and blanks in front of each line.
  func text(indentation: Int, replacing replacement: (RuntimeWord.Kind) -> String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 8)
    var copied = source.startIndex
    for word in words {
      guard let text = replacement(word.kind) else { continue }
      result += source[copied..<word.range.lowerBound]
      result += text.utf8
      copied = word.range.upperBound
    }
    result += source[copied...]
    result.append(UInt8(ascii: "\n"))
    return indentation == 0 ? result : Self.indented(result, by: indentation)
  }

  private static func indented(_ text: [UInt8], by indentation: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    var isLineStart = true
    for byte in text {
      if isLineStart, byte != UInt8(ascii: "\n") {
        result.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
      }
      result.append(byte)
      isLineStart = byte == UInt8(ascii: "\n")
    }
    return result
  }
}
