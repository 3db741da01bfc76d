/// Lines of a page in HTML: a line a block, what stands in `<pre>` as it is.
struct HTMLLines {
  /// The text of the page; scripts, styles and comments are none.
  static func read(_ bytes: [UInt8]) -> PageText {
    var reader = HTMLLines(bytes: bytes)
    reader.run()
    return reader.text
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var number = 1
  private var text = PageText()
  /// The line that is being put together, and the number of its first word.
  private var line: [UInt8] = []
  private var lineNumber: Int?
  /// Where that line begins on the page, as long as the page has it byte for byte.
  private var origin: Int?
  /// Where the line of the page begins that is read.
  private var pageLineStart = 0
  private var kind = PageLine.Kind.prose
  private var level = 0
  /// How many `<pre>` are open.
  private var preformatted = 0
  private var rowIsOpen = false
  /// How long the line was when an element closed right behind a method of HTTP.
  private var methodEnd: Int?
  /// A quote in a tag stayed open: from there on the first `>` ends a tag, whatever is in quotes.
  private var quotesAreBroken = false

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    text.bytes.reserveCapacity(bytes.count / 2)
  }

  private mutating func run() {
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "<") where startsTag: tag()
      case UInt8(ascii: "&"):
        if let entity = HTMLEntity.read(bytes, at: offset) {
          for byte in entity.text { take(byte) }
          offset = entity.end
        } else {
          take(byte)
          offset += 1
        }
      default:
        take(byte)
        countLine(byte)
        offset += 1
      }
    }
    endLine()
  }

  /// A `<` in running text, as in `a < b`, starts none.
  private var startsTag: Bool {
    guard offset + 1 < bytes.count else { return false }
    let next = bytes[offset + 1]
    return next.isLetter || "/!?".utf8.contains(next)
  }

  private mutating func countLine(_ byte: UInt8) {
    let endsLine =
      byte == UInt8(ascii: "\n")
      || (byte == UInt8(ascii: "\r") && !bytes.has("\r\n", at: offset))
    guard endsLine else { return }
    number += 1
    pageLineStart = offset + 1
  }

  private mutating func append(_ byte: UInt8) {
    if line.isEmpty {
      // Farther behind, nobody looks for a column.
      origin = offset - pageLineStart <= 1000 ? offset : nil
    } else if let start = origin, start + line.count != offset {
      origin = nil
    }
    line.append(byte)
  }

  /// The column of the line on the page.
  private var column: Int? {
    origin.flatMap { start in
      start < pageLineStart ? nil : bytes[pageLineStart..<start].count { $0 & 0xC0 != 0x80 } + 1
    }
  }

  private mutating func take(_ byte: UInt8) {
    if preformatted > 0, byte == UInt8(ascii: "\n") {
      lineNumber = lineNumber ?? number
      endLine()
    } else if byte.isBlank || byte == 0 {
      if preformatted > 0 {
        if byte != UInt8(ascii: "\r") { append(byte == UInt8(ascii: "\t") ? byte : 0x20) }
      } else if let last = line.last, !last.isBlank {
        append(0x20)
      }
    } else {
      lineNumber = lineNumber ?? number
      append(byte)
    }
  }

  private mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      lineNumber = nil
      origin = nil
    }
    guard let lineNumber else { return }
    text.append(
      line, number: lineNumber, kind: preformatted > 0 ? .code : kind, column: column,
      level: level)
  }

  /// An empty line, so that what follows is not taken for the same paragraph.
  private mutating func endParagraph() {
    endLine()
    if let last = text.lines.last, !last.range.isEmpty {
      text.append(EmptyCollection(), number: last.number)
    }
  }

  private mutating func tag() {
    if bytes.has("<!--", at: offset) { return skip(behind: "-->", from: offset + 4) }
    if bytes.has("<![CDATA[", at: offset) { return skip(behind: "]]>", from: offset + 9) }
    var end = offset + 1
    let isClosing = bytes[end] == UInt8(ascii: "/")
    if isClosing { end += 1 }
    let start = end
    while end < bytes.count, end - start < 20, bytes[end].isWord { end += 1 }
    let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    skipTag(from: end)
    if isClosing { close(name) } else { open(name) }
    separateMethod(isClosing)
  }

  /// Pages set a method apart from its address by looks alone: `<b>GET</b><code>/books</code>`.
  private mutating func separateMethod(_ isClosing: Bool) {
    guard preformatted == 0 else { return }
    if isClosing, endsWithMethod { methodEnd = line.count }
    guard let end = methodEnd else { return }
    let isAtAddress = offset < bytes.count && bytes[offset] == UInt8(ascii: "/")
    if line.count != end {
      methodEnd = nil
    } else if !isClosing || isAtAddress {
      take(0x20)
      methodEnd = nil
    }
  }

  /// Whether the last word of the line is a method of HTTP.
  private var endsWithMethod: Bool {
    guard let last = line.last, "dehtDEHT".utf8.contains(last) else { return false }
    let word = line.suffix(7).reversed().prefix { $0.isWord }
    guard (3...6).contains(word.count) else { return false }
    return EndpointFinder.methods.contains(
      String(decoding: word.reversed(), as: UTF8.self).uppercased())
  }

  /// To the end of a tag; a `>` in quotes does not end it, unless the quotes stay open too long.
  private mutating func skipTag(from start: Int) {
    var quote: UInt8?
    var end = start
    var plainEnd: Int?
    while end < bytes.count, end - start < 1 << 16 {
      let byte = bytes[end]
      if byte == UInt8(ascii: ">") {
        plainEnd = plainEnd ?? end
        if quote == nil || quotesAreBroken { break }
      }
      if quote == byte {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      end += 1
    }
    if end >= bytes.count || end - start >= 1 << 16 {
      end = plainEnd ?? end
      quotesAreBroken = true
    }
    advance(to: end + 1)
  }

  private mutating func advance(to end: Int) {
    while offset < min(end, bytes.count) {
      countLine(bytes[offset])
      offset += 1
    }
  }

  private mutating func skip(behind word: StaticString, from start: Int) {
    var end = start
    while end < bytes.count, !bytes.hasIgnoringCase(word, at: end) { end += 1 }
    advance(to: end + word.utf8CodeUnitCount)
  }

  private mutating func open(_ name: String) {
    switch name {
    case "script": skip(behind: "</script", from: offset)
    case "style": skip(behind: "</style", from: offset)
    case "title": skip(behind: "</title", from: offset)
    case "svg": skip(behind: "</svg", from: offset)
    case "template": skip(behind: "</template", from: offset)
    case "pre":
      endParagraph()
      preformatted += 1
    case "br": breakLine()
    case "td", "th":
      // Blocks inside a cell must not end its row.
      if rowIsOpen {
        line.append(PageText.cellBorder)
        origin = nil
      } else {
        endLine()
        rowIsOpen = true
      }
    case "tr": endRow()
    case "h1", "h2", "h3", "h4", "h5", "h6":
      block()
      kind = .heading
      level = name.utf8.last.map { Int($0 & 0x0F) } ?? 0
    default: if Self.blocks.contains(name) { block() }
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "pre":
      if preformatted > 0 {
        endLine()
        preformatted -= 1
        endParagraph()
      }
    case "td", "th": break
    case "tr": endRow()
    case "table":
      endRow()
      endParagraph()
    case "h1", "h2", "h3", "h4", "h5", "h6":
      block()
      kind = .prose
      level = 0
    default: if Self.blocks.contains(name) { block() }
    }
  }

  private mutating func breakLine() {
    if rowIsOpen, preformatted == 0 { take(0x20) } else { endLine() }
  }

  private mutating func block() {
    if preformatted > 0 {
      endLine()
    } else if rowIsOpen {
      take(0x20)
    } else {
      endParagraph()
    }
  }

  private mutating func endRow() {
    if rowIsOpen, lineNumber != nil { line.append(PageText.cellBorder) }
    rowIsOpen = false
    endLine()
  }

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "ul", "ol", "li",
    "dl", "dt", "dd", "table", "caption", "blockquote", "figure",
    "figcaption", "form", "fieldset", "hr", "details", "summary", "body", "html", "head", "button",
    "option", "select", "label",
  ]
}
