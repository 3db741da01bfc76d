import SpecSyntax

/// Makes a validated description of an API out of the syntax tree of its spec.
public struct APIReader {
  /// Reads a whole spec.
  ///
  /// - Returns: The API, or `nil` where there is any error; and everything that was found, errors
  ///   and warnings, in the order of the places.
  public static func read(_ root: Node) -> (api: API?, diagnostics: [Diagnostic]) {
    var findings = Findings()
    let api = SpecReader.read(root, &findings)
    return (findings.hasErrors ? nil : api, findings.inOrder)
  }
}
