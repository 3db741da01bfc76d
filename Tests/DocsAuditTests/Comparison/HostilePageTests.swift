import DocsAudit
import Testing

/// Pages that are as bad as they can be cost no more than they are long.
@Suite struct HostilePageTests {
  private static let head = """
    GET https://api.bookshop.example/v2/authors
    200 OK

    """

  static let pages: [(name: String, text: String)] = [
    (
      "unknown fields",
      head + "{\"data\": [{"
        + (0..<20_000).map { "\"f\($0)\": \($0)" }
        .joined(separator: ",\n") + "}]}"
    ),
    (
      "empty objects",
      head + "{\"data\": ["
        + Array(repeating: "{}", count: 50_000)
        .joined(separator: ",") + "]}"
    ),
    ("routes", (0..<5_000).map { "GET https://api.bookshop.example/v2/q\($0)\n\n" }.joined()),
    ("statuses", head + (300..<600).map { "\($0) Some Reason\n\n{\"errors\": []}\n\n" }.joined()),
    ("deep", head + String(repeating: "[", count: 100_000)),
  ]

  @Test(arguments: pages.map(\.name))
  func costIsBounded(_ name: String) throws {
    let text = try #require(Self.pages.first { $0.name == name }?.text)
    let api = try TestPage.api(TestSpecs.bookshop)
    let claims = DocumentationPage.read(bytes: Array(text.utf8), name: name)
    let clock = ContinuousClock()
    var findings = 0
    let time = clock.measure { findings = PageAudit(claims, against: api).findings.count }
    #expect(findings <= 1_000)
    // Much more than it takes, for machines that are busy.
    #expect(time < .seconds(10))
  }
}
