import Foundation
import LiveHelpNow
import Testing

/// What happens when there is no token to be had.
@Suite("A token call that fails", .timeLimit(.minutes(3)))
struct TokenFailureTests {
  /// An answer without a good token, what is said of it, and how often the call is made.
  struct Failing: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let answer: HTTPResponse
    let calls: Int

    init(_ said: String, calls: Int = 1, _ status: Int, _ body: String) {
      (testDescription, self.calls) = (said, calls)
      answer = .json(status, body)
    }
  }

  static let failing: [Failing] = [
    Failing(
      "the server answered 400: invalid_client (No such app)", 400,
      #"{"error": "invalid_client", "error_description": "No such app"}"#),
    Failing("the server answered 401: invalid_client", 401, #"{"error": "invalid_client"}"#),
    Failing("the server answered 403", 403, "<html>Forbidden</html>"),
    Failing("the server answered 302", 302, ""),
    Failing("the server answered 408; 4 attempts", calls: 4, 408, ""),
    Failing("the server answered 429; 4 attempts", calls: 4, 429, ""),
    Failing("the server answered 500; 4 attempts", calls: 4, 500, ""),
    Failing(
      "the server answered 503: temporarily_unavailable; 4 attempts", calls: 4, 503,
      #"{"error": "temporarily_unavailable"}"#),
    Failing(
      "the server refused the call: unauthorized_client (Two lines)", 200,
      #"{"error": "unauthorized_client", "error_description": "Two\nlines"}"#),
    Failing("the answer is no JSON", 200, "token-1"),
    Failing("the answer is no JSON", 204, ""),
    Failing("the answer holds no access_token", 200, "[]"),
    Failing("the answer holds no access_token", 200, #"{"access_token": 12}"#),
    Failing("the answer holds no access_token", 200, #"{"payload": {"access_token": "a"}}"#),
    Failing(
      "the answer holds a token that is no bearer token", 200,
      #"{"access_token": "a", "token_type": "mac"}"#),
    Failing(unsendable, 200, #"{"access_token": ""}"#),
    Failing(unsendable, 200, #"{"access_token": "a b"}"#),
    Failing(unsendable, 200, #"{"access_token": "a\r\nX-Other: b"}"#),
    Failing(unsendable, 200, #"{"access_token": "a\u0000"}"#),
    Failing(unsendable, 200, #"{"access_token": "ключ"}"#),
  ]
  static let unsendable = "the answer holds an access_token that no header can carry"

  @Test("is told as it is", arguments: failing)
  func error(_ failing: Failing) async throws {
    let server = TokenServer { _ in failing.answer }
    let client = try server.client(clock: TestClock(.jumps))
    let error = try #require(
      await #expect(throws: LiveHelpNowError.self) { try await client.departments.list() })
    #expect(error.kind == .credentials("oauth (POST /oauth/token): \(failing.testDescription)"))
    #expect(error.route == "departments.list (GET /api/departments)")
    #expect(server.tokenCalls.count == failing.calls)
    #expect(server.authorizations.isEmpty)
  }

  @Test("is made again as the policy says")
  func retries() async throws {
    let clock = TestClock(.isSkipped)
    let server = TokenServer { number in
      switch number {
      case 1: throw HTTPTransportError.connection("reset")
      case 2: return .json(503, "")
      case 3: return .json(429, "", headers: ["Retry-After": "7"])
      default: return .token("token")
      }
    }
    _ = try await server.client(clock: clock).departments.list()
    #expect(clock.pauses == [.milliseconds(500), .seconds(1), .seconds(7)])
    #expect(server.tokenCalls.count == 4)
    #expect(server.authorizations == ["Bearer token"])
  }

  @Test("is not made again without retries")
  func noRetries() async throws {
    let server = TokenServer { _ in throw HTTPTransportError.connection("reset") }
    let client = try server.client(retries: .once)
    let error = await #expect(throws: LiveHelpNowError.self) {
      try await client.departments.list()
    }
    guard case .credentials(let reason)? = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.hasPrefix("oauth (POST /oauth/token): the connection failed: "))
    #expect(reason.hasSuffix(": reset"))
    #expect(server.tokenCalls.count == 1)
  }

  @Test("fails all calls that wait, and none after them")
  func nextCall() async throws {
    let gate = Gate()
    let server = TokenServer { number in
      await gate.pass()
      return number == 1 ? .json(400, "") : .token("token-\(number)")
    }
    let client = try server.client()
    let calls = (0..<20).map { _ in Task { try? await client.departments.list() } }
    try await eventually("the token is asked for") { gate.count == 1 }
    await settle()
    gate.open()
    for call in calls { _ = await call.value }
    _ = try await client.departments.list()
    #expect(server.authorizations.last == "Bearer token-2")
    #expect(server.tokenCalls.count == 2)
  }

  @Test("ends a call whose token was refused")
  func renewal() async throws {
    let server = TokenServer { number in
      number == 1 ? .token("token-1") : .json(401, #"{"error": "invalid_client"}"#)
    }
    server.refuse("token-1")
    let client = try server.client()
    let error = await #expect(throws: LiveHelpNowError.self) {
      try await client.departments.list()
    }
    #expect(
      error?.kind
        == .credentials("oauth (POST /oauth/token): the server answered 401: invalid_client"))
    #expect(server.tokenCalls.count == 2)
  }
}
