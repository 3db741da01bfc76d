extension PageFormat {
  /// The notation that the start of a page shows.
  static func detected(in bytes: [UInt8]) -> PageFormat {
    let end = min(bytes.count, 1 << 18)
    var tags = 0
    var closings = 0
    var marks = 0
    var offset = 0
    var isLineStart = true
    while offset < end {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "<"):
        if ["<!doctype html", "<html", "<body"].contains(where: {
          bytes.hasIgnoringCase($0, at: offset)
        }) {
          return .html
        }
        if bytes.has("</", at: offset) { closings += 1 }
        if Self.commonTags.contains(where: { bytes.hasIgnoringCase($0, at: offset) }) { tags += 1 }
      case UInt8(ascii: "]") where bytes.has("](", at: offset): marks += 1
      case UInt8(ascii: "#") where isLineStart && isHeading(bytes, offset): marks += 1
      case UInt8(ascii: "`") where isLineStart && bytes.has("```", at: offset): marks += 1
      case UInt8(ascii: "~") where isLineStart && bytes.has("~~~", at: offset): marks += 1
      case UInt8(ascii: "|") where isLineStart && isRule(bytes, offset): marks += 1
      default: break
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        isLineStart = true
      } else if !byte.isBlank {
        isLineStart = false
      }
      offset += 1
    }
    if tags >= 2 || (tags == 1 && startsWithTag(bytes)), closings >= 1 { return .html }
    return marks > 0 ? .markdown : .text
  }

  /// Whether a tag is the first that there is.
  private static func startsWithTag(_ bytes: [UInt8]) -> Bool {
    var start = bytes.has("\u{FEFF}", at: 0) ? 3 : 0
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    return commonTags.contains { bytes.hasIgnoringCase($0, at: start) }
  }

  private static let commonTags: [StaticString] = [
    "<p>", "<div", "<table", "<tr", "<pre", "<h1", "<h2", "<h3", "<span", "<ul", "<li", "<article",
    "<section", "<code", "<script", "<style", "<meta", "<br",
  ]

  private static func isHeading(_ bytes: [UInt8], _ offset: Int) -> Bool {
    var end = offset
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end - offset <= 6 && end < bytes.count && bytes[end] == 0x20
  }

  /// `|---|:--|`, the line under the head of a table.
  private static func isRule(_ bytes: [UInt8], _ offset: Int) -> Bool {
    var end = offset + 1
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == UInt8(ascii: ":") { end += 1 }
    return bytes.has("--", at: end)
  }
}
