import SpecSyntax

extension Node {
  /// `120/minute`.
  func rateLimit(_ subject: String, _ findings: inout Findings) -> RateLimit? {
    guard let text = text(subject, &findings) else { return nil }
    let seconds = ["second": 1, "minute": 60, "hour": 3600, "day": 86_400]
    let parts = text.bytes.split(
      separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let requests = try? WholeNumber.read(parts[0]), requests > 0,
      let span = seconds[String(decoding: parts[1], as: UTF8.self)]
    else {
      findings.error(
        .badRateLimit, "\(subject) is no rate: `\(text.string)`", at: text.whole,
        help: "Write a number and `second`, `minute`, `hour` or `day`, as in `120/minute`")
      return nil
    }
    return RateLimit(requests: requests, seconds: span)
  }
}
