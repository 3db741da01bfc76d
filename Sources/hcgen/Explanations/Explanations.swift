import APIDiff
import APIModel
import DocsAudit
import SpecSyntax
import SwiftGeneration

/// The stories of all diagnostics, from the spec's first byte to the last file, and of all rules by
/// which two specs are compared.
enum Explanations {
  /// Layer by layer.
  static let all =
    SyntaxDiagnostic.explanations + ModelDiagnostic.explanations
    + GenerationDiagnostic.explanations + AuditRule.explanations
    + ToolDiagnostic.allCases.map(\.explanation) + Rule.all.map(\.explanation)

  static let byID = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
