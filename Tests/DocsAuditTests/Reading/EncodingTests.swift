import DocsAudit
import Testing

/// Pages are read in the encodings that they are saved in.
@Suite struct EncodingTests {
  private static let page = """
    <html><head><meta charset="CHARSET"></head><body>
    <p>Цей метод повертає лише перші 100 книг, ліміт за замовчуванням становить 100.</p>
    <p>GET https://api.bookshop.example/v2/books?offset=100&amp;limit=100</p>
    <p>Загальний ліміт запитів становить 120 запитів за хвилину.</p>
    <pre>{"назва": "Емма"}</pre></body></html>
    """

  private static func page(_ charset: String) -> String {
    page.replacing("CHARSET", with: charset)
  }

  private static func read(_ bytes: [UInt8]) -> PageClaims {
    DocumentationPage.read(bytes: bytes, name: "page")
  }

  @Test(arguments: [false, true])
  func utf16WithItsMark(_ isBigEndian: Bool) {
    let units = [0xFEFF] + Array(Self.page("utf-8").utf16)
    let bytes = units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    let claims = Self.read(bytes)
    #expect(claims.problem == nil)
    #expect(claims.summary == Self.read(Array(Self.page("utf-8").utf8)).summary)
    // Half a unit at the end is no trap.
    #expect(Self.read(bytes + [0x0A]).summary == claims.summary)
    #expect(Self.read([0xFF, 0xFE]).endpoints.isEmpty)
  }

  /// The letters from А to я, and і, stand in a row.
  private static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x456: 0xB3
      case 0x454: 0xBA
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
  }

  @Test(arguments: ["windows-1251", "Windows-1251", "cp1251"])
  func windowsOfThePageInHTML(_ charset: String) {
    let claims = Self.read(Self.windows1251(Self.page(charset)))
    #expect(claims.problem == nil)
    #expect(claims.summary == Self.read(Array(Self.page(charset).utf8)).summary)
    #expect(claims.rateLimits.map(\.requests) == [120])
  }

  @Test func whatIsNotKnownIsRefused() {
    let bytes = Self.windows1251(Self.page("koi8-r"))
    #expect(Self.read(bytes).problem == .notUTF8(charset: "koi8-r"))
    #expect(
      Self.read(Self.windows1251(Self.page("utf-8"))).problem == .notUTF8(charset: nil))
    let text = "GET https://x.example/a\n" + String(repeating: "Цей метод. ", count: 9)
    #expect(Self.read(Self.windows1251(text)).problem == .notUTF8(charset: nil))
  }

  /// Two and four bytes a character, without the mark that says so; with it, two are read.
  @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"], [false, true])
  func wideCharactersAreNamed(_ name: String, _ hasMark: Bool) {
    let text = (hasMark ? "\u{FEFF}" : "") + Self.page("utf-8")
    var bytes: [UInt8] = []
    for unit in name.hasPrefix("UTF-16")
      ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
    {
      let four = [
        UInt8(unit >> 24), UInt8(unit >> 16 & 0xFF), UInt8(unit >> 8 & 0xFF), UInt8(unit & 0xFF),
      ]
      let used = name.hasPrefix("UTF-16") ? Array(four[2...]) : four
      bytes += name.hasSuffix("LE") ? used.reversed() : used
    }
    let claims = Self.read(bytes)
    if hasMark, name.hasPrefix("UTF-16") {
      #expect(claims.problem == nil)
      #expect(claims.rateLimits.map(\.requests) == [120])
    } else {
      #expect(claims.problem == .notUTF8(charset: name))
      let help = PageEvidence.findings(claims, against: nil).first?.help
      #expect(help?.contains("`iconv -f \(name) -t UTF-8 ") == true)
    }
  }

  private static let german = """
    GET https://api.bookshop.example/v2/books

    Für größere Läden: höchstens 100 Bücher. Übrige Bücher gibt es später.

    """

  @Test func severalBrokenCharactersAreAnotherEncoding() {
    let filler = String(repeating: "Words and no more words here.\n", count: 100)
    let bytes = (Self.german + Self.german + filler).unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
    let claims = Self.read(bytes)
    #expect(claims.problem == .notUTF8(charset: nil))
    let help = PageEvidence.findings(claims, against: nil).first?.help
    #expect(help?.contains("iconv") == true)
  }

  @Test func aFewBrokenCharactersAreSaid() throws {
    let text = Array(("ä\n" + Self.german + Self.german).utf8)
    let claims = Self.read([0xE4] + text + [0xFF, 0x0A])
    #expect(claims.problem == nil)
    #expect(claims.endpoints.count == 1)
    #expect(claims.brokenCharacters == NumberClaim(number: 2, place: PagePlace(line: 1)))
    let finding = try #require(PageEvidence.unreadParts(claims).first)
    #expect(finding.rule == .brokenCharacters)
    #expect(finding.severity == .note)
    #expect(finding.help?.contains("iconv") == true)
    #expect(Self.read(text).brokenCharacters == nil)
    // What somebody else has broken.
    let broken = Self.read(Array("GET /a\n\nB\u{FFFD}cher\n".utf8))
    #expect(broken.brokenCharacters == NumberClaim(number: 1, place: PagePlace(line: 3)))
  }

  @Test func whatThePageNamesIsTakenForAFewAsWell() {
    let page =
      "<html><head><meta charset=\"windows-1252\"></head><body><h1>Bücher</h1><p>GET /a</p></body></html>"
    let claims = Self.read(page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    #expect(claims.title?.text == "Bücher")
    #expect(claims.brokenCharacters == nil)
    let other = Self.read(Array(page.utf8) + [0xC3, 0x0A] + Array("ä".utf8))
    #expect(other.title?.text == "Bücher")
    #expect(other.brokenCharacters?.number == 1)
  }

  /// Far behind a start that is text.
  @Test func noiseAtTheEndIsSeen() {
    let start = Array(String(repeating: "GET /a\n\nWords.\n", count: 8_000).utf8)
    #expect(Self.read(start + [UInt8](repeating: 0, count: 200_000)).problem == .binary)
    #expect(
      Self.read(start + [UInt8](repeating: 0x80, count: 200_000)).problem == .notUTF8(charset: nil))
  }

  /// Browsers and help centres put blanks of all widths everywhere, and some of none.
  @Test(arguments: BookshopPages.all.map(\.name), ["\u{A0}", "\u{202F}", "\u{2009}", " \u{200B}"])
  func blanksOfAllWidths(_ layout: String, _ blank: String) throws {
    let text = try #require(BookshopPages.all.first { $0.name == layout }?.text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      // Inside tags and marks, a blank is one of the notation.
      let isNotation = line.contains("<") || line.hasPrefix("#")
      return isNotation ? String(line) : String(line).replacing(" ", with: blank)
    }
    let other = lines.joined(separator: "\n")
    #expect(claims(other).summary == claims(text).summary)
  }
}
