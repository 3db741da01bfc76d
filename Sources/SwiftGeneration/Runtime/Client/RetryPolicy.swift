/// How often a call is tried, and how long it waits in between.
///
/// Tried again are 408, 429, 500, 502, 503, 504 and broken connections, if the call may be made
/// twice without harm: GET, HEAD, PUT and DELETE unless the API says otherwise, and what the API
/// says may. Any other call is tried again after a 429 alone, which says that nothing was done.
/// What was not answered in time is not tried again; what did not begin within the
/// `connectTimeout` of a ``URLSessionTransport``, which is off by default, is a broken connection.
///
/// The pause is a random part of `base`, of twice that after the next attempt, and so on up to
/// `cap`: "full jitter" keeps callers that failed together apart. With 429 and 503 the server's
/// `Retry-After` counts instead. A pause that would end behind the deadline is not made.
nonisolated public struct RetryPolicy: Hashable, Sendable {
  /// How many attempts are made at most, the first one included.
  public var attempts: Int
  /// The longest pause after the first attempt.
  public var base: Duration
  /// The longest pause, unless the server asks for another one.
  public var cap: Duration
  /// The time for the whole call from its first attempt on, pauses included.
  public var deadline: Duration?

  /// A policy of these parts.
  public init(
    attempts: Int = 4, base: Duration = .milliseconds(500), cap: Duration = .seconds(8),
    deadline: Duration? = .seconds(120),
  ) { (self.attempts, self.base, self.cap, self.deadline) = (attempts, base, cap, deadline) }

  /// Every call is tried once.
  public static let once = RetryPolicy(attempts: 1, deadline: nil)

  /// The pause after so many attempts; `random` stands from 0 up to 1.
  func pause(after attempt: Int, random: Double) -> Duration {
    var longest = max(.zero, min(base, cap))
    // After 64 times, any time is beyond any cap.
    for _ in 0..<min(max(attempt - 1, 0), 64) where longest < cap {
      longest = longest > cap / 2 ? cap : longest * 2
    }
    return random > 0 ? min(longest * min(random, 1), longest) : .zero
  }
}
