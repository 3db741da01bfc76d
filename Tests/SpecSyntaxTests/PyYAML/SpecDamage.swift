import SeededRandom

/// Real specs, or pieces of them, in which bytes and lines were changed.
struct SpecDamage {
  /// A spec, taken apart into lines.
  struct Original {
    let lines: [[UInt8]]

    init(_ bytes: [UInt8]) {
      lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    }
  }

  private var generator: SeededGenerator
  private var lines: [[UInt8]]

  static func bytes(seed: UInt64, of originals: [Original]) -> [UInt8] {
    var damage = SpecDamage(generator: SeededGenerator(seed: seed), lines: [])
    damage.lines = damage.piece(of: originals)
    for _ in 0..<damage.number(1...3) { damage.changeLines(with: originals) }
    var bytes = Array(damage.lines.joined(separator: damage.pick(Self.lineEnds)))
    for _ in 0..<damage.number(0...2) { damage.change(&bytes) }
    return bytes
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func pick(_ choices: [[UInt8]]) -> [UInt8] {
    choices[number(0...(choices.count - 1))]
  }

  // MARK: Pieces

  /// Now and then a whole spec; else a block of it, moved to the left edge.
  private mutating func piece(of originals: [Original]) -> [[UInt8]] {
    let lines = originals[number(0...(originals.count - 1))].lines
    if number(0...499) == 0 { return lines }
    let start = number(0...(lines.count - 1))
    let indent = indentation(of: lines[start])
    var piece: [[UInt8]] = []
    for line in lines[start...].prefix(number(1...20)) {
      guard line.isEmpty || indentation(of: line) >= indent else { break }
      piece.append(Array(line.dropFirst(indent)))
    }
    return piece
  }

  private func indentation(of line: [UInt8]) -> Int { line.prefix { $0 == 0x20 }.count }

  // MARK: Damage to lines

  private mutating func changeLines(with originals: [Original]) {
    guard !lines.isEmpty else { return }
    let place = number(0...(lines.count - 1))
    let other = number(0...(lines.count - 1))
    switch number(0...13) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[other], at: place)
    case 2: lines.swapAt(place, other)
    case 3: lines[place].insert(contentsOf: blanks(number(1...4)), at: 0)
    case 4: lines[place].removeFirst(min(number(1...4), indentation(of: lines[place])))
    case 5: if place + 1 < lines.count { lines[place] += lines.remove(at: place + 1) }
    case 6:
      let column = number(0...lines[place].count)
      lines.insert(
        blanks(number(0...6)) + lines[place][column...], at: place + 1)
      lines[place].removeSubrange(column...)
    case 7: lines.insert(blanks(number(0...6)) + pick(Self.strayLines), at: place)
    case 8: lines[place] += pick(Self.lineTails)
    case 9: replaceValue(in: place)
    case 10: lines.insert(contentsOf: piece(of: originals).prefix(4), at: place)
    case 11: lines.insert(blanks(indentation(of: lines[place])) + pick(Self.strayLines), at: place)
    case 12: lines[place] += pick(Self.lineEnds)
    default: replaceValue(in: place)
    }
  }

  /// Puts one of the values that hurt behind a key or a dash.
  private mutating func replaceValue(in place: Int) {
    let line = lines[place]
    let colon = line.indices.first { line[$0] == 0x3A && line[($0 + 1)...].first == 0x20 }
    let dash = line.indices.first { line[$0] == 0x2D && line[($0 + 1)...].first == 0x20 }
    guard let mark = colon ?? dash else { return }
    let value = pick(Self.values)
    let deeper = [0x0A] + blanks(indentation(of: line) + number(0...3))
    lines[place] =
      line[...mark] + [0x20]
      + Array(
        value.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: deeper))
  }

  private func blanks(_ count: Int) -> [UInt8] { Array(repeating: 0x20, count: count) }

  // MARK: Damage to bytes

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = number(0...(bytes.count - 1))
    switch number(0...6) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(bytes[place], at: place)
    case 2, 3: bytes.insert(contentsOf: pick(Self.strangers), at: place)
    case 4: bytes[place] ^= 1 << UInt8(number(0...7))
    case 5: bytes.removeSubrange(place..<min(place + number(1...8), bytes.count))
    default: if place > 0 { bytes.swapAt(place, place - 1) }
    }
  }

  private static func utf8(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  private static let lineEnds = utf8(
    Array(repeating: "\n", count: 12) + ["\r\n", "\r\n", "\r", "\r", "\u{85}", "\n\n", "\u{2028}"])

  private static let strayLines = utf8([
    "---", "...", "# note", "", "\t", "\t# note", "? a", ": a", "- a", "-", "a", "a:", "a: b",
    "%YAML 1.2", "- - a", "- a: b", "'a", "\"a", "[", "]", "{", "}", "|", "&a", "*a", "!a",
    "<<: *a",
    "\u{FEFF}a: b", "a:\tb", "\u{3000}a: b", "\u{A0}",
  ])

  private static let lineTails = utf8([
    " ", "   ", "\t", " \t", " #", "#", " # a: b", ",", ":", ": a", " -", "\r", " |", " >-", " &a",
    "\u{A0}", "\u{2003}", "\u{200B}", "\\",
  ])

  private static let values =
    utf8(RandomDocument.values)
    + utf8([
      "|\n a\n b", "|+\n a\n\n", "|-\n  a\n\n  b\n", ">\n a\n b\n\n  c\n d", ">+\n a\n \n",
      ">-\n\n a",
      "|2\n   a\n  b", "|1-\n a", ">2+\n  a\n\n", "|\n\ta", "|\n", ">", "'a\n b'", "\"a\\\n b\"",
      "[a,\n b]", "{a: b,\n c: d}", "\n- a\n- b", "\na: b",
    ])

  private static let strangers =
    utf8(
      ":-?,[]{}#&*!|>'\"%@`~=\\ \t\n\r0.é🙂\u{85}\u{2028}\u{0}\u{FEFF}\u{A0}\u{7F}".map(String.init)
        + [": ", "- ", "? ", " #", "\r\n", "  ", "\n\n", "''", "\n ", "\n  "]) + [
      [0xFF], [0xC3], [0x80],
    ]
}
