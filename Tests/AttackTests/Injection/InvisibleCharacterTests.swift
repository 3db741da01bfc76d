import SpecSyntax
import Testing

/// Whoever reads a spec is told of what cannot be seen in it, wherever that stands.
@Suite struct InvisibleCharacterTests {
  static let invisible: [Unicode.Scalar] = [
    "\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{1160}", "\u{17B4}", "\u{180B}", "\u{180E}",
    "\u{200B}",
    "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}",
    "\u{202E}", "\u{2060}", "\u{2064}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{206F}",
    "\u{2065}", "\u{2800}", "\u{3164}", "\u{FE00}", "\u{FE0F}", "\u{FFA0}", "\u{FFF9}", "\u{1BCA0}",
    "\u{1D173}",
    "\u{E0001}", "\u{E0061}", "\u{E007F}", "\u{E0100}", "\u{E01EF}",
  ]

  @Test func everyOneAtEveryPlaceIsWarnedAbout() throws {
    var tries = 0
    for (number, spec) in AttackedSpec.all.enumerated() {
      for (turn, position) in spec.positions.enumerated() {
        let character = Self.invisible[(number + turn) % Self.invisible.count]
        let text = "\"a\(character)b\""
        let bytes =
          spec.bytes[..<position.range.lowerBound] + Array(text.utf8)
          + spec.bytes[position.range.upperBound...]
        let (_, diagnostics) = SpecParser.parse(SourceFile(name: "spec.yaml", bytes: Array(bytes)))
        let start = position.range.lowerBound + 2
        let end = start + String(character).utf8.count
        let warned = diagnostics.contains {
          $0.id == "invisible-character" && $0.severity == .warning && $0.range == start..<end
        }
        #expect(warned, "\(spec) U+\(String(character.value, radix: 16)) at \(position.range)")
        tries += 1
      }
    }
    print("Invisible characters: \(tries) places, \(Self.invisible.count) characters, all warned")
  }

  /// Whatever Unicode calls ignorable is known, and the few that it does not.
  @Test func allOfThem() {
    var spec = "hcgen: 1\n"
    var expected = 0
    for value in UInt32(0xA0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value != 0xFEFF,
        scalar.properties.isDefaultIgnorableCodePoint || value == 0x2800
      else { continue }
      spec += "# a\(scalar)\n"
      expected += 1
    }
    // One finding a line; only so many are told.
    let lines = spec.split(separator: "\n")
    var found = 0
    for start in stride(from: 0, to: lines.count, by: 900) {
      let part = lines[start..<min(start + 900, lines.count)].joined(separator: "\n")
      let (_, diagnostics) = SpecParser.parse(
        SourceFile(name: "spec.yaml", bytes: Array(part.utf8)))
      found += diagnostics.count { $0.id == "invisible-character" }
    }
    #expect(found == expected && expected > 4000)
  }

  /// What people write on purpose is no reason to warn.
  @Test(arguments: ["👩‍💻", "❤️", "1️⃣", "©️", "™️", "辻\u{E0100}", "ᠠ\u{180B}", "हिन्दी", "עברית", "🏳️‍🌈"])
  func whatIsSeenIsNotWarnedAbout(_ text: String) {
    let spec = "hcgen: 1\ndoc: \(text)\n"
    let (_, diagnostics) = SpecParser.parse(SourceFile(name: "spec.yaml", bytes: Array(spec.utf8)))
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
  }
}
