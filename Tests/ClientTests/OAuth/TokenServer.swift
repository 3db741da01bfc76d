import Foundation
import LiveHelpNow

/// Gives tokens to an app, and answers the calls that bring one which it takes.
final class TokenServer: HTTPTransport, @unchecked Sendable {
  typealias TokenAnswer = @Sendable (_ number: Int) async throws -> HTTPResponse

  private let answer: TokenAnswer
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var asked: [HTTPRequest] = []
  private var called: [HTTPRequest] = []
  private var refused: Set<String> = []

  /// - Parameter answer: The answers to token calls, which are counted from 1. The default gives
  ///   `token-1`, `token-2` and so on, each for an hour.
  init(_ answer: @escaping TokenAnswer = { .token("token-\($0)", expiresIn: "3600") }) {
    self.answer = answer
  }

  /// The token calls so far.
  var tokenCalls: [HTTPRequest] { lock.withLock { asked } }

  /// What the other calls so far have sent as their authorization.
  var authorizations: [String?] { lock.withLock { called.map { $0.headers["Authorization"] } } }

  /// From now on, takes this token no more.
  func refuse(_ token: String) { lock.withLock { _ = refused.insert("Bearer \(token)") } }

  func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    if request.url.path == "/oauth/token" {
      let number = lock.withLock {
        asked.append(request)
        return asked.count
      }
      return try await answer(number)
    }
    let isTaken = lock.withLock {
      called.append(request)
      return !refused.contains(request.headers["Authorization"] ?? "")
    }
    let body = #"{"status": "ok", "payload": []}"#
    return isTaken
      ? HTTPResponse(status: 200, body: Array(body.utf8)) : HTTPResponse(status: 401)
  }

  /// A client of this server.
  func client(
    id: String = OAuthApp.id, secret: String = OAuthApp.secret,
    clock: TestClock = TestClock(.waits),
    retries: RetryPolicy = RetryPolicy(), rateLimit: RateLimit? = nil,
    timeout: Duration = .seconds(60), server: URL? = nil,
    observe: (@Sendable (CallEvent) -> Void)? = nil
  ) throws(LiveHelpNowError) -> LiveHelpNowClient {
    try LiveHelpNowClient(
      clientID: id, clientSecret: secret,
      configuration: ClientConfiguration(
        server: server, transport: self, timeout: timeout, retries: retries,
        rateLimit: rateLimit, observe: observe, clock: ClientClock(clock), random: { 1 }))
  }
}

/// The app that the tests are. Its id and its secret change when they are percent-encoded.
enum OAuthApp {
  static let id = "app/with+marks"
  static let secret = "s3cret/of&the=app+0123456789%41"
}

extension HTTPResponse {
  /// An answer with a token; `expiresIn` is JSON.
  static func token(_ token: String, expiresIn: String? = nil) -> HTTPResponse {
    let end = expiresIn.map { #", "expires_in": \#($0)"# } ?? ""
    return .json(200, #"{"access_token": "\#(token)", "token_type": "Bearer"\#(end)}"#)
  }

  static func json(_ status: Int, _ body: String, headers: HTTPHeaders = [:]) -> HTTPResponse {
    HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
  }
}
