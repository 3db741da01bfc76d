import OpenAPIExport

/// Documents by chance: the same ones for the same seed.
struct RandomNode {
  fileprivate var state: UInt64

  static func node(seed: UInt64) -> DocumentNode {
    var random = RandomNode(state: seed)
    return .object((0..<4).map { .init("\($0)" + random.text(), random.node(depth: 0)) })
  }

  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private mutating func node(depth: Int) -> DocumentNode {
    switch next(depth < 5 ? 9 : 6) {
    case 0: return .null
    case 1: return .bool(next(2) == 0)
    case 2: return .int(next(2000) - 1000)
    case 3: return .number(["1.5", "-0.25", "1e3", "2.5E-3", "1E+2", "12.0e10"][next(6)])
    case 4, 5: return .string(text())
    case 6: return .array((0..<next(4)).map { _ in node(depth: depth + 1) })
    default:
      return .object((0..<next(4)).map { .init("\($0)" + text(), node(depth: depth + 1)) })
    }
  }

  private static let pieces = [
    "a", "B", "1", "0", " ", "  ", "\n", "\n\n", "\t", ":", ": ", "#", " #", "-", "- ", "?", "!",
    "&", "*", "|", ">", "'", "\"", "\\", "%", "@", "`", "{", "}", "[", "]", ",", ".", "=", "~",
    "yes", "No", "on", "null", "true", "FALSE", "2021-07-01", "12:30", "0x1", "1e3", "<<", "é",
    "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{200B}", "\u{7F}", "\u{1}", "\r", "🙂",
    "\u{FFFF}", "\u{E000}", "---", "...",
  ]

  private mutating func text() -> String {
    (0..<next(5)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
  }
}
