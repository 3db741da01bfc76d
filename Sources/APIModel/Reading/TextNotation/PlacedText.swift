import SpecSyntax

/// A text of the spec that knows where each of its parts stands in the source.
struct PlacedText {
  let bytes: [UInt8]
  /// The whole of the scalar as it is written, its quotation marks included.
  let whole: Range<Int>
  /// The offset of the first byte of the text; `nil` where the text is not written out byte by
  /// byte, as with escapes or over several lines.
  private let base: Int?

  init(_ scalar: Scalar, at range: Range<Int>) {
    let bytes = Array(scalar.text.utf8)
    let quotes: Int? =
      switch scalar.style {
      case .plain: 0
      case .singleQuoted: 1
      // Escapes that give ASCII are longer than what they give; others may be as long.
      case .doubleQuoted: bytes.allSatisfy { $0 < 0x80 } ? 1 : nil
      case .literal, .folded: nil
      }
    self.init(bytes: bytes, whole: range, quotes: quotes)
  }

  init(keyOf entry: Mapping.Entry) {
    let bytes = Array(entry.key.utf8)
    let isPlain = entry.keyRange.count == bytes.count
    self.init(bytes: bytes, whole: entry.keyRange, quotes: isPlain ? 0 : 1)
  }

  private init(bytes: [UInt8], whole: Range<Int>, quotes: Int?) {
    self.bytes = bytes
    self.whole = whole
    if let quotes, whole.count == bytes.count + 2 * quotes {
      base = whole.lowerBound + quotes
    } else {
      base = nil
    }
  }

  private init(bytes: [UInt8], whole: Range<Int>, base: Int?) {
    self.bytes = bytes
    self.whole = whole
    self.base = base
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  var isBlank: Bool { bytes.allSatisfy(\.isBlank) }

  /// The text of a part; `part` counts bytes of the text.
  func string(_ part: Range<Int>) -> String {
    String(decoding: bytes[part.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Where a part stands in the source, or the whole scalar where that cannot be said.
  func range(_ part: Range<Int>) -> Range<Int> {
    guard let base else { return whole }
    return base + part.lowerBound..<base + part.upperBound
  }

  /// A part as a text of its own.
  func part(_ part: Range<Int>) -> PlacedText {
    let part = part.clamped(to: 0..<bytes.count)
    return PlacedText(
      bytes: Array(bytes[part]), whole: range(part), base: base.map { $0 + part.lowerBound })
  }
}

extension UInt8 {
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
      || self == UInt8(ascii: "\t")
  }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }

  var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
