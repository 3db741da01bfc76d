import DocsAudit
import Testing

/// What stands in the place of a total that the spec looks for.
@Suite struct TotalTests {
  static let cases: [(meta: String, findings: [String])] = [
    ("\"meta\": {\"total\": 1}", []),
    // Others beside it are of no use to a spec.
    ("\"meta\": {\"total\": 1, \"count\": 1}", ["docs-unknown-field note"]),
    ("\"total\": 1", []),
    ("\"meta\": {\"count\": 1}", ["docs-unknown-field error"]),
    ("\"count\": 1", ["docs-unknown-field error"]),
    ("\"pagination\": {\"total\": 1}", ["docs-unknown-field error"]),
    ("\"meta\": {\"next\": null}", ["docs-missing-field note", "docs-unknown-field note"]),
    ("\"meta\": {}", ["docs-missing-field note"]),
    ("\"meta\": {...}", []),
    ("...", []),
  ]

  @Test(arguments: cases.indices)
  func aTotalUnderAnotherNameIsDrift(_ index: Int) throws {
    let (meta, findings) = Self.cases[index]
    let api = try TestPage.api(
      """
      hcgen: 1
      api: Bookshop
      server: https://api.bookshop.example
      auth: none
      paging:
        list:
          query: {offset: int 0.. = 0, limit: int 1..100 = 100}
          offset: offset
          limit: limit
          items: data
          total: [meta.total, total]
      routes:
        books.list:
          get: /books
          returns: pages of Book
      models:
        Book:
          id: int

      """)
    let page =
      "GET https://api.bookshop.example/books\n\n200 OK\n\n{\"data\": [{\"id\": 1}], \(meta)}"
    let said = PageAudit(claims(page), against: api).findings
      .filter { $0.rule != .unlistedParameters }
      .map { "\($0.rule.rawValue) \($0.severity.rawValue)" }
    #expect(said.sorted() == findings)
  }
}
