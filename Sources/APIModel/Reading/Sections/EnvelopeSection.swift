import SpecSyntax

extension Node {
  /// `{status: status, ok: ok, error: error, message: message}`
  func envelope(_ findings: inout Findings) -> Envelope? {
    guard
      let keys = KnownKeys(
        self, of: "`envelope`", allowed: KeyTable.envelope.names,
        required: KeyTable.envelope.required, &findings)
    else { return nil }
    let status = keys["status"]?.fieldPath("`status`", &findings)
    let ok = keys["ok"]?.text("`ok`", &findings)
    let error = keys["error"]?.text("`error`", &findings)
    let message = keys["message"]?.fieldPath("`message`", &findings)
    if let ok, let error, ok.string == error.string {
      findings.error(
        .conflictingKeys, "success and failure have one word, `\(ok.string)`", at: error.whole,
        help: "Write the words that the API uses",
        notes: [Diagnostic.Note("The other is here", at: ok.whole)])
    }
    guard let status, let ok, let error else { return nil }
    return Envelope(status: status, ok: ok.string, error: error.string, message: message)
  }
}
