import Foundation

/// Lets requests pass no faster than a limit allows, first come, first served.
///
/// It remembers when the last requests passed, so that no window of time, wherever it begins,
/// sees more than the limit, and none sees fewer while requests wait. A waiting request holds no
/// thread; one task sleeps for all of them.
nonisolated final class RateLimiter: @unchecked Sendable {
  private let limit: RateLimit
  private let clock: ClientClock
  private let lock = NSLock()
  // Read and written under the lock alone.
  /// When the last requests passed: a ring, whose oldest entry stands at `oldest`.
  private var passed: [Duration] = []
  private var oldest = 0
  /// Who waits, and who was cancelled meanwhile: a place that is resolved takes nobody's turn.
  private var waiting: [PendingValue<Void>] = []
  /// How many of them have had their turn.
  private var served = 0
  private var isServing = false

  init(_ limit: RateLimit, clock: ClientClock) { (self.limit, self.clock) = (limit, clock) }

  /// Comes back when the next request may be sent.
  ///
  /// - Throws: `CancellationError` when the task is cancelled while it waits, and
  ///   ``HTTPTransportError/timedOut``, at once, where its turn would come after `patience`.
  func wait(atMost patience: Duration?) async throws {
    try await queue(atMost: patience)?.value()
  }

  /// A place in the queue; `nil` where the request may be sent at once.
  private func queue(atMost patience: Duration?) throws -> PendingValue<Void>? {
    try lock.withLock {
      let now = clock.now()
      if !isServing, delay(at: now) == nil {
        pass(at: now)
        return nil
      }
      if let patience, turn - now > patience { throw HTTPTransportError.timedOut }
      let place = PendingValue<Void>()
      waiting.append(place)
      if !isServing {
        isServing = true
        Task.detached { await self.serve() }
      }
      return place
    }
  }

  /// When whoever comes now may pass, if all who wait do so in their turn.
  private var turn: Duration {
    let count = waiting.filter { !$0.isResolved }.count
    let last = passed[(oldest + count % limit.requests) % passed.count]
    return last + limit.window * (count / limit.requests + 1)
  }

  /// Lets those who wait pass, until there are none.
  private func serve() async {
    while let delay = lock.withLock(serveAtOnce) {
      // Nobody cancels this task, so that no clock has a reason to end the sleep early.
      do { try await clock.sleep(delay) } catch { await Task.yield() }
    }
  }

  /// Lets those pass who may at once.
  /// - Returns: The time until the next one may, or `nil` where nobody waits.
  private func serveAtOnce() -> Duration? {
    while served < waiting.count {
      let now = clock.now()
      if let delay = delay(at: now) { return delay }
      if waiting[served].resolve(.success(())) { pass(at: now) }
      served += 1
      // Now and then those are let go who have passed.
      if served > waiting.count / 2 {
        (waiting, served) = ((served..<waiting.count).map { waiting[$0] }, 0)
      }
    }
    isServing = false
    return nil
  }

  private func delay(at now: Duration) -> Duration? {
    guard passed.count == limit.requests else { return nil }
    let delay = passed[oldest] + limit.window - now
    return delay > .zero ? delay : nil
  }

  private func pass(at now: Duration) {
    guard passed.count == limit.requests else { return passed.append(now) }
    passed[oldest] = now
    oldest = (oldest + 1) % limit.requests
  }
}
