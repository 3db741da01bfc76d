import APIModel
import SpecSyntax

private let syntaxIDs = Set(SyntaxDiagnostic.allCases.map(\.rawValue))
private let modelIDs = Set(ModelDiagnostic.allCases.map(\.rawValue))
  .union([SyntaxDiagnostic.tooManyFindings.rawValue])

/// A spec to the description of an API: there is one exactly where nothing is wrong.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzModel(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = SourceFile(name: "spec.yaml", bytes: bytes(start, count))
  let (root, syntax) = SpecParser.parse(file)
  DiagnosticRequirements.check(syntax, in: file, known: syntaxIDs)
  let (api, model) = APIReader.read(root, of: file, behind: syntax)
  DiagnosticRequirements.check(model, in: file, known: modelIDs)
  let hasErrors = (syntax + model).contains { $0.severity == .error }
  require((api == nil) == hasErrors, "an API is there beside errors, or missing without any")
  if api == nil { _ = APIReader.readDraft(root, of: file, behind: syntax) }
  return 0
}
