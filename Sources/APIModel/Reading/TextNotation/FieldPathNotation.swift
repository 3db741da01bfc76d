import SpecSyntax

extension PlacedText {
  /// Names with dots between them: `meta.total`.
  func fieldPath(_ findings: inout Findings) -> FieldPath? {
    let names = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isBlank) }) else {
      findings.error(
        .badFieldPath, "`\(string)` is no path to a field", at: whole,
        help: "Write names with a dot between them, as in `meta.total`")
      return nil
    }
    return FieldPath(names.map { String(decoding: $0, as: UTF8.self) })
  }
}

extension Node {
  func fieldPath(_ subject: String, _ findings: inout Findings) -> FieldPath? {
    text(subject, &findings)?.fieldPath(&findings)
  }
}
