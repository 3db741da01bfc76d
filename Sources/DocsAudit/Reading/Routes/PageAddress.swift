/// An address on a page, taken apart.
struct PageAddress {
  /// `https://api.bookshop.example`; `nil` where it begins with the path.
  var server: String?
  /// From `/`, parameters in braces, without a query.
  var path: String
  /// The names of the parameters in the path.
  var parameters: [String]
  var query: [PagingAddressClaim.Item]
  /// As written.
  var text: String
  /// In ``PageText/bytes``.
  var range: Range<Int>

  /// The path with every parameter alike, and sample values taken for parameters: what two ways to write
  /// the same address have in common.
  static func shape(_ path: String) -> String {
    path.split(separator: "/").map { segment in
      segment.contains("{") || SampleValue.matches(segment) ? "{}" : String(segment)
    }.joined(separator: "/")
  }

  /// All addresses in a range of a page, from left to right.
  static func all(in text: PageText, _ range: Range<Int>) -> [PageAddress] {
    var result: [PageAddress] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard begins(text.bytes, offset, range),
        let address = PageAddress(text, offset..<range.upperBound)
      else {
        offset += 1
        continue
      }
      result.append(address)
      offset = address.range.upperBound
    }
    return result
  }

  private static func begins(_ bytes: [UInt8], _ offset: Int, _ range: Range<Int>) -> Bool {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "h") {
      return bytes.has("https://", at: offset) || bytes.has("http://", at: offset)
    }
    guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "{") else { return false }
    if offset > range.lowerBound {
      let before = bytes[offset - 1]
      guard before.isBlank || "\"'`(|:}>".utf8.contains(before) else { return false }
    }
    if byte == UInt8(ascii: "{") { return false }
    guard offset + 1 < range.upperBound else { return false }
    let next = bytes[offset + 1]
    return next.isWord || "{<:".utf8.contains(next)
  }

  private init?(_ text: PageText, _ range: Range<Int>) {
    let bytes = text.bytes
    var offset = range.lowerBound
    server = nil
    if bytes[offset] == UInt8(ascii: "h") {
      var end = offset + (bytes.has("https://", at: offset) ? 8 : 7)
      let host = end
      while end < range.upperBound, bytes[end].isWord || "-.:".utf8.contains(bytes[end]) {
        end += 1
      }
      while end > host, ".:-".utf8.contains(bytes[end - 1]) { end -= 1 }
      guard end > host, end - host <= 255 else { return nil }
      server = text.string(offset..<end).lowercased()
      offset = end
    }
    parameters = []
    var path: [UInt8] = []
    while offset < range.upperBound, path.count <= 1000 {
      let byte = bytes[offset]
      if let parameter = Self.parameter(text, offset, range.upperBound, path) {
        parameters.append(parameter.name)
        path += "{\(parameter.name)}".utf8
        offset = parameter.end
      } else if byte.isWord || "/-.~%@+!$*;=,:".utf8.contains(byte) {
        path.append(byte)
        offset += 1
      } else {
        break
      }
    }
    while let last = path.last, ".,;:!*".utf8.contains(last) {
      path.removeLast()
      offset -= 1
    }
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    query = []
    if offset < range.upperBound, bytes[offset] == UInt8(ascii: "?") {
      let start = offset + 1
      while offset < range.upperBound, !bytes[offset].isBlank,
        !"\"'`|)\\".utf8.contains(bytes[offset]), offset - start < 2000
      {
        offset += 1
      }
      while offset > start, ".,;:".utf8.contains(bytes[offset - 1]) { offset -= 1 }
      query = text.string(start..<max(offset, start)).split(separator: "&").map { item in
        let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return PagingAddressClaim.Item(
          name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
      }
    }
    if path == [UInt8(ascii: "/")] || path.isEmpty {
      guard server != nil else { return nil }
      path = []
    }
    self.path = String(decoding: path, as: UTF8.self)
    self.text = text.string(range.lowerBound..<offset)
    self.range = range.lowerBound..<offset
  }

  /// `{id}`, `{{id}}`, `<id>`, `&lt;id&gt;`, `[id]` anywhere, `:id` at the start of a segment.
  private static func parameter(
    _ text: PageText, _ start: Int, _ end: Int, _ path: [UInt8]
  ) -> (name: String, end: Int)? {
    let bytes = text.bytes
    let closing: UInt8
    switch bytes[start] {
    case UInt8(ascii: "&"): return escapedParameter(text, start, end)
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: ":") where path.last == UInt8(ascii: "/"):
      var stop = start + 1
      while stop < end, bytes[stop].isWord { stop += 1 }
      return stop > start + 1 ? (name(text.string((start + 1)..<stop)), stop) : nil
    default: return nil
    }
    var low = start + 1
    while low < end, bytes[low] == bytes[start] { low += 1 }
    var stop = low
    while stop < end, stop - low < 60, bytes[stop] != closing {
      guard bytes[stop].isWord || " -.:".utf8.contains(bytes[stop]) else { return nil }
      stop += 1
    }
    guard stop > low, stop < end, bytes[stop] == closing else { return nil }
    let name = name(text.string(low..<stop))
    while stop < end, bytes[stop] == closing { stop += 1 }
    return (name, stop)
  }

  /// `&lt;id&gt;`, as a page has it that was copied out of HTML.
  private static func escapedParameter(
    _ text: PageText, _ start: Int, _ end: Int
  ) -> (name: String, end: Int)? {
    guard text.bytes.has("&lt;", at: start) else { return nil }
    var stop = start + 4
    while stop < end, stop - start < 64, text.bytes[stop].isWord || text.bytes[stop] == 0x2D {
      stop += 1
    }
    guard stop > start + 4, stop + 4 <= end, text.bytes.has("&gt;", at: stop) else { return nil }
    return (name(text.string((start + 4)..<stop)), stop + 4)
  }

  /// A name that a path can hold; a sample value has none, and becomes `id`.
  private static func name(_ text: String) -> String {
    let bytes = text.utf8.map { $0.isWord || $0 == UInt8(ascii: "-") ? $0 : UInt8(ascii: "_") }
    let name = String(decoding: bytes.drop { !$0.isLetter }, as: UTF8.self)
    return name.isEmpty || bytes.first?.isDigit == true ? "id" : name
  }
}
