/// The bytes of one spec, with its name as the user gave it.
///
/// Every range that the tool carries is a range of byte offsets into ``bytes``; lines and columns
/// are worked out only when a place is shown.
public struct SourceFile: Sendable {
  /// The path or `-`, as shown in front of each diagnostic.
  public let name: String
  /// The content, without a byte order mark.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line.
  private let lineStarts: [Int]

  /// Keeps `bytes`, dropping a leading UTF-8 byte order mark.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var starts = [0]
    var offset = 0
    while offset < self.bytes.count {
      let byte = self.bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(offset)
      } else if byte == UInt8(ascii: "\r") {
        if offset < self.bytes.count, self.bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
        starts.append(offset)
      }
    }
    lineStarts = starts
  }

  /// A place as people count it: both numbers start at 1, the column counts Unicode scalars.
  public struct Position: Hashable, Sendable {
    public let line: Int
    public let column: Int
  }

  /// The line and column of a byte offset.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(at: offset)
    // Continuation bytes do not start a scalar, so they do not count as a column.
    let scalars = bytes[lineStarts[line - 1]..<offset].count { $0 & 0xC0 != 0x80 }
    return Position(line: line, column: scalars + 1)
  }

  /// The line of a byte offset, counted from 1.
  public func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low + 1
  }

  /// The text of a line, counted from 1, without its line end; invalid UTF-8 is replaced.
  public func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] : bytes.count
    var text = bytes[start..<end]
    while let last = text.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      text.removeLast()
    }
    return String(decoding: text, as: UTF8.self)
  }
}
