import SpecSyntax

/// Makes a validated description of an API out of the syntax tree of its spec.
public struct APIReader {
  /// Reads a whole spec whose syntax is right.
  ///
  /// - Returns: The API, or `nil` where there is any error; and everything that was found, errors
  ///   and warnings, in the order of the places.
  public static func read(_ root: Node) -> (api: API?, diagnostics: [Diagnostic]) {
    read(root, Findings())
  }

  /// Reads a whole spec as far as its syntax lets it be read.
  ///
  /// What is wrong with the syntax leaves marks in the tree, and these are no mistakes of their
  /// own: nothing is said of the lines that hold an error of the syntax, nor of what is missing
  /// where it may have been lost.
  ///
  /// - Parameter syntax: What the parser found.
  /// - Returns: The API, or `nil` where there is any error, those of the syntax included; and what
  ///   was found beside them, in the order of the places.
  public static func read(
    _ root: Node, of file: SourceFile, behind syntax: [Diagnostic]
  ) -> (api: API?, diagnostics: [Diagnostic]) {
    read(root, Findings(behind: DamagedLines(syntax, in: file)))
  }

  /// Reads a spec that may be full of errors for what can be told of it all the same, such as
  /// whether its names meet. Nothing may be generated from a draft.
  public static func readDraft(
    _ root: Node, of file: SourceFile, behind syntax: [Diagnostic]
  ) -> API? {
    var findings = Findings(behind: DamagedLines(syntax, in: file))
    return SpecReader.read(root, &findings)
  }

  private static func read(
    _ root: Node, _ start: Findings
  ) -> (api: API?, diagnostics: [Diagnostic]) {
    var findings = start
    let api = SpecReader.read(root, &findings)
    return (findings.hasErrors ? nil : api, findings.inOrder)
  }
}
