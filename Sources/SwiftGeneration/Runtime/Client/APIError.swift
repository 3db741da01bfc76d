import Foundation

/// Why a call failed. Every method of the client throws this type and no other.
///
/// A class, for every function that throws one hands it on, and does so in little code.
nonisolated public final class APIError: Error, Sendable, CustomStringConvertible {
  /// The cause, to switch over.
  ///
  /// The documented statuses have names of their own, such as `notFound` where the API
  /// documents it; any other status is ``status(_:)`` all the same.
  nonisolated public enum Kind: Hashable, Sendable {
    /// The server answered with a status outside 200 to 299.
    case status(Int)
    /// The server answered with a status of success, and said inside that the call failed.
    case rejected
    /// The answer was not what the API documents.
    case decoding(JSONError)
    /// A value was refused before anything was sent.
    case invalidRequest(String)
    /// There was no key to send.
    case credentials(String)
    /// The connection failed.
    case transport(String)
    /// The answer has more bytes than this, the most that the client takes.
    case responseTooLarge(limit: Int)
    /// There was no answer in the time for an attempt, or for the whole call.
    case timedOut
    /// The task was cancelled.
    case cancelled
  }

  /// One error as the server describes it.
  nonisolated public struct Detail: Hashable, Sendable {
    /// The code that says what was wrong.
    public let code: APIErrorCode
    /// A text for people, in the server's words.
    public let message: String?
    /// The path of the field that was wrong, such as `filter[0].field`.
    public let field: String?

    /// Whether the code says no more than the status does.
    fileprivate var isGeneral: Bool { field == nil && APIErrorCode.general.contains(code) }
  }

  /// Why the call failed.
  public let kind: Kind
  /// The route, such as `chats.get (GET /chats/{id})`; empty where no call was made.
  public let route: String
  /// The HTTP status of the answer, where there was one.
  public let status: Int?
  /// The headers of the answer; the key never stands in them.
  public let headers: HTTPHeaders
  /// How many attempts were made; 0 where the call was refused before the first one.
  public let attempts: Int
  /// What the server said, in its order, but general codes last.
  public let details: [Detail]
  /// The server's own name of the request, for its support.
  public let requestID: String?
  /// The time that the server asks to wait before the next call.
  public let retryAfter: Duration?
  /// The first 4 KiB of the answer's body, as text; the key never stands in it.
  public let body: String

  init(
    _ kind: Kind, route: String = "", status: Int? = nil, headers: HTTPHeaders = [:],
    attempts: Int = 0, details: [Detail] = [], requestID: String? = nil,
    retryAfter: Duration? = nil, body: String = "",
  ) {
    (self.kind, self.route, self.status, self.headers) = (kind, route, status, headers)
    (self.attempts, self.requestID, self.retryAfter) = (attempts, requestID, retryAfter)
    self.details = details.filter { !$0.isGeneral } + details.filter(\.isGeneral)
    self.body = body
  }

  /// The code that says most, and no path of a field unless there is nothing else.
  public var code: APIErrorCode? { (details.first { $0.field == nil } ?? details.first)?.code }

  /// The errors that name a field.
  public var fieldErrors: [Detail] { details.filter { $0.field != nil } }

  /// One line that a person can act on.
  public var description: String {
    var text = route.isEmpty ? "" : "\(route): "
    switch kind {
    case .status(let status): text += "the server answered \(status)"
    case .rejected: text += "the server refused the call"
    case .decoding(let error): text += "the answer is not as documented: \(error)"
    case .invalidRequest(let reason): text += "nothing was sent: \(reason)"
    case .credentials(let reason): text += "there is no key to send: \(reason)"
    case .transport(let reason): text += "the connection failed: \(reason)"
    case .responseTooLarge(let limit): text += "the answer has more than \(limit) bytes"
    case .timedOut: text += "no answer in time"
    case .cancelled: text += "cancelled"
    }
    let said = details.map { detail in
      detail.code.rawValue + (detail.message.map { " (\($0))" } ?? "")
    }
    if !said.isEmpty { text += ": " + said.joined(separator: ", ") }
    if let retryAfter { text += "; try again after \(retryAfter)" }
    if let requestID { text += "; request \(requestID)" }
    if attempts > 1 { text += "; \(attempts) attempts" }
    let lines = text.components(separatedBy: .newlines).filter { !$0.isEmpty }
    let shown = Array(lines.joined(separator: " ").unicodeScalars).prefix(1000).filter {
      $0.properties.generalCategory != .control
    }
    return String(String.UnicodeScalarView(shown))
  }
}
