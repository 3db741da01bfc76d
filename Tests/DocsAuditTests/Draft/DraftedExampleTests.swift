import DocsAudit
import Testing

/// The examples of pages become those of models.
@Suite struct DraftedExampleTests {
  static let cases: [(json: String, lines: [String])] = [
    (
      #"{"id": 7, "title": "Emma: a novel", "tags": ["a", "b", "c"], "x": null, "sold": true}"#,
      [#"$example: {id: 7, title: "Emma: a novel", tags: [a, b], x: null, sold: true}"#]
    ),
    (
      #"{"id": 7, "shelf": {"row": 1.5, "at": "2021-07-01T07:47:20Z"}, "more": {}}"#,
      [
        #"$example: {id: 7, shelf: {row: 1.5, at: "2021-07-01T07:47:20Z"}, more: {}}"#,
        #"$example: {row: 1.5, at: "2021-07-01T07:47:20Z"}"#,
      ]
    ),
    // The whole of several.
    (#"[{"id": 1}, {"id": 2, "title": "T"}]"#, ["$example: {id: 2, title: T}"]),
    (#"[{"id": 1, "a": 1}, {"id": 2, "b": 1}]"#, ["$example: {id: 1, a: 1}"]),
    // None that is whole.
    (#"{"id": 1, "title": ...}"#, []), (#"{"id": 1, "title": <title>}"#, []),
    // None that the language takes.
    (#"{"id": 1, "day": "2021-02-31"}"#, []),
  ]

  @Test(arguments: cases.indices)
  func aModelHasTheExampleOfThePage(_ index: Int) throws {
    let (json, lines) = Self.cases[index]
    let page = claims("GET https://x.example/books\n200 OK\n\n\(json)")
    let spec = try #require(SpecDraft.specs(from: [page]).first?.text)
    #expect(Validity.problems(spec).isEmpty, "\(spec)")
    let said = spec.split(separator: "\n").filter { $0.contains("$example") }
      .map { String($0.drop { $0 == " " }) }
    #expect(said == lines, "\(spec)")
  }

  @Test func manyFieldsStandOneBelowTheOther() throws {
    let fields = (0..<12).map { "\"field_\($0)\": \"word\"" }.joined(separator: ", ")
    let page = claims("GET https://x.example/books\n200 OK\n\n{\(fields)}")
    let spec = try #require(SpecDraft.specs(from: [page]).first?.text)
    #expect(spec.contains("    $example:\n      field_0: word\n      field_1: word\n"), "\(spec)")
    #expect(Validity.problems(spec).isEmpty)
  }

  @Test func addressesHaveTheirStartInCommon() throws {
    func page(_ name: String, _ path: String) -> PageClaims {
      claims(
        "<html><head><link rel=\"canonical\" href=\"https://docs.x.example/\(path)\"></head><body>"
          + "<p>GET https://x.example/\(name)</p><p>200 OK</p><pre>{\"a\": 1}</pre></body></html>")
    }
    let specs = SpecDraft.specs(from: [
      page("books", "en/api/list-books"), page("shelves", "en/api/v1/shelves"),
    ])
    let spec = try #require(specs.first?.text)
    #expect(spec.contains("docs: https://docs.x.example/en/api/\n"), "\(spec)")
    #expect(spec.contains("    page: list-books\n"))
    #expect(spec.contains("    page: v1/shelves\n"))
    #expect(
      Validity.api(spec)?.routes.compactMap(\.documentation.page) == [
        "https://docs.x.example/en/api/list-books", "https://docs.x.example/en/api/v1/shelves",
      ])
  }
}
