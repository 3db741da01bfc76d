/// So many requests in so much time.
nonisolated public struct RateLimit: Hashable, Sendable {
  /// How many requests may be sent.
  public let requests: Int
  /// The time in which so many may be sent, wherever it begins.
  public let window: Duration

  /// A limit of at least one request, in a hundred years at most.
  public init(_ requests: Int, per window: Duration) {
    self.requests = max(1, requests)
    self.window = min(max(window, .zero), .seconds(3_153_600_000))
  }
}
