import HelpCrunch
import SeededRandom
import Testing

@Suite("Rate limit, simulated", .timeLimit(.minutes(3)))
struct RateLimitSimulationTests {
  /// Calls that come at the same time.
  struct Burst: Sendable {
    var time: Duration
    var count: Int
  }

  @Test("an hour with more work than the limit lets through, all of it at once")
  func backlog() async throws {
    let grants = try await Self.simulate(
      [Burst(time: .zero, count: 7260)], limit: RateLimit.documented)
    #expect(grants.last == .seconds(3600))
    #expect(grants.filter { $0 < .seconds(3600) }.count == 7200)
  }

  @Test("an hour with work all the time, a little more than the limit lets through")
  func constant() async throws {
    let work = (0..<240).map { Burst(time: .seconds($0 * 15), count: 31) }
    let grants = try await Self.simulate(work, limit: RateLimit.documented)
    #expect(grants.filter { $0 < .seconds(3600) }.count == 7200)
  }

  @Test("a client that is idle saves nothing up")
  func idle() async throws {
    let work = [(0, 1), (59, 119), (3000, 200), (3001, 1), (3599, 300)].map {
      Burst(time: .seconds($0.0), count: $0.1)
    }
    _ = try await Self.simulate(work, limit: RateLimit.documented)
  }

  @Test("random bursts under random limits", arguments: 0..<12)
  func bursts(_ run: Int) async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let limit = RateLimit(
      Int.random(in: 1...20, using: &random),
      per: .milliseconds(Int.random(in: 1...5000, using: &random)))
    var time = Duration.zero
    let work = (0..<40).map { _ in
      time += .milliseconds(Int.random(in: 0...3000, using: &random))
      return Burst(time: time, count: Int.random(in: 0...12, using: &random))
    }
    _ = try await Self.simulate(work, limit: limit, "seed \(seed)")
  }

  /// Lets calls come as told, and holds the moments at which they are sent against the limit.
  private static func simulate(
    _ work: [Burst], limit: RateLimit?, _ what: String = ""
  ) async throws -> [Duration] {
    let limit = try #require(limit)
    let arrivals = work.flatMap { Array(repeating: $0.time, count: $0.count) }
    let expected = RateLimitOracle(requests: limit.requests, window: limit.window)
      .grants(arrivals)
    let calls = try LimitedCalls(limit)
    var (come, gone) = (0, 0)
    for moment in Set(arrivals + expected).sorted() {
      if come > gone {
        try await eventually("the limiter waits \(what)") { calls.clock.sleeping == 1 }
        calls.clock.advance(to: moment - .nanoseconds(1))
        // Who wakes too early lets others through too early.
        if calls.clock.sleeping == 0 { await settle() }
      }
      calls.clock.advance(to: moment)
      // Who waits already is let through first, as far as the limit allows.
      let before = expected[gone..<come].prefix { $0 <= moment }.count + gone
      try await eventually("\(before) are let through \(what)") { calls.log.grants.count >= before }
      let next = arrivals[come...].prefix { $0 <= moment }.count
      await calls.start(come..<come + next)
      come += next
      gone = expected[gone...].prefix { $0 <= moment }.count + gone
      let now = gone
      try await eventually("\(now) are let through \(what)") { calls.log.grants.count >= now }
    }
    await settle()
    let grants = calls.log.grants
    #expect(grants.map(\.call) == Array(arrivals.indices), "first come, first served \(what)")
    #expect(grants.map(\.time) == expected, "neither too early nor too late \(what)")
    for (first, next) in zip(grants, grants.dropFirst(limit.requests)) {
      #expect(next.time - first.time >= limit.window, "too many in one window \(what)")
    }
    return grants.map(\.time)
  }
}
