import Foundation

/// Takes the id, the secret and the last token out of whatever is told of a token call.
nonisolated final class OAuthSecrets: @unchecked Sendable {
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var texts: [String]

  init(_ secrets: [String]) { texts = secrets + [""] }

  /// Hides a token, too, in place of the one before it.
  func add(_ token: String) { lock.withLock { texts[texts.count - 1] = token } }

  /// The event without its error's headers and body: who knows what a server repeats in them.
  func redacted(_ event: CallEvent) -> CallEvent {
    guard case .finished(let attempt, let outcome) = event else { return event }
    return .finished(
      attempt,
      CallOutcome(
        status: outcome.status, duration: outcome.duration, bytes: outcome.bytes,
        error: outcome.error.map { redacted($0) }, pause: outcome.pause))
  }

  func redacted(_ error: APIError) -> APIError {
    let kind: APIError.Kind =
      switch error.kind {
      case .transport(let text): .transport(redacted(text))
      case .invalidRequest(let text): .invalidRequest(redacted(text))
      default: error.kind
      }
    let details = error.details.map { detail in
      APIError.Detail(
        code: APIErrorCode(rawValue: redacted(detail.code.rawValue)),
        message: detail.message.map { redacted($0) }, field: nil)
    }
    return APIError(
      kind, route: error.route, status: error.status, attempts: error.attempts, details: details,
      retryAfter: error.retryAfter)
  }

  /// One line of at most 300 characters, without id, secret and token.
  private func redacted(_ text: String) -> String {
    let clean = Redaction(lock.withLock { texts })(text)
    let line = clean.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(line.prefix(300)))
  }
}
