/// Why a call failed. Every method of the client throws this type and no other.
nonisolated public struct APIError: Error, Sendable, CustomStringConvertible {
  /// The cause, to switch over.
  ///
  /// The documented statuses have names of their own, such as ``notFound`` where the API
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
    /// The connection failed.
    case transport(String)
    /// The whole call took longer than the client's timeout.
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
  }

  /// Why the call failed.
  public let kind: Kind
  /// The route, such as `chats.get (GET /chats/{id})`; empty where no call was made.
  public let route: String
  /// The HTTP status of the answer, where there was one.
  public let status: Int?
  /// What the server said, in its order.
  public let details: [Detail]
  /// The server's own name of the request, for its support.
  public let requestID: String?
  /// The time that the server asks to wait before the next call.
  public let retryAfter: Duration?
  /// The first 4 KiB of the answer's body, as text; the key never stands in it.
  public let body: String

  init(
    _ kind: Kind,
    route: String = "",
    status: Int? = nil,
    details: [Detail] = [],
    requestID: String? = nil,
    retryAfter: Duration? = nil,
    body: String = "",
  ) {
    self.kind = kind
    self.route = route
    self.status = status
    self.details = details
    self.requestID = requestID
    self.retryAfter = retryAfter
    self.body = body
  }

  /// The code that says most: if there is one, neither general nor the path of a field.
  public var code: APIErrorCode? {
    let specific = details.first { detail in
      detail.field == nil && !APIErrorCode.general.contains(detail.code)
    }
    return (specific ?? details.first)?.code
  }

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
    case .transport(let reason): text += "the connection failed: \(reason)"
    case .timedOut: text += "no answer in time"
    case .cancelled: text += "cancelled"
    }
    let said = details.map { detail in
      detail.message.map { "\(detail.code) (\($0))" } ?? "\(detail.code)"
    }
    if !said.isEmpty { text += ": " + said.joined(separator: ", ") }
    if let retryAfter { text += "; try again after \(retryAfter)" }
    if let requestID { text += "; request \(requestID)" }
    return text
  }
}
