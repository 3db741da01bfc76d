import Foundation

/// Waits for something that may never end, and goes on without it when it does not.
enum Watchdog {
  /// What the work gives; `nil` if it has given nothing within so many seconds. It may still run.
  static func outcome<Value: Sendable>(
    within seconds: Double, of work: @escaping @Sendable () async throws -> Value
  ) async -> Result<Value, any Error>? {
    let (outcomes, continuation) = AsyncStream.makeStream(of: Result<Value, any Error>?.self)
    let task = Task {
      do {
        continuation.yield(.success(try await work()))
      } catch {
        continuation.yield(.failure(error))
      }
    }
    // A thread of its own: what hangs may hold all others.
    let bark = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "Watchdog"))
    bark.schedule(deadline: .now() + seconds)
    bark.setEventHandler { continuation.yield(nil) }
    bark.activate()
    defer { bark.cancel() }
    for await outcome in outcomes {
      task.cancel()
      return outcome
    }
    return nil
  }
}
