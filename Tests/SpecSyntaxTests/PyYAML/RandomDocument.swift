import SeededRandom

/// Writes documents that are YAML more often than not: grammar at random, with scalars that hurt.
struct RandomDocument {
  private var generator: SeededGenerator
  private var text = ""
  private var lineEnd = "\n"

  private init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  static func bytes(seed: UInt64) -> [UInt8] {
    var document = RandomDocument(seed: seed)
    document.lineEnd = document.pick(["\n", "\n", "\n", "\r\n", "\r"])
    if document.chance(20) { document.text += "\u{FEFF}" }
    if document.chance(60) { document.text += document.pick(Self.heads) + document.lineEnd }
    document.writeBlock(indent: document.chance(30) ? 2 : 0, depth: 0)
    if document.chance(60) { document.text += document.pick(Self.tails) + document.lineEnd }
    if document.chance(10) { document.mutate() }
    return Array(document.text.utf8)
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &generator) == 0
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: choices.indices, using: &generator)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func write(blanks: Int) {
    text += String(repeating: " ", count: blanks)
  }

  private mutating func endLine() {
    if chance(12) { text += pick([" # note", "  #", " ", "#x", "   # a: b - 'c"]) }
    text += lineEnd
    if chance(15) { text += pick(["", "  ", "# note", "     # deep"]) + lineEnd }
  }

  // MARK: Block style

  private mutating func writeBlock(indent: Int, depth: Int) {
    if chance(2) || depth == 0 && !chance(4) {
      writeMapping(indent: indent, depth: depth)
    } else {
      writeSequence(indent: indent, depth: depth)
    }
  }

  private mutating func writeMapping(indent: Int, depth: Int) {
    for index in 0..<number(1...4) {
      if index > 0 { write(blanks: chance(80) ? indent + 1 : indent) }
      writeKey(index)
      text += chance(40) ? " :" : ":"
      writeValue(indent: indent, depth: depth, isKey: true)
    }
  }

  private mutating func writeSequence(indent: Int, depth: Int) {
    for index in 0..<number(1...4) {
      if index > 0 { write(blanks: indent) }
      text += "-"
      if depth < 4, chance(4) {
        let blanks = number(1...3)
        write(blanks: blanks)
        writeBlock(indent: indent + 1 + blanks, depth: depth + 1)
      } else {
        writeValue(indent: indent, depth: depth, isKey: false)
      }
    }
  }

  private mutating func writeKey(_ index: Int) {
    if chance(60) {
      text += pick(["? ", "&k ", "!t ", "- ", "*k ", "<<", "", "? - a\n: ", "[a]", "{}"])
    }
    switch number(0...9) {
    case 0: text += "\"key \(index)\""
    case 1: text += "'it''s \(index)'"
    case 2: text += pick(Self.plainScalars)
    case 3: text += "key?\(index)?"
    default: text += "key\(index)"
    }
  }

  private mutating func writeValue(indent: Int, depth: Int, isKey: Bool) {
    switch number(0...9) {
    case 0:
      endLine()
    case 1 where depth < 4, 2 where depth < 4:
      endLine()
      let deeper = indent + (isKey && chance(3) ? 0 : number(1...4))
      write(blanks: deeper)
      if deeper == indent {
        writeSequence(indent: deeper, depth: depth + 1)
      } else {
        writeBlock(indent: deeper, depth: depth + 1)
      }
    case 3:
      text += " "
      writeBlockScalar(indent: indent)
    case 4, 5:
      write(blanks: number(1...2))
      writeFlow(indent: indent, depth: depth)
      endLine()
    default:
      if !chance(40) { write(blanks: number(1...2)) }
      writeScalar(indent: indent, isInFlow: false)
      endLine()
    }
  }

  // MARK: Flow style

  private mutating func writeFlow(indent: Int, depth: Int) {
    let isMapping = chance(2)
    text += isMapping ? "{" : "["
    for index in 0..<number(0...4) {
      if index > 0 { text += pick([",", ", ", " , "]) }
      writeFlowBreak(indent: indent)
      if isMapping {
        writeKey(index)
        text += pick([": ", ": ", ":", " : "])
        writeFlowBreak(indent: indent)
      }
      if depth < 4, chance(4) {
        writeFlow(indent: indent, depth: depth + 1)
      } else if !chance(10) {
        writeScalar(indent: indent, isInFlow: true)
      }
    }
    if chance(12) { text += "," }
    writeFlowBreak(indent: indent)
    text += isMapping ? "}" : "]"
  }

  private mutating func writeFlowBreak(indent: Int) {
    guard chance(8) else { return }
    text += pick(["", " ", " # note", "# note"]) + lineEnd
    if chance(5) { text += pick(["", "  ", " # note"]) + lineEnd }
    write(blanks: chance(20) ? indent : indent + number(1...3))
  }

  // MARK: Scalars

  private mutating func writeScalar(indent: Int, isInFlow: Bool) {
    switch number(0...5) {
    case 0: writeQuoted("\"", pieces: Self.doubleQuotedPieces, indent: indent)
    case 1: writeQuoted("'", pieces: Self.singleQuotedPieces, indent: indent)
    case 2: text += pick(Self.nastyScalars)
    case 3 where !isInFlow: text += pick(Self.blockOnlyScalars)
    default: text += pick(Self.plainScalars)
    }
  }

  private mutating func writeQuoted(_ quote: String, pieces: [String], indent: Int) {
    text += quote
    for _ in 0..<number(0...5) {
      if chance(6) {
        text += pick(["", " ", "\t", quote == "\"" ? "\\" : ""]) + lineEnd
        if chance(3) { text += pick(["", " ", "      "]) + lineEnd }
        write(blanks: indent + number(1...3))
      }
      text += pick(pieces)
    }
    text += quote
  }

  private mutating func writeBlockScalar(indent: Int) {
    text += pick(["|", ">"])
    let deeper = number(1...3)
    let isDeclared = chance(4)
    let marks = pick(["", "", "-", "+"])
    text += isDeclared ? (chance(2) ? "\(deeper)\(marks)" : "\(marks)\(deeper)") : marks
    if chance(40) { text += pick(["0", "10", "9", "+-", "--", "x", "#", " x", "\t", "\t# note"]) }
    text += pick(["", "", " ", " # note"]) + lineEnd
    for index in 0..<number(0...5) {
      switch number(0...5) {
      case 0: write(blanks: number(0...(indent + deeper)))
      case 1 where index > 0 || isDeclared:
        write(blanks: indent + deeper)
        text += pick([" more", "\tmore", "  ", "\t"])
      default:
        write(blanks: indent + deeper)
        text += pick(["text", "# no comment", "- a", "a: b", "---", "x  ", "'", "[", "%"])
      }
      text += lineEnd
    }
  }

  /// Takes a character out, doubles one, or puts a stranger in.
  private mutating func mutate() {
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return }
    let place = number(0...(scalars.count - 1))
    switch number(0...2) {
    case 0: scalars.remove(at: place)
    case 1: scalars.insert(scalars[place], at: place)
    default:
      let strangers = Array(
        ":-?,[]{}#&*!|>'\"%@` \t\n\r\u{85}\u{2028}\u{0}\u{FEFF}é".unicodeScalars)
      scalars.insert(strangers[number(0...(strangers.count - 1))], at: place)
    }
    text = String(String.UnicodeScalarView(scalars))
  }

  /// All that can stand behind a key, good and bad.
  static let values = plainScalars + blockOnlyScalars + nastyScalars

  private static let plainScalars = [
    "a", "word", "two words", "yes", "null", "~", "1.10", "0x1F", "2001-01-01", "=", "-1", "-",
    "a#b", "a:b", "http://x.y/z", "été", "🙂", "x'y", "x\"y", "a - b", "-a", "--", "a\\nb", "+1",
    ".5", "<x", "a&b", "a*b", "a!", "a|b", "a>b", "50%", "a@b", "a`b", "(x)", "$doc", "^", ";",
    "no", "on", "No", "TRUE", "y", "0x10", "1_000", "1e3", "0o17", "017", "0b1", "+.inf", ".nan",
    "12:30", "12:30:45", "2024-01-01T00:00:00Z", "NULL", "1,5", "-.5", "+12e03", "0", "-0", "1.",
    "\u{3042}\u{3044}", "\u{1F469}\u{200D}\u{1F4BB}", "e\u{301}", "\u{2003}x", "x\u{3000}y",
    "\u{FFFD}",
    "\u{10FFFD}", "\u{E000}", "x\u{A0}",
    "...x", "---x", "a = b", "Book.ID | The id.", "<", "\u{A0}", "a::b", "::a", "1..100",
  ]

  private static let blockOnlyScalars = [
    "list of [x]", "/books/{id}", "a, b", "what?", "?x", ":x", "a,b", "]x", "x]", "a ? b", "genre?",
    "x{y", "a:{", "a:,", "-,", "-]", ":,",
  ]

  private static let heads = [
    "---", "--- # note", "%YAML 1.2", "%YAML 1.2\n---", "%TAG ! a", "...", "--- |", "# note", "",
    " ", "\t",
    "  # note", "---\t", "--- ", "\u{FEFF}",
  ]

  private static let tails = [
    "---", "...", "--- a", "---\nb: c", "...\nb: c", "...\n---\nb: c", "...\n...", "# note", "   ",
    "\t", "%a",
    "]", "'", "\u{85}", "- a", "a", "? a", ": a", "\u{0}",
  ]

  private static let nastyScalars = [
    "&a", "&a &b c", "!!str", "!", "! a", "!<x> a", "!!map {a: b}", "*a b", "? a\n  : b", "<<: *a",
    "<<: {a: b}", "--- a", "\"\\u263A\"", "\"\\ud83d\\ude42\"", "%YAML 1.2", "a\u{2029}b",
    "a\u{FEFF}b",
    "{a: &b c}", "[*a]", "[!!str a]", "{? a : b}", "{[a]: b}", "[[a]: b]", "{a, b}", "[a?]",
    "{a: 'b'c}",
    "a: b", "a:", "a #c", "#c", "&a b", "*a", "!t x", "@a", "`a", "%a", "- a", "? a", ": a", "|x",
    ">x", "a\tb", "\ta", "a\t", "what?", "?x", ":x", "]", "}", ",", "[a", "{a", "'a", "\"a",
    "'a' b", "\"a\"b", "\"a\":b", "[a]b", "[a]: b", "<<", "---", "...", "a\n b", "\u{85}",
    "\u{2028}", "\u{7}", "\"\\q\"", "\"\\ud800\"", "'a'#c", "[]#c", "\"a\" :b", "{a}", "[a: b]",
    "{a:1}", "{a:[1]}", "{a: b: c}", "[a,,b]", "[,]", "{? a}", "{a ?b: c}", "[-]", "[- a]", "[-,a]",
    "{-: a}", "{a:}", "{a:,b: c}", "{\"a\":1}", "{'a':b}", "[a b:c]", "{a :b}", "[\"a\":b]", "{:x}",
  ]

  private static let doubleQuotedPieces = [
    "a", " ", "b c", "\\n", "\\\"", "\\\\", "\\/", "\\x41", "\\u00e9", "\\U0001F642", "\\0", "\\e",
    "\\N", "\\_", "\\L", "\\P", "\\t", "\\\t", "\t", "#", " #", ": ", "'", "é", "\\ ", "---", "%",
    "[", "}", "\\a\\b\\v\\f\\r",
  ]

  private static let singleQuotedPieces = [
    "a", " ", "b c", "''", "\\", "\\n", "\"", "\t", "#", " #", ": ", "é", "🙂", "---", "%", "{", "]",
  ]
}
