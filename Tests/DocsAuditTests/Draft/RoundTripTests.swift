import DocsAudit
import Testing

/// A draft says what its pages say: held against them, it differs in nothing.
@Suite struct RoundTripTests {
  static let pages: [[(name: String, text: String)]] =
    VendorPages.all.map { [$0] }
    + BookshopPages.all.map { [$0] }
    + ((try? WrittenPages.all()) ?? []).map { [($0.name, $0.text)] }
    + [((try? WrittenPages.all()) ?? []).map { ($0.name, $0.text) }]

  @Test(arguments: pages.indices)
  func aFreshDraftHasNoDifferences(_ index: Int) throws {
    try Self.check(
      Self.pages[index].map { DocumentationPage.read(bytes: Array($0.text.utf8), name: $0.name) })
  }

  @Test(.disabled(if: RealPages.areMissing))
  func aFreshDraftOfRealPagesHasNoDifferences() throws { try Self.check(RealPages.all) }

  private static func check(_ pages: [PageClaims]) throws {
    let specs = SpecDraft.specs(from: pages)
    #expect(!specs.isEmpty)
    for spec in specs {
      let problems = Validity.problems(spec.text)
      #expect(problems.isEmpty, "\(problems)\n\(spec.text)")
      guard let api = Validity.api(spec.text) else { continue }
      for page in pages
      where page.endpoints.contains(where: { spec.server.hasPrefix($0.server ?? spec.server) }) {
        let drift =
          (PageEvidence.findings(page, against: api) + PageEvidence.unreadParts(page)
          + PageAudit(page, against: api).findings).filter { $0.severity == .error }
        let words = drift.map { "\(page.name):\($0.page?.line ?? 0): \($0.message)" }
        #expect(drift.isEmpty, "\(words)\n\(spec.text)")
      }
    }
  }
}
