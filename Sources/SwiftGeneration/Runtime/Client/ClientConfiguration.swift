public import Foundation

/// How a client makes its calls. The defaults are meant for production.
nonisolated public struct ClientConfiguration: Sendable {
  /// Another base address: https, or http on this machine; for tests and proxies.
  public var server: URL?
  /// What carries the requests.
  public var transport: any HTTPTransport
  /// The time for one attempt, from its first byte out to the last byte in. A transport may have
  /// further ones, such as the `connectTimeout` of ``URLSessionTransport``, which is off by default.
  public var timeout: Duration
  /// The largest answer that is read, in bytes after decompression.
  public var maximumResponseBytes: Int
  /// How often a call is tried.
  public var retries: RetryPolicy
  /// How fast calls are made, by all copies of a client together; `nil` for no limit.
  public var rateLimit: RateLimit?
  /// What happens when one element of a list is not as documented.
  public var badElements: BadElements
  /// Adds headers to an attempt, such as one of a trace. What it throws ends the call.
  public var prepare: (@Sendable (CallAttempt, inout HTTPHeaders) async throws -> Void)?
  /// Hears of every attempt, on the task of the caller; it should be quick.
  public var observe: (@Sendable (CallEvent) -> Void)?
  /// The time by which pauses are made.
  public var clock: ClientClock
  /// The part of a pause that is made, from 0 up to 1.
  public var random: @Sendable () -> Double

  /// What happens to an element of a list that cannot be read.
  nonisolated public enum BadElements: Hashable, Sendable {
    /// The call fails.
    case fail
    /// The element is left out, and ``ClientConfiguration/observe`` hears of it.
    case skip
  }

  /// A configuration of these parts.
  public init(
    server: URL? = nil, transport: any HTTPTransport = URLSessionTransport(),
    timeout: Duration = .seconds(60), maximumResponseBytes: Int = 16_777_216,
    retries: RetryPolicy = RetryPolicy(), rateLimit: RateLimit? = RateLimit.documented,
    badElements: BadElements = .fail,
    prepare: (@Sendable (CallAttempt, inout HTTPHeaders) async throws -> Void)? = nil,
    observe: (@Sendable (CallEvent) -> Void)? = nil,
    clock: ClientClock = .system,
    random: @escaping @Sendable () -> Double = { Double(Int.random(in: 0..<1_000_000)) / 1e6 },
  ) {
    (self.server, self.transport, self.timeout) = (server, transport, timeout)
    self.maximumResponseBytes = maximumResponseBytes
    (self.retries, self.rateLimit, self.badElements) = (retries, rateLimit, badElements)
    (self.prepare, self.observe) = (prepare, observe)
    (self.clock, self.random) = (clock, random)
  }
}

// A transport at work knows its requests, and these hold the key.
nonisolated extension ClientConfiguration: DescribedAlone {
  /// The time for an attempt.
  public var description: String { "ClientConfiguration(timeout: \(timeout))" }
}
