import HelpCrunch
import Testing

@Suite("Retries, the pauses in between", .timeLimit(.minutes(3)))
struct RetryPauseTests {
  /// A policy and a part of the longest pause, and the pauses that come of them.
  struct Row: Sendable, CustomTestStringConvertible {
    let base: Duration
    let cap: Duration
    let random: Double
    let pauses: [Duration]
    var testDescription: String { "\(random) of \(base), at most \(cap)" }

    init(_ base: Duration, _ cap: Duration, _ random: Double, _ pauses: Duration...) {
      (self.base, self.cap, self.random, self.pauses) = (base, cap, random, pauses)
    }
  }

  @Test("are a random part of a time that doubles up to a cap", arguments: exact)
  func pauses(_ row: Row) async throws {
    let made = try await Self.pauses(attempts: 6, row.base, row.cap, row.random)
    try #require(made.count == 5)
    for (pause, expected) in zip(made, row.pauses) {
      let difference = pause > expected ? pause - expected : expected - pause
      #expect(difference < .microseconds(1), "\(made)")
    }
  }

  private static let exact: [Row] = [
    Row(.milliseconds(500), .seconds(8), 0, .zero, .zero, .zero, .zero, .zero),
    Row(
      .milliseconds(500), .seconds(8), 0.5, .milliseconds(250), .milliseconds(500), .seconds(1),
      .seconds(2), .seconds(4)),
    Row(
      .milliseconds(500), .seconds(8), 0.999, .microseconds(499_500), .microseconds(999_000),
      .microseconds(1_998_000), .microseconds(3_996_000), .microseconds(7_992_000)),
    Row(
      .seconds(1), .seconds(3), 0.5, .milliseconds(500), .seconds(1), .milliseconds(1500),
      .milliseconds(1500), .milliseconds(1500)),
    Row(
      .seconds(9), .seconds(2), 0.5, .seconds(1), .seconds(1), .seconds(1), .seconds(1),
      .seconds(1)),
    Row(.zero, .seconds(8), 0.5, .zero, .zero, .zero, .zero, .zero),
    // Parts beyond what a part can be.
    Row(.seconds(1), .seconds(2), -4, .zero, .zero, .zero, .zero, .zero),
    Row(
      .seconds(1), .seconds(2), 7, .seconds(1), .seconds(2), .seconds(2), .seconds(2), .seconds(2)),
    Row(
      .seconds(1), .seconds(2), .infinity, .seconds(1), .seconds(2), .seconds(2), .seconds(2),
      .seconds(2)),
  ]

  @Test(
    "never trap, whatever the policy holds",
    arguments: [
      .zero, .seconds(-1), .seconds(Int64.min), .seconds(1), .seconds(Int64.max), longest,
    ] as [Duration],
    [.zero, .seconds(-1), .seconds(Int64.min), .seconds(1), .seconds(Int64.max), longest]
      as [Duration])
  func extremes(_ base: Duration, _ cap: Duration) async throws {
    for random in [0, 0.5, 0.999, 1, .nan, -.infinity, .greatestFiniteMagnitude] {
      let made = try await Self.pauses(attempts: 200, base, cap, random)
      #expect(made.count == 199)
      #expect(made.allSatisfy { $0 >= .zero && $0 <= max(.zero, cap) }, "\(random): \(made)")
    }
  }

  /// Nearly the longest time that there is.
  private static let longest = Duration.seconds(Int64.max) * 18

  /// The pauses of a call that fails as often as it is tried.
  private static func pauses(
    attempts: Int, _ base: Duration, _ cap: Duration, _ random: Double
  ) async throws -> [Duration] {
    let clock = TestClock(.isSkipped)
    let client = try HelpCrunchClient.over(ScriptedTransport(.status(500))) {
      $0.retries = RetryPolicy(attempts: attempts, base: base, cap: cap, deadline: nil)
      $0.clock = ClientClock(clock)
      $0.random = { random }
    }
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.attempts == attempts)
    return clock.pauses
  }

  @Test("the random part is drawn anew for each pause, from 0 up to 1")
  func jitter() async throws {
    let clock = TestClock(.jumps)
    let client = try HelpCrunchClient.over(ScriptedTransport(.status(500))) {
      $0.retries = RetryPolicy(
        attempts: 200, base: .seconds(1), cap: .seconds(1), deadline: nil)
      $0.clock = ClientClock(clock)
      $0.random = ClientConfiguration().random
    }
    _ = try await failure { try await client.chats.get(id: 12) }
    #expect(clock.pauses.count == 199)
    #expect(clock.pauses.allSatisfy { $0 >= .zero && $0 < .seconds(1) })
    #expect(Set(clock.pauses).count > 190)
    #expect(clock.pauses.contains { $0 < .milliseconds(200) })
    #expect(clock.pauses.contains { $0 > .milliseconds(800) })
  }
}
