/// Finds the headers that carry a key.
enum AuthenticationFinder {
  /// Each header once.
  static func find(_ text: PageText) -> [AuthenticationClaim] {
    var result: [AuthenticationClaim] = []
    for line in text.lines {
      let range = text.trimmed(line.range)
      guard range.count <= 4000, let colon = colon(text.bytes, range) else { continue }
      var start = colon
      while start > range.lowerBound,
        text.bytes[start - 1].isWord || text.bytes[start - 1] == UInt8(ascii: "-")
      {
        start -= 1
      }
      let header = text.string(start..<colon)
      guard carriesKey(header), !result.contains(where: { $0.header == header }),
        result.count < 10
      else { continue }
      result.append(
        AuthenticationClaim(
          header: header, scheme: scheme(text, (colon + 1)..<range.upperBound),
          place: PagePlace(line: line.number)))
    }
    return result
  }

  /// The colon behind the name of a header that carries a key.
  private static func colon(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    func ends(_ name: StaticString, at colon: Int) -> Bool {
      let start = colon - name.utf8CodeUnitCount
      return start >= range.lowerBound && bytes.hasIgnoringCase(name, at: start)
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: ":"),
        ends("authorization", at: offset) || ends("key", at: offset) || ends("token", at: offset)
      {
        return offset
      }
      offset += 1
    }
    return nil
  }

  private static func carriesKey(_ header: String) -> Bool {
    let lower = header.lowercased()
    return lower == "authorization" || (lower.hasPrefix("x-") && lower.utf8.count <= 60)
      || lower == "api-key"
  }

  /// A word in front of the key.
  private static func scheme(_ text: PageText, _ range: Range<Int>) -> String? {
    let words = text.bytes[text.trimmed(range)].split(whereSeparator: \.isBlank)
    guard words.count >= 2, let first = words.first, first.count <= 20,
      first.allSatisfy(\.isLetter)
    else { return nil }
    return text.string(first.startIndex..<first.endIndex)
  }
}
