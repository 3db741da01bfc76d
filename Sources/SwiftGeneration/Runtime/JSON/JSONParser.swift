/// One pass over the bytes of a JSON text, strictly by RFC 8259.
nonisolated struct JSONParser {
  /// How deep arrays and objects may stand in one another. What reads them goes as deep, and must
  /// fit into the 512 KiB of stack that some threads have, without optimisation too.
  static let depthLimit = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var nodes: [JSONDocument.Node] = []
  /// The arrays and objects that have not ended yet, from the outside in.
  private var open: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func nodesOfDocument() throws(JSONError) -> [JSONDocument.Node] {
    guard bytes.count < 0x7FFF_FFFF else { throw failure(expected: "less than 2 GiB of JSON") }
    nodes.reserveCapacity(bytes.count / 7 + 4)
    if bytes.count > 2, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    repeat {
      skipBlanks()
      if try value() { try ends() }
    } while !open.isEmpty
    skipBlanks()
    guard position == bytes.count else { throw failure(expected: "the end") }
    return nodes
  }

  /// Reads a value, or the beginning of a container that holds something.
  /// - Returns: Whether the value has ended.
  private mutating func value() throws(JSONError) -> Bool {
    switch next {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try container()
    case UInt8(ascii: "t"): try word("true", .bool)
    case UInt8(ascii: "f"): try word("false", .bool)
    case UInt8(ascii: "n"): try word("null", .null)
    default:
      guard let length = JSONNumber.length(in: bytes, from: position) else {
        throw failure(expected: "a value")
      }
      append(.number, position..<position + length)
      position += length
    }
    return true
  }

  private mutating func container() throws(JSONError) -> Bool {
    guard open.count < Self.depthLimit else {
      throw failure(expected: "at most \(Self.depthLimit) levels")
    }
    let isObject = next == UInt8(ascii: "{")
    append(isObject ? .object : .array, position..<position + 1)
    position += 1
    skipBlanks()
    if skip(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return true }
    open.append(nodes.count - 1)
    if isObject { try key() }
    return false
  }

  /// Goes from the end of a value to the place where the next one begins.
  private mutating func ends() throws(JSONError) {
    while let container = open.last {
      let isObject = nodes[container].kind == .object
      skipBlanks()
      if skip(UInt8(ascii: ",")) {
        skipBlanks()
        if isObject { try key() }
        return
      }
      guard skip(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw failure(expected: isObject ? "a comma or `}`" : "a comma or `]`")
      }
      nodes[container].next = nodes.count
      open.removeLast()
    }
  }

  private mutating func key() throws(JSONError) {
    guard next == UInt8(ascii: "\"") else { throw failure(expected: "a field name in quotes") }
    try string()
    skipBlanks()
    guard skip(UInt8(ascii: ":")) else { throw failure(expected: "a colon") }
  }

  private mutating func word(_ word: StaticString, _ kind: JSON.Kind) throws(JSONError) {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard skip(word.utf8Start[offset]) else {
        position = start
        throw failure(expected: "a value")
      }
    }
    append(kind, start..<position)
  }

  private mutating func string() throws(JSONError) {
    let start = position + 1
    var hasEscapes = false
    position = endOfPlainText(from: start)
    while next != UInt8(ascii: "\"") {
      switch next {
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try escape()
      case 0x80...: try scalar()
      default:
        throw failure(
          expected: position < bytes.count ? "an escape for a control character" : "a quote")
      }
      position = endOfPlainText(from: position)
    }
    append(.string, start..<position, hasEscapes: hasEscapes)
    position += 1
  }

  /// Where the characters end that are ASCII and stand for themselves. A word of them at a time:
  /// in each term the highest bit of a byte tells that it is one to stop at, and the first such bit
  /// is right, whatever the borrow of a subtraction does to those behind it.
  private func endOfPlainText(from start: Int) -> Int {
    let text = UnsafeRawBufferPointer(bytes)
    let (size, ones) = (MemoryLayout<UInt>.size, UInt.max / 0xFF)
    var end = start
    while end + size <= text.count {
      let word = UInt(littleEndian: text.loadUnaligned(fromByteOffset: end, as: UInt.self))
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      let controls = (word &- ones &* 0x20) & ~word
      let marks = (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
      let stops = (word | controls | marks) & (ones &* 0x80)
      if stops != 0 { return end + stops.trailingZeroBitCount / 8 }
      end += size
    }
    while end < bytes.count {
      let byte = bytes[end]
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
      else { return end }
      end += 1
    }
    return end
  }

  private mutating func escape() throws(JSONError) {
    let start = position
    position += 1
    if skip(UInt8(ascii: "u")) {
      for _ in 0..<4 {
        guard JSONEscapes.hexDigit(next) != nil else {
          throw failure(expected: "four hexadecimal digits")
        }
        position += 1
      }
    } else if JSONEscapes.isCharacter(next) {
      position += 1
    } else {
      position = start
      throw failure(expected: "an escape of JSON")
    }
  }
}

nonisolated extension JSONParser {
  /// Skips a character outside ASCII that is well-formed UTF-8.
  private mutating func scalar() throws(JSONError) {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[position] {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: throw failure(expected: "UTF-8")
    }
    let end = position + length
    var isValid = end <= bytes.count && second.contains(bytes[position + 1])
    for next in position + 2..<end where isValid { isValid = bytes[next] & 0xC0 == 0x80 }
    guard isValid else { throw failure(expected: "UTF-8") }
    position = end
  }

  /// The next byte, or 0, which may stand nowhere in JSON.
  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while true {
      switch next {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func append(_ kind: JSON.Kind, _ range: Range<Int>, hasEscapes: Bool = false) {
    nodes.append(
      JSONDocument.Node(kind, range, hasEscapes: hasEscapes, next: nodes.count + 1))
  }

  private func failure(expected: String) -> JSONError {
    let found: String
    switch next {
    case 0 where position >= bytes.count: found = "nothing"
    case 0x21..<0x7F: found = "`\(Unicode.Scalar(next))`"
    default: found = "byte 0x\(String(next, radix: 16, uppercase: true))"
    }
    return JSONError(path: "", byteOffset: position, expected: expected, found: found)
  }
}
