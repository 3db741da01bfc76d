import DocsAudit
import Testing

/// Pages that are broken, or made to hurt, end soon and say so.
@Suite struct BrokenPageTests {
  static let pages: [(name: String, text: String)] = [
    ("no JSON", String(repeating: "Words and no more words here.\n", count: 5_000)),
    ("nested", String(repeating: "{\"a\":", count: 100_000)),
    (
      "nested and closed",
      String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    ),
    ("one line", String(repeating: "word 12 ", count: 10_000)),
    ("open tags", "<html><body>" + String(repeating: "<div ", count: 100_000)),
    ("open quotes", "<html><body>" + String(repeating: "<a href=\"x>", count: 50_000)),
    ("script", "<html><body><script>" + String(repeating: "GET /x {\"a\": 1} ", count: 30_000)),
    ("style", "<html><body><style>" + String(repeating: "a { b: c } ", count: 50_000)),
    ("braces", String(repeating: "{\"", count: 50_000)),
    ("texts", String(repeating: "{\"a\":\"", count: 20_000)),
    ("routes", (0..<3_000).map { "GET /a\($0)\n" }.joined()),
    ("methods", String(repeating: "GET\n/a/b\n", count: 5_000)),
    ("statuses", String(repeating: "404 Not Found\n", count: 5_000)),
    ("fields", String(repeating: "name\nrequired\n", count: 5_000)),
    ("bars", String(repeating: "|", count: 100_000)),
    ("numbers", (1..<10_000).map { "\($0)\n" }.joined()),
  ]

  /// The bound is many times what it takes in a debug build.
  @Test(arguments: pages.map(\.name))
  func endsSoon(_ name: String) throws {
    let text = try #require(Self.pages.first { $0.name == name }?.text)
    let time = ContinuousClock().measure { _ = claims(text) }
    #expect(time < .seconds(20))
  }

  @Test func whatIsNoPageIsSaid() {
    #expect(claims("").problem == .empty)
    #expect(claims(" \n\t\n").problem == .empty)
    #expect(
      DocumentationPage.read(bytes: [0x50, 0x4B, 0x03, 0x04, 0x00], name: "x").problem == .binary)
    let noise = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 197 | 0x80) }
    #expect(DocumentationPage.read(bytes: noise, name: "x").problem == .notUTF8(charset: nil))
    let large = [UInt8](repeating: 0x61, count: DocumentationPage.largestSize + 1)
    #expect(
      DocumentationPage.read(bytes: large, name: "x").problem == .tooLarge(bytes: large.count))
  }

  @Test func whatIsLeftOutIsSaid() {
    let page = claims("GET /a\n" + String(repeating: "{\"a\":", count: 100) + "1")
    #expect(page.setbacks.map(\.place.line) == [2])
    #expect(page.endpoints.count == 1)
  }

  /// More text than any documentation has is not read, and that is said.
  @Test(arguments: [
    String(repeating: "a", count: 3 << 20), String(repeating: "some words here\n", count: 30_000),
    "[" + String(repeating: "{\"id\": 1},", count: 300_000) + "1]",
  ])
  func whatIsTooLongIsSaid(_ text: String) throws {
    let page = claims("GET /a\n" + text)
    #expect(page.endpoints.count == 1)
    let setback = try #require(page.setbacks.first)
    #expect(setback.text.hasSuffix("; the rest was not read"))
    #expect(setback.place.line > 1)
  }

  /// So is prose in which no more limits are looked for.
  @Test func proseThatIsTooLongIsSaid() throws {
    let line = String(repeating: "at most 100 rows ", count: 200)
    let page = claims("GET /a\n" + String(repeating: line + "\n", count: 200))
    let setback = try #require(page.setbacks.first)
    #expect(page.setbacks.count == 1)
    #expect(setback.text == "more than 512 KiB of sentences with numbers; no more were read")
    #expect((100...200).contains(setback.place.line))
    #expect(claims("GET /a\n" + line).setbacks.isEmpty)
  }

  /// Any bytes at all.
  @Test func noiseDoesNoHarm() {
    var state: UInt64 = 20_261_121
    let words = [
      "{", "}", "[", "]", "\"", "a", ":", ",", "GET", "/x", "\n", "404", " ", "|", "<p>", "<pre>",
      "</", ">", "\\u", "...", "“", "1", "\t", "//", "/*", "required", "limit", "&amp;", "\u{FFFD}",
    ]
    for round in 0..<60 {
      var text = round % 3 == 0 ? "<html>" : ""
      for _ in 0..<120 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count]
      }
      let page = claims(text)
      // What comes out can always be drafted.
      for spec in SpecDraft.specs(from: [page]) {
        #expect(Validity.problems(spec.text).isEmpty, "seed 20261121, round \(round): \(text)")
      }
    }
  }
}
