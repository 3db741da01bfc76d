/// Reads the JSON that a manifest may hold: RFC 8259 without fractions, and no key twice.
enum JSONReader {
  struct Refusal: Error, Hashable {
    let reason: String
  }

  static func read(_ bytes: [UInt8]) throws(Refusal) -> JSON {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Refusal(reason: "it is not UTF-8")
    }
    var scanner = Scanner(bytes: bytes)
    let json = try scanner.value(depth: 0)
    scanner.skipBlanks()
    guard scanner.offset == bytes.count else { throw scanner.refusal("more behind its end") }
    return json
  }

  /// A manifest is three levels deep.
  private static let deepest = 8

  private struct Scanner {
    let bytes: [UInt8]
    var offset = 0

    func refusal(_ what: String) -> Refusal {
      Refusal(reason: "it is no JSON that hcgen writes: \(what) at byte \(offset)")
    }

    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func skipBlanks() {
      while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        offset += 1
      }
    }

    mutating func take(_ byte: Unicode.Scalar) -> Bool {
      skipBlanks()
      guard next == UInt8(ascii: byte) else { return false }
      offset += 1
      return true
    }

    mutating func value(depth: Int) throws(Refusal) -> JSON {
      guard depth < deepest else { throw refusal("nesting too deep") }
      skipBlanks()
      switch next ?? 0 {
      case UInt8(ascii: "{"): return .object(try members(depth: depth))
      case UInt8(ascii: "["): return .array(try elements(depth: depth))
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try integer()
      default:
        for (word, json) in [("null", JSON.null), ("true", .bool(true)), ("false", .bool(false))]
        where bytes[offset...].starts(with: word.utf8) {
          offset += word.utf8.count
          return json
        }
        throw refusal("something unknown")
      }
    }

    mutating func members(depth: Int) throws(Refusal) -> [(String, JSON)] {
      offset += 1
      var members: [(String, JSON)] = []
      var keys: Set<String> = []
      if take("}") { return members }
      repeat {
        skipBlanks()
        guard next == UInt8(ascii: "\"") else { throw refusal("no key") }
        let key = try string()
        guard keys.insert(key).inserted else { throw refusal("a key for the second time") }
        guard take(":") else { throw refusal("no colon") }
        members.append((key, try value(depth: depth + 1)))
      } while take(",")
      guard take("}") else { throw refusal("no closing brace") }
      return members
    }

    mutating func elements(depth: Int) throws(Refusal) -> [JSON] {
      offset += 1
      var elements: [JSON] = []
      if take("]") { return elements }
      repeat { elements.append(try value(depth: depth + 1)) } while take(",")
      guard take("]") else { throw refusal("no closing bracket") }
      return elements
    }

    mutating func integer() throws(Refusal) -> JSON {
      let start = offset
      if next == UInt8(ascii: "-") { offset += 1 }
      let digits = offset
      while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
      let isPadded = offset - digits > 1 && bytes[digits] == UInt8(ascii: "0")
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      guard !isPadded, let value = Int(text) else { throw refusal("no whole number") }
      if let byte = next, ".eE".utf8.contains(byte) { throw refusal("a fraction") }
      return .integer(value)
    }

    mutating func string() throws(Refusal) -> String {
      offset += 1
      let start = offset
      while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        offset += 1
      }
      // Most texts hold no escape and are taken as they stand.
      var text = Array(bytes[start..<offset])
      while let byte = next {
        offset += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
        case 0..<0x20: throw refusal("a control character")
        default: text.append(byte)
        }
      }
      throw refusal("no closing quotation mark")
    }

    mutating func escape() throws(Refusal) -> [UInt8] {
      guard let byte = next else { throw refusal("nothing behind a backslash") }
      offset += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
      case UInt8(ascii: "b"): return [0x08]
      case UInt8(ascii: "f"): return [0x0C]
      case UInt8(ascii: "n"): return [0x0A]
      case UInt8(ascii: "r"): return [0x0D]
      case UInt8(ascii: "t"): return [0x09]
      case UInt8(ascii: "u"): return try scalar()
      default: throw refusal("an unknown escape")
      }
    }

    /// Four hexadecimal digits, or twice four for what lies beyond them.
    mutating func scalar() throws(Refusal) -> [UInt8] {
      var value = try unit()
      if 0xD800...0xDBFF ~= value, bytes[offset...].starts(with: "\\u".utf8) {
        offset += 2
        let low = try unit()
        guard 0xDC00...0xDFFF ~= low else { throw refusal("no Unicode scalar") }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw refusal("no Unicode scalar") }
      return Array(String(scalar).utf8)
    }

    private mutating func unit() throws(Refusal) -> UInt32 {
      let digits = bytes[offset...].prefix(4)
      guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      else { throw refusal("no Unicode scalar") }
      offset += 4
      return value
    }
  }
}
