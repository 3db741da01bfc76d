import DocsAudit
import Testing

/// The pages as they are.
@Suite struct PageAuditTests {
  static let written = (try? WrittenPages.all()) ?? []

  @Test func thereArePages() { #expect(Self.written.count == 10) }

  @Test(arguments: written)
  func aRightPageHasNoFindings(_ page: TestPage) {
    let findings = page.findings(in: page.text)
    #expect(findings.isEmpty, "\(findings.map { "\($0.page?.line ?? 0) \($0.message)" })")
  }

  @Test(arguments: SavedPages.all)
  func aSavedPageHasNoDriftBeyondWhatIsKnown(_ page: TestPage) {
    let errors = page.findings(in: page.text).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { "\($0.page?.line ?? 0) \($0.message)" })")
  }
}
