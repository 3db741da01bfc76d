/// Walks over the bytes of one spec, builds its tree and notes what is wrong.
///
/// The grammar is spread over the files of this folder, one construct each. What they share is the
/// place that was reached, so all of them are extensions of this one value.
struct Reader {
  let bytes: [UInt8]
  /// Where reading ends: the end of the file, or of its first document.
  var end: Int
  /// The byte to be read next.
  var offset = 0
  var diagnostics = BoundedFindings()

  /// The first byte of the content line that was reached last; see ``advanceToContent()``.
  var contentStart = -1
  /// The column, from 0, in which that line starts; below every other column at the end.
  var lineIndent = 0
  /// How that line is indented where tabs are among it, so that its column is a guess.
  var lineTabs: Indentation?
  /// Whether a key or a dash has no value yet, so that the next line may hold it.
  var awaitsValue = false
  /// The collections of block style that are open, outermost first.
  var openBlocks: [OpenBlock] = []
  /// Whether characters were refused, so that a file without anything else is no news.
  var hasBadCharacters = false
  /// Whether anything but comments came before.
  var hasContent = false

  /// Where a tab between words was refused last.
  var lastTab = -1

  /// How many collections are open.
  var depth = 0
  /// The brackets that are open, outermost first.
  var brackets: [OpenBracket] = []
  /// Set when a bracket or a quote inside brackets is never closed: reading goes on at the next
  /// line outside of them, and all open brackets end without a further word.
  var flowIsLost = false

  struct OpenBlock {
    let column: Int
    let isList: Bool
  }

  struct OpenBracket {
    let offset: Int
    let closing: Unicode.Scalar
  }

  /// Set when a quote or a bracket is never closed: the next line may be what it should hold.
  var isBehindLostEnd = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  /// Reads the whole file.
  mutating func readRoot() -> Node {
    advanceToContent()
    guard offset < end else {
      if !diagnostics.hasErrors, !hasBadCharacters {
        report(
          .emptySpec, "There is nothing in this file", at: 0..<0,
          help: "Start with hcgen: 1, then api: and the name of the API")
      }
      return Node(.empty, range: offset..<offset)
    }
    let root = readBlockNode(parent: -1)
    refuseLines(deeperThan: -1, behind: root)
    return root
  }

  // MARK: The bytes around the current place

  /// The byte at a place as a character, nil at the end. Bytes above ASCII give characters above
  /// ASCII, which mean nothing to the grammar.
  func character(at place: Int) -> Unicode.Scalar? {
    place < end ? Unicode.Scalar(bytes[place]) : nil
  }

  var current: Unicode.Scalar? { character(at: offset) }

  func isBreak(at place: Int) -> Bool {
    let character = character(at: place)
    return character == "\n" || character == "\r"
  }

  /// Whether the line, or the file, ends at a place.
  func isLineEnd(at place: Int) -> Bool {
    place >= end || isBreak(at: place)
  }

  func isBlankOrTab(at place: Int) -> Bool {
    let character = character(at: place)
    return character == " " || character == "\t"
  }

  /// Whether an indicator in front of this place is one, and not the start of a word.
  func isSeparator(at place: Int) -> Bool {
    isLineEnd(at: place) || isBlankOrTab(at: place)
  }

  func isFlowIndicator(at place: Int) -> Bool {
    switch character(at: place) {
    case ",", "[", "]", "{", "}": true
    default: false
    }
  }

  /// The column, from 0, of the current place in its content line.
  var column: Int { lineIndent + offset - contentStart }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func holdsBreak(_ range: Range<Int>) -> Bool {
    bytes[range].contains { $0 == 0x0A || $0 == 0x0D }
  }

  // MARK: Findings

  mutating func report(
    _ kind: SyntaxDiagnostic, _ message: String, at range: Range<Int>, help: String,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(kind.rawValue, message, at: range, help: help, notes: notes))
  }
}
