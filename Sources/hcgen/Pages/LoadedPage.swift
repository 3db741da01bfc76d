import DocsAudit
import OutputTree
import SpecSyntax

/// A documentation page, and what it says.
struct LoadedPage {
  let name: String
  let claims: PageClaims
  private let bytes: [UInt8]
  /// The offset of the first byte of each line.
  private let lineStarts: [Int]
  /// How many characters stand in front of each block of bytes, so that a column far along a line
  /// costs no more than one near its start.
  private let blocks: [Int]
  private static let blockSize = 1 << 10

  /// Reads the page at a path; `-` is standard input. `nil` where it cannot be read, and the
  /// finding says why.
  init?(_ path: String, _ findings: inout [Finding]) {
    // A byte more than the reader takes, so that it can tell.
    let limit = DocumentationPage.largestSize + 1
    let saved: [UInt8]
    do throws(SystemError) {
      saved =
        path == "-"
        ? try Disk.read(from: 0, limit: limit) : try Disk.read(path, limit: limit)
    } catch {
      findings.append(
        ToolDiagnostic.unreadableFile.finding(
          error == .isFolder ? "The page is a folder" : "The page cannot be read: \(error.reason)",
          at: .path(path), status: .inputOutput,
          help: error == .isFolder
            ? "Write `--all \(path)` for all pages in it" : "Check the path and its permissions"))
      return nil
    }
    name = path
    claims = DocumentationPage.read(bytes: saved, name: path)
    bytes = claims.problem == nil ? DocumentationPage.text(of: saved) : saved
    lineStarts = claims.problem == nil ? Self.lineStarts(in: bytes) : [0]
    blocks = Self.blocks(in: bytes)
  }

  private static func blocks(in bytes: [UInt8]) -> [Int] {
    var blocks = [0]
    var count = 0
    for start in stride(from: 0, to: bytes.count, by: blockSize) {
      count += bytes[start..<min(start + blockSize, bytes.count)].count { $0 & 0xC0 != 0x80 }
      blocks.append(count)
    }
    return blocks
  }

  /// How many characters begin in front of an offset.
  private func characters(before offset: Int) -> Int {
    let block = min(offset / Self.blockSize, blocks.count - 1)
    return blocks[block] + bytes[(block * Self.blockSize)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(offset)
      } else if byte == UInt8(ascii: "\r") {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
        starts.append(offset)
      }
    }
    return starts
  }

  /// A place of the page, ready to be shown: the columns that are meant, or the words of the line.
  func place(_ place: PagePlace) -> SpecPlace {
    let index = min(max(place.line, 1), lineStarts.count) - 1
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    var first = start
    while first < end, Self.isBlank(bytes[first]) { first += 1 }
    // A mark at the front of the file is no column.
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { first = max(first, 3) }
    var range = first..<max(first, end)
    if let columns = place.columns {
      let lower = offset(ofColumn: columns.lowerBound, from: start, to: end)
      range = lower..<max(lower, offset(ofColumn: columns.upperBound, from: start, to: end))
    }
    return SpecPlace(
      name: name, start: position(range.lowerBound, line: index + 1, start),
      end: position(range.upperBound, line: index + 1, start), bytes: bytes, lineStart: start,
      range: range)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func offset(ofColumn column: Int, from start: Int, to end: Int) -> Int {
    // The first offset that has as many characters in front of it.
    let wanted = characters(before: start) + column - 1
    var low = 0
    var high = blocks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if blocks[middle] <= wanted { low = middle } else { high = middle - 1 }
    }
    var offset = max(start, low * Self.blockSize)
    var left = wanted - characters(before: min(offset, bytes.count))
    while offset < end {
      if bytes[offset] & 0xC0 != 0x80 {
        if left <= 0 { break }
        left -= 1
      }
      offset += 1
    }
    return min(offset, max(start, end))
  }

  private func position(_ offset: Int, line: Int, _ start: Int) -> SourcePosition {
    SourcePosition(
      line: line,
      column: characters(before: max(start, offset)) - characters(before: start) + 1)
  }
}
