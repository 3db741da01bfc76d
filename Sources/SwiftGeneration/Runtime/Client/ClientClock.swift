public import Foundation

/// The time by which a client waits. A test can give another one, which needs no waiting.
nonisolated public struct ClientClock: Sendable {
  /// The time since some moment in the past; it never goes back.
  let now: @Sendable () -> Duration
  /// Comes back after so long, or throws when the task is cancelled.
  let sleep: @Sendable (Duration) async throws -> Void
  /// The date, for servers that name one to wait for.
  let date: @Sendable () -> Date

  /// The time of a clock.
  ///
  /// - Parameters:
  ///   - clock: What the time is read from.
  ///   - date: The date of today, which decides when a `Retry-After` with a date ends.
  public init<Source: Clock<Duration>>(
    _ clock: Source, date: @escaping @Sendable () -> Date = { Date() },
  ) {
    let start = clock.now
    now = { start.duration(to: clock.now) }
    // A server may ask for any time at all, and the system's clock ends the process where it
    // cannot count so far.
    let century = Duration.seconds(100 * 366 * 86_400)
    sleep = {
      try await clock.sleep(until: clock.now.advanced(by: min($0, century)), tolerance: nil)
    }
    self.date = date
  }

  /// The time of this machine, which goes on while it sleeps.
  public static let system = ClientClock(ContinuousClock())
}
