/// Reads the strict YAML subset that specs are written in.
///
/// The time it takes grows in a straight line with the file, and no input makes it trap.
public struct SpecParser: Sendable {
  /// The largest file that is read, in bytes.
  public static let largestFile = 32 << 20
  /// How many collections may stand inside each other.
  public static let deepestNesting = 64

  /// Gives the tree of `file` and everything that is wrong with it, in the order of the file.
  ///
  /// After an error, reading goes on at the next line that still makes sense; what was refused is
  /// missing from the tree. The root is `.empty` where nothing is usable.
  public static func parse(_ file: SourceFile) -> (root: Node, diagnostics: [Diagnostic]) {
    let nothing = Node(.empty, range: 0..<0)
    guard file.bytes.count <= largestFile else {
      return (nothing, [tooLarge])
    }
    if let refusal = refusalOfUTF16(file.bytes) {
      return (nothing, [refusal])
    }
    var reader = Reader(bytes: file.bytes)
    let characters = CharacterCheck.findings(in: file.bytes)
    reader.hasBadCharacters = characters.hasErrors
    let root = reader.readRoot()
    let found = BoundedFindings.inOrder(characters, reader.diagnostics)
    // Nobody knows where errors are that were not kept, so nothing can be said of the tree.
    let isLost = characters.severityOfRest == .error || reader.diagnostics.severityOfRest == .error
    return (isLost ? nothing : root, found)
  }

  private static var tooLarge: Diagnostic {
    Diagnostic(
      SyntaxDiagnostic.tooLarge.rawValue,
      "The file is larger than 32 MiB",
      at: 0..<0,
      help: "Check that this is the spec; split an API this large into several specs"
    )
  }

  private static func refusalOfUTF16(_ bytes: [UInt8]) -> Diagnostic? {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return Diagnostic(
      SyntaxDiagnostic.invalidUTF8.rawValue,
      "The file is UTF-16, not UTF-8",
      at: 0..<2,
      help: "Save the file as UTF-8"
    )
  }
}
