/// A text of the spec, cut into paragraphs and pieces: all that its markup may say is what is code.
enum Prose {
  enum Piece: Equatable {
    case text(String)
    /// What stands between two backticks.
    case code(String)
  }

  /// The paragraphs, which empty lines part.
  static func paragraphs(_ text: String) -> [[Piece]] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { $0.allSatisfy { $0 == " " || $0 == "\t" } }
      .map { lines in pieces(lines.joined(separator: " ")) }
  }

  /// The pieces of a text, line ends taken for blanks. Backticks that do not pair up are text.
  static func pieces(_ text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    var open: Int?
    func append(_ range: Range<Int>, isCode: Bool) {
      guard !range.isEmpty else { return }
      let part = String(decoding: bytes[range], as: UTF8.self)
      pieces.append(isCode ? .code(part) : .text(part))
    }
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.count
      // Runs of several are no marks.
      if end - index == 1 {
        if let opening = open {
          append(start..<opening, isCode: false)
          append(opening + 1..<index, isCode: true)
          start = end
          open = nil
        } else {
          open = index
        }
      }
      index = end
    }
    append(start..<bytes.count, isCode: false)
    return pieces
  }
}
