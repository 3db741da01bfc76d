import SpecSyntax

extension PlacedText {
  /// The name of an environment variable, as every shell takes it.
  func environmentVariable(_ findings: inout Findings) -> String? {
    guard Identifier.isPlain(bytes) else {
      findings.error(
        .badEnvironment, "`\(string)` is no name of an environment variable", at: whole,
        help: "Use capitals, digits and `_`, no digit first, as in `SHOP_API_KEY`")
      return nil
    }
    return string
  }
}
