import Foundation
import HelpCrunch
import Testing

@Suite("Rate limit", .timeLimit(.minutes(3)))
struct RateLimitTests {
  @Test("is the documented one, unless the configuration says otherwise")
  func documented() throws {
    #expect(RateLimit.documented == RateLimit(120, per: .seconds(60)))
    #expect(ClientConfiguration().rateLimit == RateLimit.documented)
  }

  @Test(
    "can be another one",
    arguments: [(3, 3), (1, 1), (0, 1), (-7, 1), (.min, 1)])
  func adjusted(_ requests: Int, _ most: Int) async throws {
    let calls = try LimitedCalls(RateLimit(requests, per: .milliseconds(10)))
    await calls.start(0..<10)
    #expect(calls.log.grants.count == most)
    try await calls.advance(to: .milliseconds(10), whenDone: 2 * most)
    await settle()
    #expect(calls.log.grants.count == 2 * most)
  }

  @Test(
    "with a time that is none holds nobody up",
    arguments: [.zero, .seconds(-1), .seconds(Int64.min)] as [Duration])
  func noWindow(_ window: Duration) async throws {
    let calls = try LimitedCalls(RateLimit(1, per: window))
    await calls.start(0..<50)
    #expect(calls.log.calls == Array(0..<50))
  }

  @Test("with the longest times and the largest numbers is no reason to crash")
  func extremes() async throws {
    let calls = try LimitedCalls(RateLimit(1, per: .seconds(Int64.max)))
    let waiting = await calls.start(0..<3)
    #expect(calls.log.calls == [0])
    for call in waiting { call.cancel() }
    let many = try LimitedCalls(RateLimit(.max, per: .seconds(60)))
    await many.start(0..<50)
    #expect(many.log.calls == Array(0..<50))
  }

  @Test("can be switched off")
  func off() async throws {
    let calls = try LimitedCalls(nil)
    await calls.start(0..<500)
    #expect(calls.log.calls == Array(0..<500))
    #expect(calls.clock.pauses == [])
  }

  @Test("is one for all copies of a client, and for its copies with options of their own")
  func shared() async throws {
    let calls = try LimitedCalls(RateLimit(3, per: .seconds(60)))
    let copy = calls.client
    let others = [
      copy, copy.with(timeout: .seconds(1)), copy.with(retries: RetryPolicy()),
      copy.with(headers: ["X-Trace": "1"]), copy.with(recorder: ResponseRecorder()),
    ]
    for (number, client) in others.enumerated() {
      await calls.start(number..<number + 1, through: client)
    }
    #expect(calls.log.calls == [0, 1, 2])
    try await calls.advance(to: .seconds(60), whenDone: 5)
    #expect(calls.log.calls == [0, 1, 2, 3, 4])
  }

  @Test("is not shared by clients that were made apart")
  func apart() async throws {
    for _ in 0..<3 {
      let calls = try LimitedCalls(RateLimit(1, per: .seconds(60)))
      await calls.start(0..<1)
      #expect(calls.log.calls == [0])
    }
  }

  @Test("counts every attempt, not every call")
  func attempts() async throws {
    let clock = TestClock(.jumps)
    let transport = ScriptedTransport(.status(503))
    let client = try HelpCrunchClient.over(transport) {
      $0.rateLimit = RateLimit(2, per: .seconds(60))
      $0.retries = RetryPolicy(attempts: 5, deadline: nil)
      $0.clock = ClientClock(clock)
      $0.random = { 0 }
    }
    _ = try await failure { try await client.chats.get(id: 12) }
    #expect(transport.requests.count == 5)
    #expect(clock.now.time == .seconds(120))
  }

  @Test("who is cancelled while waiting ends at once and takes nobody's turn")
  func cancelled() async throws {
    let calls = try LimitedCalls(RateLimit(2, per: .seconds(60)))
    let waiting = await calls.start(0..<10)
    #expect(calls.log.calls == [0, 1])
    for index in [2, 3, 5, 9] { waiting[index].cancel() }
    for index in [2, 3, 5, 9] {
      let error = try await #require(waiting[index].value)
      #expect(error.kind == .cancelled)
      #expect(error.attempts == 0)
    }
    #expect(calls.log.calls == [0, 1])
    try await calls.advance(to: .seconds(60), whenDone: 4)
    #expect(calls.log.calls == [0, 1, 4, 6])
    try await calls.advance(to: .seconds(120), whenDone: 6)
    await settle()
    #expect(calls.log.calls == [0, 1, 4, 6, 7, 8])
  }

  @Test("who comes after all others were cancelled is let through in time")
  func afterCancellation() async throws {
    let calls = try LimitedCalls(RateLimit(1, per: .seconds(60)))
    let waiting = await calls.start(0..<5)
    for call in waiting { call.cancel() }
    for call in waiting { _ = try await call.value }
    await calls.start(5..<6)
    try await calls.advance(to: .seconds(60), whenDone: 2)
    #expect(calls.log.calls == [0, 5])
  }

  @Test("who was cancelled while waiting does not count when another attempt looks for its turn")
  func retryBehindCancelled() async throws {
    let clock = TestClock(.waits)
    let transport = ScriptedTransport(.status(503), .chat)
    let client = try HelpCrunchClient.over(transport) {
      $0.rateLimit = RateLimit(1, per: .seconds(60))
      $0.clock = ClientClock(clock)
      $0.random = { 1 }
      $0.retries = RetryPolicy(attempts: 2, base: .seconds(1), deadline: .seconds(200))
    }
    let executor = SerialTaskExecutor()
    let isOver = Flag()
    let call = Task(executorPreference: executor) {
      defer { isOver.set() }
      return try await failure { try await client.chats.get(id: 12) }
    }
    try await eventually("it pauses") { clock.sleeping == 1 }
    let others = (0..<10).map { _ in
      Task(executorPreference: executor) {
        try await failure { try await client.chats.get(id: 12) }
      }
    }
    await executor.drain()
    for other in others[3...] { other.cancel() }
    for other in others[3...] { #expect(try await other.value?.kind == .cancelled) }
    clock.advance(to: .seconds(1))
    // Three wait still, so that its turn would come after 240 seconds, behind its deadline.
    try await eventually("it gives up") { isOver.isSet }
    #expect(try await call.value?.kind == .status(503))
    for other in others { other.cancel() }
  }

  @Test("10,000 waiting calls cost no threads and one sleep a window")
  func manyWaiting() async throws {
    let calls = try LimitedCalls(RateLimit(120, per: .seconds(60)))
    let threads = Self.threads
    let waiting = await calls.start(0..<10_000)
    #expect(calls.log.grants.count == 120)
    try await eventually("the limiter sleeps") { calls.clock.sleeping == 1 }
    await settle()
    // Other tests run meanwhile, and have threads of their own.
    #expect(Self.threads - threads < 500)
    #expect(calls.clock.pauses == [.seconds(60)])
    for window in 1...5 {
      try await calls.advance(to: .seconds(60 * window), whenDone: 120 * (window + 1))
    }
    try await eventually("the limiter sleeps") { calls.clock.sleeping == 1 }
    #expect(calls.log.calls == Array(0..<720))
    #expect(calls.clock.pauses == Array(repeating: .seconds(60), count: 6))
    for call in waiting { call.cancel() }
    var cancelled = 0
    for call in waiting where try await call.value?.kind == .cancelled { cancelled += 1 }
    #expect(cancelled == 10_000 - 720)
    #expect(Self.threads - threads < 500)
  }

  /// How many threads this process has; 0 where the system does not say.
  private static var threads: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) ?? 0
  }
}
