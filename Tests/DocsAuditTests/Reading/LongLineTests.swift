import DocsAudit
import Testing

/// What begins like JSON many times on one line costs no more than the line is long.
@Suite struct LongLineTests {
  static let lines: [(name: String, piece: String, count: Int)] = [
    ("footnotes", "see [1] and [2], ", 20_000),
    ("a mark of direction", "{\"data\":1}", 20_000),
    ("statuses", "404 {\"a\":1} ", 25_000),
    ("words", "the answer {\"id\": 1} and ", 12_000),
    ("objects", "{\"data\":1}", 20_000),
    ("open braces", "{\"", 200_000),
    ("open texts", "{\"a\":\"", 60_000),
    ("codes", "404 {\"code\":\"x\"} ", 15_000),
    ("blanks", "{\"a\":1}                ", 15_000),
    ("cells", "| {\"a\":1} ", 25_000),
    ("numbers of three digits", "404 ", 60_000),
  ]

  /// What takes the square of the length takes minutes here.
  @Test(arguments: lines.map(\.name))
  func costIsThatOfItsLength(_ name: String) throws {
    let line = try #require(Self.lines.first { $0.name == name })
    let mark = name == "a mark of direction" ? "\u{202E}" : ""
    let text =
      "GET https://api.bookshop.example/v2/authors\n" + mark
      + String(repeating: line.piece, count: line.count)
    let time = ContinuousClock().measure { _ = claims(text) }
    #expect(time < .seconds(20))
  }

  /// Places are those that they were.
  @Test func placesOnOneLine() throws {
    let page = claims("GET /a\n| é | {\"a\": 1} | {\"bc\": [1, x]} |")
    #expect(
      page.examples.map(\.value).compactMap { $0.members?.first?.place.columns?.lowerBound }
        == [19])
  }
}
