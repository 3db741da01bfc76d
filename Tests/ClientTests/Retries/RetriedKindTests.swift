import HelpCrunch
import Testing

@Suite("Retries, what is tried again", .timeLimit(.minutes(3)))
struct RetriedKindTests {
  @Test("each failure with each call", arguments: RepeatedFailure.all, RepeatedCall.all)
  func table(_ row: RepeatedFailure, _ call: RepeatedCall) async throws {
    let isRepeated = row.calls == .all || (row.calls == .safe && call.isSafe)
    let clock = TestClock(.jumps)
    let transport = ScriptedTransport(row.step)
    let client = try HelpCrunchClient.over(transport) {
      $0.retries = RetryPolicy(attempts: 3)
      $0.clock = ClientClock(clock)
    }
    let error = try await #require(failure { try await call.call(client) })
    #expect(error.kind == row.kind)
    #expect(transport.requests.count == (isRepeated ? 3 : 1))
    #expect(transport.requests.allSatisfy { $0.isSafeToRepeat == call.isSafe })
    #expect(error.attempts == transport.requests.count)
    #expect(error.description.hasSuffix("; 3 attempts") == isRepeated)
    #expect(clock.pauses.count == transport.requests.count - 1)
  }

  @Test("an answer that is not as documented is not asked for again")
  func decoding() async throws {
    let transport = ScriptedTransport(.ok(#"{"id":"#), .chat)
    let client = try HelpCrunchClient.over(transport) { $0.retries = RetryPolicy() }
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    guard case .decoding = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(transport.requests.count == 1)
    #expect(error.attempts == 1)
  }

  @Test("what the client itself refuses is never sent")
  func refused() async throws {
    let transport = ScriptedTransport(.chat)
    let client = try HelpCrunchClient.over(transport) { $0.retries = RetryPolicy() }
    let error = try await #require(failure { try await client.agents.list(limit: 101) })
    #expect(error.kind == .invalidRequest("limit: 101 is not at least 1 and at most 100"))
    #expect(error.attempts == 0)
    #expect(transport.requests.isEmpty)
  }

  @Test("the value of a later attempt is the value of the call, whatever failed before")
  func recovers() async throws {
    let transport = ScriptedTransport(
      .status(503), .fails(HTTPTransportError.connection("reset")), .status(429), .chat)
    let client = try HelpCrunchClient.over(transport) {
      $0.retries = RetryPolicy(attempts: 4)
      $0.clock = ClientClock(TestClock(.jumps))
    }
    #expect(try await client.chats.setStatus(id: 12, status: .closed).id == 12)
    let sent = transport.requests.map { "\($0.method) \($0.target) \($0.body ?? [])" }
    #expect(Set(sent).count == 1, "each attempt is the same request")
    #expect(sent.count == 4)
  }

  @Test(
    "there are as many attempts as the policy says, and never none",
    arguments: [(4, 4), (1, 1), (0, 1), (-3, 1), (.min, 1), (40, 40)])
  func attempts(_ most: Int, _ made: Int) async throws {
    let transport = ScriptedTransport(.status(500))
    let client = try HelpCrunchClient.over(transport) {
      $0.retries = RetryPolicy(attempts: most, deadline: nil)
      $0.clock = ClientClock(TestClock(.jumps))
    }
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(transport.requests.count == made)
    #expect(error.attempts == made)
  }

  @Test("the defaults are 4 attempts in 120 seconds; once is 1 without a limit")
  func defaults() {
    let policy = ClientConfiguration().retries
    #expect(
      policy
        == RetryPolicy(
          attempts: 4, base: .milliseconds(500), cap: .seconds(8), deadline: .seconds(120)))
    #expect(RetryPolicy.once.attempts == 1)
    #expect(RetryPolicy.once.deadline == nil)
  }
}
