import APIModel
import SpecSyntax
import Testing

@Suite struct ExplanationTests {
  @Test func everyIDIsExplainedOnce() {
    #expect(ModelDiagnostic.explanations.map(\.id) == ModelDiagnostic.allCases.map(\.rawValue))
  }

  @Test func noIDIsOneOfTheSyntax() {
    let syntax = Set(SyntaxDiagnostic.allCases.map(\.rawValue))
    #expect(ModelDiagnostic.allCases.filter { syntax.contains($0.rawValue) } == [])
  }

  /// Those whose pieces are small enough to be read; the bound of copies takes a large spec.
  static let readable = ModelDiagnostic.explanations.filter { $0.id != "too-many-fields" }

  @Test(arguments: readable)
  func wrongPieceIsRefusedForThisReasonAlone(_ explanation: Explanation) {
    let reading = Reading(piece: explanation.wrong)
    if explanation.id.hasPrefix("unused-") {
      #expect(Set(reading.diagnostics.map(\.id)) == [explanation.id])
      #expect(reading.errors.isEmpty)
    } else {
      #expect(reading.errors.map(\.id) == [explanation.id])
      #expect(reading.api == nil)
    }
  }

  @Test(arguments: readable)
  func rightPieceIsTaken(_ explanation: Explanation) {
    let reading = Reading(piece: explanation.right)
    #expect(reading.errors == [])
    #expect(reading.api != nil)
    #expect(!reading.diagnostics.map(\.id).contains(explanation.id))
  }
}
