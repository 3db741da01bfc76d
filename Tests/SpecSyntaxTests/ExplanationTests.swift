import SpecSyntax
import Testing

/// What `hcgen explain` says about syntax is true.
struct ExplanationTests {
  /// Their wrong examples cannot be written as text; FileLimitTests has them.
  private static let onlyDescribed: Set = ["too-large", "too-many-findings", "invalid-utf8"]

  @Test func everyIDHasOne() {
    #expect(SyntaxDiagnostic.explanations.map(\.id) == SyntaxDiagnostic.allCases.map(\.rawValue))
  }

  @Test(arguments: SyntaxDiagnostic.explanations)
  func examplesAreTrue(_ explanation: Explanation) {
    if !Self.onlyDescribed.contains(explanation.id) {
      let ids = findings(in: explanation.wrong).map { $0.prefix { $0 != " " } }
      #expect(ids == [explanation.id[...]])
    }
    #expect(findings(in: explanation.right) == [])
  }

  @Test(arguments: SyntaxDiagnostic.explanations)
  func wording(_ explanation: Explanation) {
    #expect(explanation.id.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
    #expect(!explanation.title.hasSuffix("."))
    #expect(explanation.story.hasSuffix("."))
  }
}
