/// Collects lines of Swift, indented by the blocks they stand in.
struct CodePrinter {
  /// The lines in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// In blanks.
  private(set) var indentation: Int
  /// The longest line that the output's formatter accepts.
  static let width = 100

  init(indentation: Int = 0) {
    self.indentation = indentation
  }

  /// What is left of a line at this indentation.
  var room: Int { Self.width - indentation }

  /// Whether a text is one line that fits. Only where it has more bytes than there is room, its
  /// characters have to be counted.
  func fits(_ line: String) -> Bool {
    let hasBreak =
      line.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "\n")) }
      ?? line.utf8.contains(UInt8(ascii: "\n"))
    return !hasBreak && (line.utf8.count <= room || line.count <= room)
  }

  /// Appends a line; an empty one carries no indentation.
  mutating func line(_ line: String = "") {
    if !line.isEmpty {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
      bytes.append(contentsOf: line.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends what another printer collected at the same indentation.
  mutating func append(_ other: CodePrinter) { bytes += other.bytes }

  /// Appends lines between a line that ends with an opening bracket and the closing one.
  mutating func block(
    _ opening: String, closing: String = "}", _ body: (inout CodePrinter) -> Void
  ) {
    line(opening)
    indented(body)
    line(closing)
  }

  /// Appends a `switch`, whose cases stand under it without indentation.
  mutating func cases(
    of opening: String, _ body: (inout CodePrinter) -> Void
  ) {
    line("switch \(opening) {")
    body(&self)
    line("}")
  }

  /// Appends lines with two more blanks in front.
  mutating func indented(_ body: (inout CodePrinter) -> Void) {
    indentation += 2
    body(&self)
    indentation -= 2
  }

  /// Appends a call or a declaration on one line where it fits, else one element a line.
  mutating func list(_ opening: String, _ elements: [String], _ closing: String) {
    let single = opening + elements.joined(separator: ", ") + closing
    if fits(single) {
      line(single)
    } else {
      spread(opening, elements, closing)
    }
  }

  /// Appends one element a line, each with a comma, so that a new element changes no other line.
  mutating func spread(_ opening: String, _ elements: [String], _ closing: String) {
    block(opening, closing: closing) { printer in
      for element in elements { printer.line(element + ",") }
    }
  }

  /// Appends a collection, one element a line where there are several of them.
  mutating func collection(_ opening: String, _ elements: [String], _ closing: String) {
    if elements.count > 1 {
      spread(opening, elements, closing)
    } else {
      line(opening + elements.joined() + closing)
    }
  }

  /// Appends a documentation comment, wrapped; nothing where there is no text.
  mutating func documentation(_ paragraphs: [String]) {
    var isFirst = true
    for paragraph in paragraphs {
      if DocumentationText.fits(paragraph, width: room - 4) {
        if !isFirst { comment([]) }
        line("/// " + paragraph)
        isFirst = false
        continue
      }
      var needsGap = !isFirst
      DocumentationText.lines(of: paragraph, width: room - 4) { text in
        if needsGap { comment([]) }
        comment(text)
        needsGap = false
        isFirst = false
      }
    }
  }

  private mutating func comment(_ text: [UInt8]) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
    bytes += "///".utf8
    if !text.isEmpty {
      bytes.append(UInt8(ascii: " "))
      bytes += text
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
