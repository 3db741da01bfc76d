import DocsAudit
import Testing

@Suite struct ReadingTests {
  @Test func anEmptyPageHasAProblem() {
    #expect(DocumentationPage.read(bytes: [], name: "-").problem == .empty)
  }
}
