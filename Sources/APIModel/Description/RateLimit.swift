/// So many requests in so many seconds.
public struct RateLimit: Hashable, Sendable {
  public let requests: Int
  public let seconds: Int

  public init(requests: Int, seconds: Int) {
    self.requests = requests
    self.seconds = seconds
  }
}
