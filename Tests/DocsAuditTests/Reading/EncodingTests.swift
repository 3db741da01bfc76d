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
