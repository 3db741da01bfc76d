import Foundation

/// Keeps the key of a client, and asks for another one when it has ended or was refused.
nonisolated final class KeyStore: @unchecked Sendable {
  /// A key, and for how long it is good.
  nonisolated struct Key: Sendable {
    let text: String
    var lifetime: Duration?
  }

  /// Whether there is more than one key.
  let isRenewable: Bool
  private let fetch: @Sendable () async throws -> Key
  private let clock: ClientClock
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var key: String?
  private var end: Duration?
  /// How long before its end a key is renewed.
  private var margin = Duration.zero
  private var waiting: [PendingValue<String>] = []
  /// Counts the renewals; one that was given up may still end.
  private var renewal = 0
  private var isRenewing = false

  /// One key for ever.
  init(_ key: String) {
    (self.key, isRenewable, clock) = (key, false, .system)
    fetch = { Key(text: key) }
  }

  /// Keys that are asked for when they are needed.
  init(clock: ClientClock, fetch: @escaping @Sendable () async throws -> Key) {
    (isRenewable, self.clock, self.fetch) = (true, clock, fetch)
  }

  /// The key to send. All who need a new one at the same time wait for the same one; while the old
  /// one is still good, nobody waits.
  ///
  /// - Parameter refused: a key that the server did not accept; another one is asked for.
  /// - Throws: why there is none, `CancellationError` when the task is cancelled while it waits, and
  ///   ``HTTPTransportError/timedOut`` after `patience`.
  func key(insteadOf refused: String? = nil, within patience: Duration) async throws -> String {
    let place = PendingValue<String>()
    let known = lock.withLock {
      // Forgotten at once, so that no other call is made with it.
      if key == refused { key = nil }
      let known = goodKey
      if known == nil { waiting.append(place) }
      if known == nil || end.map({ $0 - margin <= clock.now() }) == true { beginRenewal() }
      return known
    }
    if let known { return known }
    // By the real time, as a transport counts its own, and not by a clock that pauses are made with.
    let alarm = Task {
      try await Task.sleep(for: min(patience, .seconds(31_536_000)))
      place.resolve(.failure(HTTPTransportError.timedOut))
    }
    defer { alarm.cancel() }
    do {
      return try await place.value()
    } catch HTTPTransportError.timedOut {
      lock.withLock {
        waiting = waiting.filter { !$0.isResolved }
        // Once nobody waits for a renewal that hangs, the next call begins another one.
        if waiting.isEmpty { isRenewing = false }
      }
      throw HTTPTransportError.timedOut
    }
  }

  /// The key, unless it has ended; under the lock.
  private var goodKey: String? { end.map { clock.now() < $0 } ?? true ? key : nil }

  /// Begins a renewal, unless there is one; under the lock.
  private func beginRenewal() {
    if isRenewing { return }
    isRenewing = true
    renewal += 1
    // Of its own, for whoever comes first may be cancelled, and others still wait; but as urgent, or
    // busy callers would leave it no thread.
    Task.detached(priority: Task.currentPriority) { [renewal] in await self.renew(renewal) }
  }

  private func renew(_ number: Int) async {
    let outcome: Result<String, any Error>
    var lifetime: Duration?
    do {
      let key = try await fetch()
      lifetime = key.lifetime
      outcome = .success(try APIKey.checked(key.text, name: "the key"))
    } catch { outcome = .failure(error) }
    let waiting = lock.withLock { () -> [PendingValue<String>] in
      let isLast = number == renewal
      if isLast { isRenewing = false }
      // What comes late, when others have begun, is better than nothing.
      if case .success(let text) = outcome, isLast || goodKey == nil {
        key = text
        end = lifetime.map { clock.now() + $0 }
        // A little early, so that it does not end on its way to the server.
        margin = min((lifetime ?? .zero) / 10, .seconds(60))
      } else if !isLast {
        return []
      }
      defer { self.waiting = [] }
      return self.waiting
    }
    for place in waiting { place.resolve(outcome) }
  }
}
