import DocsAudit
import Testing

/// JSON as documentation has it.
@Suite struct ExampleTests {
  @Test(arguments: [
    (#"{"a": 1,}"#, "{a: 1}"),
    (#"{"a": [1, 2,], "b": {"c": null,},}"#, "{a: [1, 2], b: {c: null}}"),
    ("{\n\"a\": 1, // the first\n\"b\": /* two */ 2 # three\n}", "{a: 1, b: 2}"),
    ("{“a”: “x”, „b”: «y»}", #"{a: "x", b: "y"}"#),
    ("{'a': 'x'}", #"{a: "x"}"#),
    ("{\n\"a\": 1,\n...\n}", "{a: 1, ...}"),
    (#"{"a": [{"b": 1}, ...], "c": ...}"#, "{a: [{b: 1}, ...], c: ...}"),
    ("{\n\"a\": 1\n\"b\": 2\n}", "{a: 1, b: 2}"),
    ("{\n\"a\": true.\n\"b\": 2\n}", "{a: true, b: 2}"),
    (#"{"a": "for "%s" was"}"#, #"{a: "for "%s" was"}"#),
    ("{\"a\":\t1,\r\n\t\"b\"\t:2}", "{a: 1, b: 2}"),
    (
      #"{"id": <chat_id>, "n": {name}, "d": 2020-01-01, "x": 1}"#, "{id: ..., n: ..., d: ..., x: 1}"
    ),
    (#"{"a": True, "b": None}"#, "{a: true, b: null}"),
    (#"{"a": "\u00e9\n\"\ud83d\ude42"}"#, "{a: \"é\n\"🙂\"}"),
    (#"{"a": -1.5e3, "b": 0}"#, "{a: -1.5e3, b: 0}"),
    ("1\n{\n2\n\"a\"\n: 1,\n3\n\"b\": 2\n4\n}", "{a: 1, b: 2}"),
    ("1 {\n2   \"a\": 1,\n3   \"b\": 2\n4 }", "{a: 1, b: 2}"),
    ("{\"a\": \"one\ntwo\"}", #"{a: "one two"}"#),
    (#"[{"a": 1}]"#, "[{a: 1}]"),
    (#"Body: {"a": 1}"#, "{a: 1}"), (#"Response {"a": 1}"#, "{a: 1}"),
    (#"200 OK {"a": 1}"#, "{a: 1}"), (#"Error body: `{"a": 1}`"#, "{a: 1}"),
    (#"Example (JSON): {"a": 1}."#, "{a: 1}"), (#"Відповідь: {"a": 1}"#, "{a: 1}"),
    (#"curl https://x.example/a -d '{"a": 1}'"#, "{a: 1}"),
    (#"curl https://x.example/a -d "{\"a\": 1}""#, "{a: 1}"),
  ])
  func isReadKindly(_ text: String, _ expected: String) {
    #expect(claims(text).examples.map(\.value.summary) == [expected])
  }

  @Test(arguments: [
    "Write to [email protected] for more.", "Put {chat_id} into the path.",
    "See [1] and [2, 3].", "{see: the other page}", "The answer is {} or [].",
    "A list of {name: text} is sent.", "Some {\"half", "{\"a\" 1}", "{\"a\": 1", "[[[[",
    "{{token}}",
    "Use the `{\"dry\": true}` option.", "headers={\"X\": \"1\"}", "books.create({\"a\": 1})",
    "Set options = {\"retry\": true} or more", "create(name=\"x\", tags=[\"a\", \"b\"])",
    "The body `[{ \"name\": string }]` holds", "function() { return x; }",
  ])
  func isNoExample(_ text: String) {
    #expect(claims(text).examples.isEmpty)
  }

  @Test func whatWasMendedIsSaid() {
    let page = claims("{\n\"a\": 1,\n\"b\": 2, // two\n}")
    #expect(
      page.examples.first?.repairs.map { "\($0.place.line) \($0.text)" } == [
        "3 a comment", "3 a comma behind the last value",
      ])
  }

  @Test func severalOnOnePageKeepTheirRoles() {
    let page = claims(
      """
      PUT https://x.example/books/{id}

      Send this body:
      {"title": "a"}

      Response 200 OK
      {"id": 1}

      Another response:
      {"id": 2}

      404 Not Found
      {"code": "gone", "message": "Gone"}
      """)
    #expect(
      page.examples.map(\.role) == [
        .request, .response(status: 200), .response(status: nil), .error(status: 404),
      ])
    #expect(page.statuses.last?.codes.map(\.code) == ["gone"])
  }

  /// What a call is given beside its address is no answer.
  @Test(arguments: [
    "axios.get(\"https://x.example/v1/a\", {headers: {Authorization: \"Bearer KEY\"}})",
    "await fetch(\"https://x.example/v1/a\", {\n  headers: {\n    \"X-Key\": \"KEY\",\n"
      + "    \"content-type\": \"application/json\"\n  }\n})",
    "headers = {\n  \"Authorization\": \"Bearer KEY\"\n}\n"
      + "requests.get(\"https://x.example/v1/a\", headers=headers)",
  ])
  func headersAreNoExample(_ call: String) {
    for page in ["Call:\n\n\(call)\n", "# Call\n\n```js\n\(call)\n```\n"] {
      let examples = claims(page + "\n200 OK\n\n{\"id\": 1}\n").examples
      #expect(examples.map(\.value.summary) == ["{id: 1}"])
    }
  }
}
