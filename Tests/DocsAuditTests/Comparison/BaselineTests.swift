import DocsAudit
import Testing

@Suite struct BaselineTests {
  private func finding(_ subject: String..., line: Int = 1) -> AuditFinding {
    AuditFinding(.unknownField, subject, "It differs", page: PagePlace(line: line))
  }

  @Test func aFingerprintIsOneLineOfPlainWords() {
    let subject = finding("Book", "a b\n%\u{202E}é", "")
    #expect(
      Baseline.fingerprint(of: subject, on: "Pages/list books.html")
        == "docs-unknown-field list%20books.html Book a%20b%0A%25%E2%80%AE%C3%A9 %")
  }

  @Test func linesAndFoldersDoNotMatter() {
    let first = Baseline.fingerprint(of: finding("Book", "title", line: 3), on: "a/page.html")
    let second = Baseline.fingerprint(of: finding("Book", "title", line: 30), on: "page.html")
    #expect(first == second)
  }

  @Test func whatIsWrittenIsRead() throws {
    let fingerprints = ["b c", "a b", "b c"]
    let text = Baseline.text(accepting: fingerprints)
    let baseline = try #require(Baseline(Array(text.utf8)))
    #expect(baseline.entries.map(\.fingerprint) == ["a b", "b c"])
    #expect(baseline.entries.map(\.line) == [3, 4])
    #expect(baseline.accepts("a b"))
    #expect(!baseline.accepts("a"))
    #expect(baseline.entries.map(\.page) == ["b", "c"])
  }

  @Test(arguments: ["", "docs-type a b", "# hcgen audit baseline 2\n", "\u{FEFF}"])
  func somethingElseIsNoBaseline(_ text: String) {
    #expect(Baseline(Array(text.utf8)) == nil)
  }
}
