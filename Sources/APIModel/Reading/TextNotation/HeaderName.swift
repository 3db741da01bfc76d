import SpecSyntax

extension PlacedText {
  /// Headers that the client, or HTTP itself, fills in.
  private static let reserved: Set<String> = [
    "authorization", "host", "content-length", "content-type", "transfer-encoding", "connection",
    "cookie",
  ]

  /// A token by RFC 9110; one that is sent must not be a header that the client fills in.
  func headerName(isSent: Bool, _ findings: inout Findings) -> String? {
    let marks = Array("!#$%&'*+-.^_`|~".utf8)
    guard !bytes.isEmpty, bytes.allSatisfy({ $0.isLetter || $0.isDigit || marks.contains($0) })
    else {
      findings.error(
        .badHeader, "`\(string)` is no name of a header", at: whole,
        help: "Use letters, digits and `-`, as in `X-Request-Id`")
      return nil
    }
    if isSent, Self.reserved.contains(string.lowercased()) {
      findings.error(
        .badHeader, "`\(string)` cannot be set by a spec", at: whole,
        help: "The client fills this header in by itself; take it out")
      return nil
    }
    return string
  }
}
