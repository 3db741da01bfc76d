import Foundation
import Testing

@testable import ClientRuntime

@Suite struct JSONStrictnessTests {
  nonisolated struct Refusal: Sendable, CustomTestStringConvertible {
    let json: String
    let offset: Int
    let expected: String
    let found: String

    init(_ json: String, at offset: Int, _ expected: String, _ found: String) {
      self.json = json
      self.offset = offset
      self.expected = expected
      self.found = found
    }

    var testDescription: String { json.debugDescription }
  }

  @Test(arguments: [
    Refusal("", at: 0, "a value", "nothing"),
    Refusal("  ", at: 2, "a value", "nothing"),
    Refusal("tru", at: 0, "a value", "`t`"),
    Refusal("NaN", at: 0, "a value", "`N`"),
    Refusal("-Infinity", at: 0, "a value", "`-`"),
    Refusal("01", at: 1, "the end", "`1`"),
    Refusal("-", at: 0, "a value", "`-`"),
    Refusal("+1", at: 0, "a value", "`+`"),
    Refusal("1.", at: 0, "a value", "`1`"),
    Refusal(".5", at: 0, "a value", "`.`"),
    Refusal("1e", at: 0, "a value", "`1`"),
    Refusal("[1,]", at: 3, "a value", "`]`"),
    Refusal("[1 2]", at: 3, "a comma or `]`", "`2`"),
    Refusal("[1}", at: 2, "a comma or `]`", "`}`"),
    Refusal("[", at: 1, "a value", "nothing"),
    Refusal("{", at: 1, "a field name in quotes", "nothing"),
    Refusal("{a: 1}", at: 1, "a field name in quotes", "`a`"),
    Refusal("{\"a\":1,}", at: 7, "a field name in quotes", "`}`"),
    Refusal("{\"a\" 1}", at: 5, "a colon", "`1`"),
    Refusal("{\"a\":1]", at: 6, "a comma or `}`", "`]`"),
    Refusal("'a'", at: 0, "a value", "`'`"),
    Refusal("\"a", at: 2, "a quote", "nothing"),
    Refusal("\"a\nb\"", at: 2, "an escape for a control character", "byte 0xA"),
    Refusal("\"\u{0}\"", at: 1, "an escape for a control character", "byte 0x0"),
    Refusal("\"\\x\"", at: 1, "an escape of JSON", "`\\`"),
    Refusal("\"\\u12g4\"", at: 5, "four hexadecimal digits", "`g`"),
    Refusal("1 // no", at: 2, "the end", "`/`"),
    Refusal("{} {}", at: 3, "the end", "`{`"),
    Refusal("\u{FEFF}\u{FEFF}1", at: 3, "a value", "byte 0xEF"),
    Refusal("\u{A0}1", at: 0, "a value", "byte 0xC2"),
  ])
  func `text that is no JSON is refused with its place`(_ refusal: Refusal) {
    let error = #expect(throws: JSONError.self) { try JSON.parse(Array(refusal.json.utf8)) }
    #expect(
      error
        == JSONError(
          path: "", byteOffset: refusal.offset, expected: refusal.expected, found: refusal.found))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xE1, 0x80], [0xE1, 0x80, 0x41], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xF1, 0x80, 0x80],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused`(_ bytes: [UInt8]) {
    let error = #expect(throws: JSONError.self) { try JSON.parse([0x22] + bytes + [0x22]) }
    #expect(error?.byteOffset == 1)
    #expect(error?.expected == "UTF-8")
  }

  @Test(arguments: [
    (#""\u00e9\"\\\/\b\f\n\r\t""#, "é\"\\/\u{8}\u{c}\n\r\t"),
    (#""\ud83d\ude42""#, "🙂"),
    (#""\uD83D""#, "\u{FFFD}"),
    (#""\ude42\ud83d""#, "\u{FFFD}\u{FFFD}"),
    (#""\ud83d\ud83d\ude42""#, "\u{FFFD}🙂"),
    (#""\ud83dx""#, "\u{FFFD}x"),
    (#""\ud83d\n""#, "\u{FFFD}\n"),
    (#""\u0000""#, "\u{0}"),
    ("\"ё🙂\u{7F}\"", "ё🙂\u{7F}"),
    ("\u{FEFF} \"a\" \t\r\n", "a"),
    ("\"\"", ""),
  ])
  func `escapes are read`(_ json: String, _ text: String) throws {
    #expect(try String(jsonBytes: Array(json.utf8)) == text)
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `depth is limited`(_ opening: String) throws {
    func document(_ depth: Int) -> [UInt8] {
      let closing = opening == "[" ? "]" : "}"
      let opened = String(repeating: opening, count: depth - 1)
      let core = opening + (opening == "[" ? "" : "1") + closing
      return Array((opened + core + String(repeating: closing, count: depth - 1)).utf8)
    }
    let value = try JSONValue(jsonBytes: document(64))
    #expect(try JSONValue(jsonBytes: value.jsonBytes()) == value)
    let error = #expect(throws: JSONError.self) { try JSON.parse(document(65)) }
    #expect(error?.expected == "at most 64 levels")
    #expect(error?.byteOffset == 64 * opening.utf8.count)
    // Far too deep ends early too.
    #expect(throws: JSONError.self) { try JSON.parse(document(1_000_000)) }
  }

  @Test func `every truncation of a document is refused`() throws {
    let bytes = FixtureChat.list(count: 1)
    _ = try JSON.parse(bytes)
    for count in 0..<bytes.count {
      #expect(throws: JSONError.self) { try JSON.parse(Array(bytes.prefix(count))) }
    }
  }
}
