import DocsAudit
import Testing

/// The pages as they are.
@Suite struct PageAuditTests {
  static let written = (try? WrittenPages.all()) ?? []

  @Test func thereArePages() { #expect(Self.written.count == 10) }

  /// In all six languages, among others.
  @Test(arguments: written)
  func aRightPageHasNoFindings(_ page: TestPage) {
    let findings = page.findings(in: page.text)
    #expect(findings.isEmpty, "\(findings.map { "\($0.page?.line ?? 0) \($0.message)" })")
  }

  /// What the saved pages are known to contradict themselves in, or the spec.
  static let known = [
    "helpcrunch-get-agents.en.txt": [
      "docs-total 38", "docs-paging-address 46", "docs-stray-code 61",
    ],
    "helpcrunch-get-departments.en.txt": [
      "docs-total 38", "docs-paging-address 54", "docs-stray-code 74",
    ],
    "helpcrunch-get-departments.uk.txt": [
      "docs-total 35", "docs-paging-address 49", "docs-stray-code 69",
    ],
    "helpcrunch-update-chat-department.en.txt": ["docs-stray-code 65"],
    "livehelpnow-get-departments.en.txt": [
      "docs-missing-parameter 22", "docs-unlisted-field 60", "docs-unlisted-field 60",
    ],
  ]

  @Test(arguments: SavedPages.all.filter { known[$0.name] != nil })
  func aSavedPageHasTheNotesThatAreKnown(_ page: TestPage) {
    let findings = page.findings(in: page.text)
    #expect(findings.allSatisfy { $0.severity == .note })
    #expect(findings.map { "\($0.rule.rawValue) \($0.page?.line ?? 0)" } == Self.known[page.name])
    #expect(findings.allSatisfy { $0.spec != nil })
  }
}
