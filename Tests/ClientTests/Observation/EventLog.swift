import Foundation
import HelpCrunch

/// Keeps what a client tells of its calls.
final class EventLog: @unchecked Sendable {
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var kept: [CallEvent] = []

  /// All events in their order.
  var events: [CallEvent] { lock.withLock { kept } }

  /// Where elements were left out: route, attempt and place.
  var skipped: [String] {
    events.compactMap { event in
      guard case .skipped(let attempt, let error) = event else { return nil }
      return "\(attempt.route) \(attempt.number): \(error.path)"
    }
  }

  @Sendable func append(_ event: CallEvent) { lock.withLock { kept.append(event) } }
}
