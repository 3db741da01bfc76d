import SpecSyntax
import Testing

struct SuggestionTests {
  private static let keys = ["returns", "query", "body", "headers", "doc", "docs", "path", "fails"]

  @Test(arguments: [
    ("retruns", "returns"),
    ("return", "returns"),
    ("Returns", "returns"),
    ("QUERY", "query"),
    ("querry", "query"),
    ("bdoy", "body"),
    ("hedaers", "headers"),
    ("dco", "doc"),
    ("fail", "fails"),
    ("paths", "path"),
    ("scopes", nil),
    ("x", nil),
    ("", nil),
    ("completely different", nil),
  ])
  func nearest(word: String, expected: String?) {
    #expect(Suggestion.nearest(to: word, among: Self.keys) == expected)
    #expect(Suggestion.nearest(to: word, among: Self.keys.reversed()) == expected)
  }

  @Test func tiesGoByTheAlphabet() {
    #expect(Suggestion.nearest(to: "bat", among: ["hat", "cat", "rat"]) == "cat")
  }

  @Test func itselfIsNoSuggestion() {
    #expect(Suggestion.nearest(to: "doc", among: ["doc"]) == nil)
  }

  @Test func longWordsAreNotCompared() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.nearest(to: long, among: [long + "a"]) == nil)
    #expect(Suggestion.nearest(to: "doc", among: [long, "docs"]) == "docs")
  }
}
