/// Statuses of HTTP with the words that the registry has for them.
enum StatusLine {
  static let reasons: [Int: String] = [
    200: "ok", 201: "created", 202: "accepted", 203: "non-authoritative information",
    204: "no content", 205: "reset content", 206: "partial content", 207: "multi-status",
    300: "multiple choices", 301: "moved permanently", 302: "found", 303: "see other",
    304: "not modified", 307: "temporary redirect", 308: "permanent redirect", 400: "bad request",
    401: "unauthorized", 402: "payment required", 403: "forbidden", 404: "not found",
    405: "method not allowed", 406: "not acceptable", 408: "request timeout", 409: "conflict",
    410: "gone", 411: "length required", 412: "precondition failed", 413: "content too large",
    414: "uri too long", 415: "unsupported media type", 416: "range not satisfiable",
    417: "expectation failed", 421: "misdirected request", 422: "unprocessable content",
    423: "locked", 424: "failed dependency", 425: "too early", 426: "upgrade required",
    428: "precondition required", 429: "too many requests",
    431: "request header fields too large", 451: "unavailable for legal reasons",
    500: "internal server error", 501: "not implemented", 502: "bad gateway",
    503: "service unavailable", 504: "gateway timeout",
  ]

  /// The words of all reasons, by the first of them.
  private static let knownReasons: [String: [[String]]] = Dictionary(
    grouping: (Array(reasons.values) + ["unprocessable entity", "payload too large"])
      .map { $0.split(separator: " ").map(String.init) }, by: { $0[0] })

  /// How many of these words, in lower case, are the reason of a status; also of another one than
  /// the page writes in front of them.
  static func reasonLength(_ words: ArraySlice<String>) -> Int {
    guard let first = words.first, let reasons = knownReasons[first] else { return 0 }
    return reasons.filter { words.starts(with: $0) }.map(\.count).max() ?? 0
  }

  /// Whether a line is a status alone: `400 Bad Request`.
  static func isStatus(_ line: String) -> Bool {
    guard line.utf8.first?.isDigit == true, line.utf8.count <= 80 else { return false }
    let words = line.lowercased().unicodeScalars
      .split { $0.isBlank || $0 == ":" || $0 == "-" || $0 == "–" || $0 == "—" }.map(String.init)
    guard let first = words.first, let status = Int(first), reasons[status] != nil else {
      return false
    }
    return reasonLength(words.dropFirst()) == words.count - 1
  }
}
