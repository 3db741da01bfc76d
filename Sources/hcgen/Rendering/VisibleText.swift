import SpecSyntax

/// Text for a screen: nothing in it moves the cursor, changes a colour or hides.
enum VisibleText {
  /// A text that comes from a spec or from the user, on one line.
  static func line(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    var pieces = Pieces()
    var visible = ""
    while !bytes.isEmpty {
      let (piece, _, length) = pieces.next(in: bytes)
      visible += piece
      bytes = bytes.dropFirst(length)
    }
    return visible
  }

  /// A text of several lines, or of bytes that need not be UTF-8.
  static func lines(_ bytes: [UInt8]) -> String {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n")
  }

  /// Goes through text scalar by scalar and keeps count of the columns of the screen.
  struct Pieces {
    /// The columns of all pieces so far.
    private(set) var column = 0
    private var previous: UInt32 = 0

    private static let joiner: UInt32 = 0x200D
    private static let tabWidth = 4

    /// The next scalar as it is shown, its columns, and its bytes.
    mutating func next(
      in bytes: ArraySlice<UInt8>
    ) -> (text: String, width: Int, length: Int) {
      let (scalar, length) = Self.scalar(at: bytes)
      let (text, width) = shown(scalar)
      previous = scalar?.value ?? 0
      column += width
      return (text, width, length)
    }

    private func shown(_ scalar: Unicode.Scalar?) -> (String, Int) {
      guard let scalar else { return ("\u{FFFD}", 1) }
      switch scalar.value {
      case 0x09:
        let width = Self.tabWidth - column % Self.tabWidth
        return (String(repeating: " ", count: width), width)
      case 0..<0x20:
        // The control pictures stand in the order of the control characters.
        return (Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?", 1)
      case 0x20..<0x7F: return (String(scalar), 1)
      case 0x7F: return ("\u{2421}", 1)
      case Self.joiner where previous >= 0x2190: return (String(scalar), 0)
      default: break
      }
      if InvisibleCharacters.contain(scalar) {
        let isOfEmoji =
          scalar.value == 0xFE0F && !InvisibleCharacters.contain(scalar, behind: previous)
        return isOfEmoji ? (String(scalar), 0) : named(scalar)
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        return named(scalar)
      case .nonspacingMark, .enclosingMark: return (String(scalar), 0)
      default:
        if previous == Self.joiner { return (String(scalar), 0) }
        return (String(scalar), Self.isWide(scalar) ? 2 : 1)
      }
    }

    private func named(_ scalar: Unicode.Scalar) -> (String, Int) {
      let name = "<U+" + Self.hexadecimal(scalar.value) + ">"
      return (name, name.count)
    }

    private static func hexadecimal(_ value: UInt32) -> String {
      let digits = String(value, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The scalar at the start, or `nil` and one byte where there is no valid one.
    private static func scalar(
      at bytes: ArraySlice<UInt8>
    ) -> (scalar: Unicode.Scalar?, length: Int) {
      guard let first = bytes.first, first >= 0x80 else {
        return (bytes.first.map { Unicode.Scalar($0) }, 1)
      }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
      guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
        let scalar = text.unicodeScalars.first
      else { return (nil, 1) }
      return (scalar, length)
    }

    /// Whether terminals give a scalar two columns: East Asian wide characters and emoji.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        true
      default: scalar.properties.isEmojiPresentation
      }
    }
  }
}
