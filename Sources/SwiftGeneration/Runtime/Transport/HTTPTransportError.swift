/// Why a request brought no answer. An answer with an error status is no transport error.
nonisolated public enum HTTPTransportError: Error, Sendable, Hashable {
  /// The whole call took longer than ``HTTPRequest/timeout``.
  case timedOut
  /// The calling task was cancelled.
  case cancelled
  /// The body is larger than ``HTTPRequest/maximumResponseBytes``; the rest was not read.
  case responseTooLarge(limit: Int)
  /// This header has a name or a value that cannot be sent safely. Nothing was sent.
  case invalidHeader(String)
  /// The request cannot be sent as it is, for this reason. Nothing was sent.
  case invalidRequest(String)
  /// No connection, a broken one, or an answer that is no HTTP: what the system said of it.
  case connection(String)
}

nonisolated extension HTTPTransportError: CustomStringConvertible {
  /// One line for a person. It never shows a header's value.
  public var description: String {
    switch self {
    case .timedOut: "the call took longer than its timeout"
    case .cancelled: "the call was cancelled"
    case .responseTooLarge(let limit): "the response is larger than \(limit) bytes"
    case .invalidHeader(let name): "the header \(name.debugDescription) cannot be sent"
    case .invalidRequest(let reason): "the request cannot be sent: \(reason)"
    case .connection(let reason): "the connection failed: \(reason)"
    }
  }
}
