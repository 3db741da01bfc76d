import Foundation

/// A clock that nobody has to wait for.
final class TestClock: Clock, @unchecked Sendable {
  /// The time since the clock was made.
  struct Instant: InstantProtocol {
    var time: Duration

    func advanced(by duration: Duration) -> Instant { Instant(time: time + duration) }
    func duration(to other: Instant) -> Duration { other.time - time }
    static func < (left: Instant, right: Instant) -> Bool { left.time < right.time }
  }

  /// What a sleep does.
  enum Sleep {
    /// It ends when the time is moved beyond its end.
    case waits
    /// It moves the time to its end.
    case jumps
    /// It ends at once, and the time stands still.
    case isSkipped
  }

  private struct Sleeper {
    let end: Instant
    let continuation: CheckedContinuation<Void, any Error>
  }

  let minimumResolution = Swift.Duration.zero
  private let sleep: Sleep
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var time = Instant(time: .zero)
  private var asked: [Duration] = []
  private var sleepers: [UUID: Sleeper] = [:]
  private var called: Set<UUID> = []

  init(_ sleep: Sleep) { self.sleep = sleep }

  var now: Instant { lock.withLock { time } }

  /// The length of all sleeps so far, in the order in which they began.
  var pauses: [Duration] { lock.withLock { asked } }

  /// How many sleep.
  var sleeping: Int { lock.withLock { sleepers.count } }

  func sleep(until end: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    let id = UUID()
    let isOver = lock.withLock {
      asked.append(time.duration(to: end))
      if sleep == .jumps { time = max(time, end) }
      return sleep != .waits || end <= time
    }
    if isOver { return }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isCancelled = lock.withLock {
          if called.remove(id) != nil { return true }
          sleepers[id] = Sleeper(end: end, continuation: continuation)
          return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      let sleeper = lock.withLock {
        let sleeper = sleepers.removeValue(forKey: id)
        if sleeper == nil { called.insert(id) }
        return sleeper
      }
      sleeper?.continuation.resume(throwing: CancellationError())
    }
  }

  /// Moves the time, and wakes whose sleep is over.
  func advance(by duration: Duration) { advance(to: now.time + duration) }

  /// Moves the time to so long after the clock was made.
  func advance(to moment: Duration) {
    let woken = lock.withLock {
      time = max(time, Instant(time: moment))
      let over = sleepers.filter { $0.value.end <= time }
      for id in over.keys { sleepers[id] = nil }
      return over.values.sorted { $0.end < $1.end }
    }
    for sleeper in woken { sleeper.continuation.resume() }
  }
}
