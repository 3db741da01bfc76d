import HelpCrunch
import Testing

/// Calls through one client with a limit, under a clock that the test moves.
struct LimitedCalls {
  let clock = TestClock(.waits)
  let executor = SerialTaskExecutor()
  let log: GrantLog
  let client: HelpCrunchClient

  init(_ limit: RateLimit?) throws {
    let (clock, log) = (clock, GrantLog(clock))
    self.log = log
    client = try HelpCrunchClient.over(log) {
      $0.rateLimit = limit
      $0.clock = ClientClock(clock)
    }
  }

  typealias Call = Task<HelpCrunchError?, any Error>

  /// Makes calls with these numbers, one after the other; each waits or is sent when this ends.
  @discardableResult
  func start(_ numbers: Range<Int>, through client: HelpCrunchClient? = nil) async -> [Call] {
    let client = client ?? self.client
    let calls = numbers.map { number in
      Task(executorPreference: executor) {
        try await failure { try await client.send(method: "GET", path: "/calls/\(number)") }
      }
    }
    await executor.drain()
    return calls
  }

  /// Moves the time to a moment, once the limiter waits for it, and sees who is let through.
  func advance(to moment: Duration, whenDone grants: Int) async throws {
    try await eventually("somebody waits for the time") { clock.sleeping == 1 }
    clock.advance(to: moment)
    try await eventually("\(grants) are let through") { log.grants.count >= grants }
  }
}
