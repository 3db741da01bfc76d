import LiveHelpNow
import Testing

/// A refusal inside of an answer with status 200 is an answer: it is not asked for again.
@Suite("LiveHelpNow, refusals in a 200", .timeLimit(.minutes(3)))
struct LiveHelpNowEnvelopeTests {
  @Test("are errors of their own, and are not tried again")
  func refused() async throws {
    let server = try LoopbackServer { _ in
      .json(200, #"{"status":"error","message":"No such\nvisitor"}"#, headers: ["X-Node": "7"])
    }
    let configuration = ClientConfiguration(server: server.url, retries: RetryPolicy(attempts: 3))
    let client = try LiveHelpNowClient(accessToken: "lhn-token", configuration: configuration)
    let thrown = await #expect(throws: LiveHelpNowError.self) {
      try await client.departments.list()
    }
    let error = try #require(thrown)
    #expect(error.kind == .rejected)
    #expect(error.status == 200)
    #expect(error.code?.rawValue == "error")
    #expect(error.headers["x-node"] == "7")
    #expect(error.attempts == 1)
    #expect(
      error.description
        == "departments.list (GET /api/departments): the server refused the call: "
        + "error (No such visitor)")
    #expect(server.requests.count == 1)
  }
}
