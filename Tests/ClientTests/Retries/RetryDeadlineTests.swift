import HelpCrunch
import Testing

@Suite("Retries, the time for the whole call", .timeLimit(.minutes(3)))
struct RetryDeadlineTests {
  @Test("an attempt gets what is left of it, and no attempt begins behind it")
  func shrinks() async throws {
    let clock = TestClock(.jumps)
    // The attempts take 3, 3 and 1 seconds.
    let transport = ScriptedTransport { _, number in
      clock.advance(by: .seconds(number < 3 ? 3 : 1))
      return HTTPResponse(status: 503)
    }
    let client = try Self.client(transport, clock, timeout: .seconds(4), deadline: .seconds(10))
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(transport.requests.map(\.timeout) == [.seconds(4), .seconds(4), .seconds(2)])
    #expect(clock.pauses == [.seconds(1), .seconds(1)])
    #expect(error.kind == .status(503))
    #expect(error.attempts == 3)
    #expect(clock.now.time == .seconds(9))
  }

  @Test("without one, each attempt gets the time for an attempt")
  func unbounded() async throws {
    let clock = TestClock(.jumps)
    let transport = ScriptedTransport { _, _ in
      clock.advance(by: .seconds(1000))
      return HTTPResponse(status: 503)
    }
    let client = try Self.client(transport, clock, timeout: .seconds(4), deadline: nil)
    _ = try await failure { try await client.chats.get(id: 12) }
    #expect(transport.requests.map(\.timeout) == Array(repeating: .seconds(4), count: 9))
  }

  @Test(
    "a time that is none sends nothing",
    arguments: [.zero, .seconds(-1), .seconds(Int64.min)] as [Duration])
  func none(_ time: Duration) async throws {
    for (timeout, deadline) in [(time, nil), (.seconds(60), time)] as [(Duration, Duration?)] {
      let transport = ScriptedTransport(.chat)
      let client = try Self.client(
        transport, TestClock(.jumps), timeout: timeout, deadline: deadline)
      let error = try await #require(failure { try await client.chats.get(id: 12) })
      #expect(error.kind == .timedOut)
      #expect(error.attempts == 0)
      #expect(transport.requests.isEmpty)
    }
  }

  @Test("the longest times are no reason to crash")
  func longest() async throws {
    let transport = ScriptedTransport(.status(503), .chat)
    let clock = TestClock(.jumps)
    let client = try Self.client(
      transport, clock, timeout: .seconds(Int64.max), deadline: .seconds(Int64.max))
    #expect(try await client.chats.get(id: 12).id == 12)
  }

  @Test("waiting for the limit of requests counts between two attempts")
  func limited() async throws {
    let clock = TestClock(.waits)
    let transport = ScriptedTransport(.status(503))
    let client = try Self.client(
      transport, clock, timeout: .seconds(4), deadline: .seconds(10),
      rateLimit: RateLimit(1, per: .seconds(60)))
    let call = Task { try await failure { try await client.chats.get(id: 12) } }
    try await eventually("it pauses") { clock.sleeping == 1 }
    clock.advance(by: .seconds(1))
    // Its turn would come after 60 seconds, so that there is nothing to wait for.
    let error = try await #require(call.value)
    #expect(clock.sleeping == 0)
    #expect(error.kind == .status(503))
    #expect(error.attempts == 1)
    #expect(transport.requests.count == 1)
  }

  @Test("waiting for the limit of requests does not count before the first attempt")
  func limitedAtFirst() async throws {
    let clock = TestClock(.jumps)
    let transport = ScriptedTransport(.chat)
    let client = try Self.client(
      transport, clock, timeout: .seconds(4), deadline: .seconds(10),
      rateLimit: RateLimit(1, per: .seconds(60)))
    for _ in 0..<3 { _ = try await client.chats.get(id: 12) }
    #expect(clock.now.time == .seconds(120))
    #expect(transport.requests.map(\.timeout) == Array(repeating: .seconds(4), count: 3))
  }

  @Test("a call that is cancelled while it pauses ends at once")
  func cancelled() async throws {
    let clock = TestClock(.waits)
    let transport = ScriptedTransport(.status(503))
    let client = try Self.client(
      transport, clock, timeout: .seconds(4), deadline: .seconds(10))
    let call = Task { try await failure { try await client.chats.get(id: 12) } }
    try await eventually("it pauses") { clock.sleeping == 1 }
    call.cancel()
    let error = try await #require(call.value)
    #expect(error.kind == .cancelled)
    #expect(error.attempts == 1)
    #expect(error.route == "chats.get (GET /chats/{id})")
    #expect(transport.requests.count == 1)
    #expect(clock.sleeping == 0)
  }

  /// A client that pauses for a second between its attempts.
  private static func client(
    _ transport: ScriptedTransport, _ clock: TestClock, timeout: Duration, deadline: Duration?,
    rateLimit: RateLimit? = nil
  ) throws -> HelpCrunchClient {
    try HelpCrunchClient.over(transport) {
      $0.timeout = timeout
      $0.rateLimit = rateLimit
      $0.clock = ClientClock(clock)
      $0.random = { 1 }
      $0.retries = RetryPolicy(
        attempts: 9, base: .seconds(1), cap: .seconds(1), deadline: deadline)
    }
  }
}
