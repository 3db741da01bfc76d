import HelpCrunch
import Testing

@Suite("Stub, answers that take their time", .timeLimit(.minutes(3)))
struct StubDelayTests {
  private static func client(
    _ clock: TestClock, timeout: Duration = .seconds(60), _ answer: (StubTransport) -> Void
  ) throws -> HelpCrunchClient {
    let stub = StubTransport(clock: ClientClock(clock))
    answer(stub)
    return try HelpCrunchClient.over(stub) { $0.timeout = timeout }
  }

  @Test("by the clock of the test")
  func waits() async throws {
    let clock = TestClock(.waits)
    let client = try Self.client(clock) {
      $0.answer(.chatsGet, with: .example, after: .seconds(3))
    }
    let call = Task { try await client.chats.get(id: 12).id }
    try await eventually("the answer takes its time") { clock.sleeping == 1 }
    clock.advance(by: .seconds(2))
    await settle()
    #expect(clock.sleeping == 1)
    clock.advance(by: .seconds(1))
    #expect(try await call.value == Chat.example.id)
    #expect(clock.pauses == [.seconds(3)])
  }

  @Test("a failure and a status come late as well")
  func failures() async throws {
    let clock = TestClock(.jumps)
    let client = try Self.client(clock) {
      $0.fail(.chatsGet, with: .connection("reset"), after: .seconds(2))
      $0.answer(.chatsGet, status: 500, after: .seconds(4))
    }
    let kinds = [
      try await failure { try await client.chats.get(id: 12) }?.kind,
      try await failure { try await client.chats.get(id: 12) }?.kind,
    ]
    #expect(kinds == [.transport("reset"), .status(500)])
    #expect(clock.now.time == .seconds(6))
  }

  @Test("an answer that would come too late is a timeout, when the time is over")
  func timeout() async throws {
    let clock = TestClock(.jumps)
    let client = try Self.client(clock, timeout: .seconds(5)) {
      $0.answer(.chatsGet, with: .example, after: .seconds(4))
      $0.answer(.chatsGet, with: .example, after: .seconds(6))
    }
    #expect(try await client.chats.get(id: 12).id == Chat.example.id)
    #expect(try await failure { try await client.chats.get(id: 12) }?.kind == .timedOut)
    // The client's own clock has used a little of the time.
    #expect(clock.now.time <= .seconds(9) && clock.now.time > .seconds(8))
  }

  @Test("who is cancelled does not wait for it")
  func cancelled() async throws {
    let clock = TestClock(.waits)
    let client = try Self.client(clock) {
      $0.answer(.chatsGet, with: .example, after: .seconds(3))
    }
    let call = Task { try await failure { try await client.chats.get(id: 12) } }
    try await eventually("the answer takes its time") { clock.sleeping == 1 }
    call.cancel()
    #expect(try await call.value?.kind == .cancelled)
    #expect(clock.sleeping == 0)
  }
}
