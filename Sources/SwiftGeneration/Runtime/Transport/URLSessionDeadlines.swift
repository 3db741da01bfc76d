import Foundation

/// The deadlines of the calls of a ``URLSessionTransport``, on a queue of their own.
///
/// They share one timer, for one each would cost a twentieth of a call. It is a timer of our own,
/// for Linux ignores `timeoutIntervalForResource`; delayed blocks and sleeping tasks would keep
/// their memory until the end.
nonisolated final class URLSessionDeadlines: @unchecked Sendable {
  private let timer = DispatchSource.makeTimerSource(
    queue: DispatchQueue(label: "URLSessionTransport.deadlines"))
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var exchanges: [ObjectIdentifier: URLSessionExchange] = [:]
  private var next = DispatchTime.distantFuture

  init() {
    timer.setEventHandler { [weak self] in self?.check() }
    timer.activate()
  }

  deinit { timer.cancel() }

  func add(_ exchange: URLSessionExchange) {
    lock.withLock {
      exchanges[ObjectIdentifier(exchange)] = exchange
      look(after: exchange)
    }
  }

  func remove(_ exchange: URLSessionExchange) {
    lock.withLock { exchanges[ObjectIdentifier(exchange)] = nil }
  }

  private func check() {
    lock.withLock {
      next = .distantFuture
      for exchange in exchanges.values { look(after: exchange) }
    }
  }

  /// Sets the timer to the deadline of the call, unless it fires before; under the lock.
  private func look(after exchange: URLSessionExchange) {
    guard let deadline = exchange.deadline(after: .now()), deadline < next else { return }
    next = deadline
    // All calls are looked at when it fires. A millisecond late, it ends those that are due at about
    // the same time in one go, and looks at most a thousand times a second.
    timer.schedule(deadline: deadline + .milliseconds(1))
  }
}
