/// Lines of a page in Markdown, its marks taken off.
enum MarkdownLines {
  /// Fenced blocks become code, headings headings, the rest prose without emphasis and links.
  static func read(_ bytes: [UInt8]) -> PageText {
    var text = PageText()
    text.bytes.reserveCapacity(bytes.count + 1)
    var fence: UInt8?
    PlainLines.split(bytes) { range, number in
      var start = range.lowerBound
      while start < range.upperBound, bytes[start].isBlank { start += 1 }
      let isFence = bytes.has("```", at: start) || bytes.has("~~~", at: start)
      if isFence, start < range.upperBound, fence == nil || fence == bytes[start] {
        fence = fence == nil ? bytes[start] : nil
        text.append(EmptyCollection(), number: number)
      } else if fence != nil {
        text.append(
          bytes[range].lazy.map { $0 == 0 ? 0x20 : $0 }, number: number, kind: .code, column: 1)
      } else {
        appendProse(bytes, range.lowerBound, start..<range.upperBound, number, to: &text)
      }
    }
    return text
  }

  private static func appendProse(
    _ bytes: [UInt8], _ lineStart: Int, _ range: Range<Int>, _ number: Int,
    to text: inout PageText
  ) {
    var start = range.lowerBound
    let end = range.upperBound
    var kind = PageLine.Kind.prose
    var level = 0
    while start < end, bytes[start] == UInt8(ascii: ">"), bytes.has("> ", at: start) { start += 2 }
    if start < end, bytes[start] == UInt8(ascii: "#") {
      kind = .heading
      while start < end, bytes[start] == UInt8(ascii: "#") { start += 1 }
      level = bytes[range.lowerBound..<start].count { $0 == UInt8(ascii: "#") }
    } else if ["- ", "* ", "+ "].contains(where: { bytes.has($0, at: start) }) {
      start += 2
    }
    if isRule(bytes[start..<end]) {
      text.append(EmptyCollection(), number: number)
    } else {
      let content = plain(bytes, start..<end)
      // With its marks taken off, a line does not stand where it stood.
      let column = content.count == end - start ? columns(bytes[lineStart..<start]) + 1 : nil
      text.append(content, number: number, kind: kind, column: column, level: level)
    }
  }

  private static func columns(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// `|---|:--|` and `-----`.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { $0.isBlank || "|:-=".utf8.contains($0) }
  }

  /// Without backticks, pairs of stars, escapes, `<br>` and the addresses of links.
  private static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "`"): offset += 1
      case UInt8(ascii: "*") where bytes.has("**", at: offset): offset += 2
      case UInt8(ascii: "\\")
      where offset + 1 < range.upperBound && "_*<>|[]{}#".utf8.contains(bytes[offset + 1]):
        result.append(bytes[offset + 1])
        offset += 2
      case UInt8(ascii: "<") where bytes.hasIgnoringCase("<br", at: offset):
        while offset < range.upperBound, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
        result.append(0x20)
        offset += 1
      case UInt8(ascii: "]") where bytes.has("](", at: offset):
        offset = linkEnd(bytes, offset + 2, before: range.upperBound)
        removeLinkStart(&result)
      case 0, PageText.cellBorder:
        result.append(0x20)
        offset += 1
      default:
        result.append(byte)
        offset += 1
      }
    }
    return result
  }

  private static func linkEnd(_ bytes: [UInt8], _ start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] != UInt8(ascii: ")") { offset += 1 }
    return min(offset + 1, end)
  }

  /// The words of a link are not longer than a line of prose; farther back there is no bracket.
  private static func removeLinkStart(_ result: inout [UInt8]) {
    let first = max(result.count - 500, 0)
    guard let index = result[first...].lastIndex(of: UInt8(ascii: "[")) else { return }
    result.remove(at: index)
  }
}
