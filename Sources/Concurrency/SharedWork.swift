import Dispatch
import Synchronization

/// Iterations that are shared out one by one among the thread that needs them and those that help.
///
/// A helper that comes when all is given out leaves at once, so that nobody waits for a helper that
/// is busy elsewhere.
final class SharedWork: Sendable {
  private let count: Int
  private let next = Atomic(0)
  private let finished = Atomic(0)
  private let isFinished = DispatchSemaphore(value: 0)
  /// Called by those alone who were given an iteration, which is before `finish()` returns.
  private nonisolated(unsafe) var iteration: (@Sendable (Int) -> Void)?

  init(count: Int, iteration: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.iteration = iteration
  }

  /// Takes iterations as long as there are any.
  func help() {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      iteration?(index)
      if finished.add(1, ordering: .acquiringAndReleasing).newValue == count {
        isFinished.signal()
      }
    }
  }

  /// Helps, and waits for those that others have taken.
  func finish() {
    help()
    isFinished.wait()
    iteration = nil
  }
}
