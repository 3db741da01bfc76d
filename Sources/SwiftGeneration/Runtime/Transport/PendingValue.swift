import Foundation

/// A value that one task waits for. The first outcome counts, later ones are ignored; when the
/// task is cancelled while it waits, that is the outcome.
nonisolated final class PendingValue<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  // Written under the lock alone.
  private var outcome: Result<Value, any Error>?
  private var continuation: CheckedContinuation<Value, any Error>?

  /// Whether there is an outcome.
  var isResolved: Bool { lock.withLock { outcome != nil } }

  /// Gives the outcome, unless there is one.
  /// - Returns: Whether this was the first.
  @discardableResult
  func resolve(_ outcome: Result<Value, any Error>) -> Bool {
    let isFirst = lock.withLock {
      defer { self.outcome = self.outcome ?? outcome }
      return self.outcome == nil
    }
    // Once there is an outcome, nobody else touches the continuation.
    if isFirst { continuation?.resume(with: outcome) }
    return isFirst
  }

  /// Waits for the outcome; to be called once.
  ///
  /// - Throws: the failure, or `CancellationError` when the task is cancelled before that.
  func value() async throws -> Value {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let early = lock.withLock {
          if outcome == nil { self.continuation = continuation }
          return outcome
        }
        if let early { continuation.resume(with: early) }
      }
    } onCancel: {
      resolve(.failure(CancellationError()))
    }
  }
}
