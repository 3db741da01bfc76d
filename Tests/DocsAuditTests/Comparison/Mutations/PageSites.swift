/// The places of a page's text that can be changed: found by simple means of their own, so that
/// what the reader overlooks is not overlooked here as well.
struct PageSites {
  /// `"name": value`, the value a scalar.
  struct Member {
    enum Kind { case string, number, bool, null }
    let name: String
    let nameRange: Range<Int>
    let kind: Kind
    let valueRange: Range<Int>
    /// Whether it stands behind the first status of failure.
    let isInError: Bool
    var range: Range<Int> { nameRange.lowerBound..<valueRange.upperBound }
  }

  let bytes: [UInt8]
  private(set) var members: [Member] = []
  /// The names of all members, those with objects and lists included, and where they stand.
  private(set) var names: [(name: String, range: Range<Int>, isInError: Bool)] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    let errors = firstFailure()
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "\""), let end = closingQuote(behind: offset) else {
        offset += 1
        continue
      }
      let nameRange = offset..<end + 1
      offset = end + 1
      let colon = skipBlanks(offset)
      guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { continue }
      let name = String(decoding: bytes[nameRange.dropFirst().dropLast()], as: UTF8.self)
      let isInError = nameRange.lowerBound > errors
      names.append((name, nameRange, isInError))
      let start = skipBlanks(colon + 1)
      guard let (kind, valueEnd) = scalar(at: start) else { continue }
      members.append(
        Member(
          name: name, nameRange: nameRange, kind: kind, valueRange: start..<valueEnd,
          isInError: isInError))
      offset = valueEnd
    }
  }

  /// The text with a part of it replaced.
  func replacing(_ range: Range<Int>, with text: String) -> String {
    String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + text
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }

  /// The text with two parts that do not overlap swapped.
  func swapping(_ first: Range<Int>, _ second: Range<Int>) -> String {
    let parts = [
      bytes[..<first.lowerBound], bytes[second], bytes[first.upperBound..<second.lowerBound],
      bytes[first], bytes[second.upperBound...],
    ]
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func firstFailure() -> Int {
    var offset = 0
    var isAtLineStart = true
    while offset + 3 < bytes.count {
      if isAtLineStart, bytes[offset] == UInt8(ascii: "4"), bytes[offset + 3] == 0x20,
        (0x30...0x39).contains(bytes[offset + 1]), (0x30...0x39).contains(bytes[offset + 2])
      {
        return offset
      }
      isAtLineStart = bytes[offset] == UInt8(ascii: "\n")
      offset += 1
    }
    return bytes.count
  }

  private func closingQuote(behind start: Int) -> Int? {
    var offset = start + 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      if bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return offset }
      offset += 1
    }
    return nil
  }

  private func skipBlanks(_ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    return offset
  }

  private func scalar(at start: Int) -> (Member.Kind, Int)? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "\"") {
      return closingQuote(behind: start).map { (.string, $0 + 1) }
    }
    var end = start
    while end < bytes.count,
      (0x30...0x39).contains(bytes[end]) || (0x61...0x7A).contains(bytes[end])
        || bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: "-")
    {
      end += 1
    }
    switch text(start..<end) {
    case "true", "false": return (.bool, end)
    case "null": return (.null, end)
    case let word where Double(word) != nil: return (.number, end)
    default: return nil
    }
  }
}
