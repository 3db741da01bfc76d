/// So many requests in so many seconds.
public struct RateLimit: Hashable, Sendable {
  /// How many requests may be sent.
  public let requests: Int
  /// The time in which so many may be, in seconds.
  public let seconds: Int

  /// A limit with these parts.
  public init(requests: Int, seconds: Int) {
    self.requests = requests
    self.seconds = seconds
  }
}
