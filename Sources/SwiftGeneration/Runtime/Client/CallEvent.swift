public import Foundation

/// One attempt to make a call: what a log line, a metric or a trace says about it.
nonisolated public struct CallAttempt: Sendable, CustomStringConvertible {
  /// The same for all attempts of one call.
  public let call: UUID
  /// The name of the route, such as `chats.get`.
  public let route: String
  /// Counted from 1.
  public let number: Int
  /// The HTTP method.
  public let method: String
  /// The address without its query. It never holds the key, but the parameters of the path stand
  /// in it: where these are personal data, log ``route`` instead.
  public let address: String

  /// Such as `chats.get, attempt 1: GET https://…`.
  public var description: String { "\(route), attempt \(number): \(method) \(address)" }
}

/// What becomes of a call while it is made.
nonisolated public enum CallEvent: Sendable, CustomStringConvertible {
  /// An attempt begins; the limit of requests has let it pass.
  case started(CallAttempt)
  /// An attempt has ended, well or not.
  case finished(CallAttempt, CallOutcome)
  /// An element of a list was not as documented, and was left out.
  case skipped(CallAttempt, JSONError)

  /// One line for a log.
  public var description: String {
    switch self {
    case .started(let attempt): "\(attempt)"
    case .finished(let attempt, let outcome): "\(attempt): \(outcome)"
    case .skipped(let attempt, let error): "\(attempt): skipped an element: \(error)"
    }
  }
}

/// How an attempt ended.
nonisolated public struct CallOutcome: Sendable, CustomStringConvertible {
  /// The status of the answer, where there was one.
  public let status: Int?
  /// The time from the request to the end of its answer, reading it included.
  public let duration: Duration
  /// How many bytes the body of the answer has.
  public let bytes: Int
  /// What went wrong, if anything did.
  public let error: APIError?
  /// The pause before the next attempt, if there is one.
  public let pause: Duration?

  /// Such as `200, 1520 bytes in 0.21 seconds`.
  public var description: String {
    var text = status.map(String.init) ?? "no answer"
    text += ", \(bytes) bytes in \(duration)"
    if let error { text += ", \(error)" }
    if let pause { text += "; again in \(pause)" }
    return text
  }
}
