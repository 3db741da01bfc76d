import Foundation
import Testing

@testable import ClientRuntime

@Suite struct JSONWritingTests {
  static func text(_ value: some JSONWritable) -> String {
    String(decoding: value.jsonBytes(), as: UTF8.self)
  }

  @Test(arguments: [
    ("", #""""#), ("a/b é🙂", #""a/b é🙂""#), ("\"\\", #""\"\\""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{F}\u{10}", #""\u000f\u0010""#),
    ("\u{0}\u{8}\u{1F}\u{7F}\u{2028}", "\"\\u0000\\u0008\\u001f\u{7F}\u{2028}\""),
  ])
  func `text is escaped as little as JSON allows`(_ value: String, _ json: String) throws {
    #expect(Self.text(value) == json)
    #expect(try String(jsonBytes: Array(json.utf8)) == value)
  }

  @Test func `commas stand where they must`() {
    let value: JSONValue = [
      "b": [[], [:], [1, [2.5, nil], ["c": true]]], "a": ["y": "z", "x": -1], "": false,
    ]
    #expect(
      Self.text(value) == #"{"":false,"a":{"x":-1,"y":"z"},"b":[[],{},[1,[2.5,null],{"c":true}]]}"#)
  }

  @Test(arguments: [
    (FixtureChatUpdate(), "{}"),
    (
      FixtureChatUpdate(title: "Bob", assignee: 12, rating: 4.5, isSpam: true),
      #"{"title":"Bob","assignee":12,"rating":4.5,"isSpam":true}"#
    ),
    (
      FixtureChatUpdate(title: .clear, snoozedUntil: .clear), #"{"title":null,"snoozedUntil":null}"#
    ),
    (
      FixtureChatUpdate(snoozedUntil: .set(Date(timeIntervalSince1970: 0))),
      #"{"snoozedUntil":"1970-01-01T00:00:00Z"}"#
    ),
    (FixtureChatUpdate(title: .setOrKeep(nil), rating: .setOrClear(nil)), #"{"rating":null}"#),
    (
      FixtureChatUpdate(title: .setOrKeep("a"), rating: .setOrClear(1)),
      #"{"title":"a","rating":1.0}"#
    ),
  ])
  func `a change is left out, null, or a value`(_ update: FixtureChatUpdate, _ json: String) throws
  {
    #expect(Self.text(update) == json)
    let encoder = JSONEncoder()
    #expect(try JSONValue(jsonBytes: Array(encoder.encode(update))) == update.value())
  }

  @Test func `a change compares, and tells its value`() {
    let name: Change<String> = "Bob"
    #expect(name == .set("Bob"))
    #expect(name.value == "Bob")
    #expect(name != .keep)
    #expect(Change<String>.clear.value == nil)
    #expect(Set<Change<Int>>([1, 1, .keep, .clear, .keep]).count == 3)
  }
}

nonisolated extension JSONWritable {
  fileprivate func value() throws -> JSONValue { try JSONValue(jsonBytes: jsonBytes()) }
}
