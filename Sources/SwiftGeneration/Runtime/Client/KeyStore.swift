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
  private var margin = Duration.zero
  private var waiting: [PendingValue<String>] = []
  /// Counts the renewals; one that hung and was given up no longer matters.
  private var renewal = 0

  /// One key for ever.
  init(_ key: String) {
    self.key = key
    isRenewable = false
    fetch = { Key(text: key) }
    clock = .system
  }

  /// Keys that are asked for when they are needed.
  init(clock: ClientClock, fetch: @escaping @Sendable () async throws -> Key) {
    isRenewable = true
    self.fetch = fetch
    self.clock = clock
  }

  /// Whether there is no key at all yet.
  var isEmpty: Bool { lock.withLock { key == nil } }

  /// The key to send. All who need a new one at the same time wait for the same one.
  ///
  /// - Parameter refused: a key that the server did not accept; another one is asked for.
  /// - Throws: why there is none, `CancellationError` when the task is cancelled while it waits, and
  ///   ``HTTPTransportError/timedOut`` after `patience`.
  func key(
    insteadOf refused: String? = nil, within patience: Duration? = nil,
  ) async throws -> String {
    let (known, place) = lock.withLock { () -> (String?, PendingValue<String>) in
      let place = PendingValue<String>()
      // Forgotten at once, so that no other call is made with it.
      if key == refused { key = nil }
      let isOver = end.map { $0 - margin <= clock.now() } ?? false
      if let key, !isOver { return (key, place) }
      waiting.append(place)
      // Of its own, for whoever comes first may be cancelled, and others still wait.
      if waiting.count == 1 {
        renewal += 1
        Task.detached { [renewal] in await self.renew(renewal) }
      }
      return (nil, place)
    }
    if let known { return known }
    // By the real time, as a transport counts its own, and not by a clock that pauses are made with.
    let alarm = patience.map { patience in
      Task {
        try await Task.sleep(for: min(patience, .seconds(31_536_000)))
        place.resolve(.failure(HTTPTransportError.timedOut))
      }
    }
    defer { alarm?.cancel() }
    do {
      return try await place.value()
    } catch HTTPTransportError.timedOut {
      // Once nobody waits for a renewal that hangs, the next call begins another one.
      lock.withLock { waiting.removeAll(where: \.isResolved) }
      throw HTTPTransportError.timedOut
    }
  }

  private func renew(_ number: Int) async {
    var outcome: Result<String, any Error>
    var lifetime: Duration?
    do {
      let key = try await fetch()
      lifetime = key.lifetime
      outcome = .success(try APIKey.checked(key.text, name: "the key"))
    } catch {
      outcome = .failure(error)
    }
    let waiting = lock.withLock { () -> [PendingValue<String>] in
      if number != renewal { return [] }
      if case .success(let text) = outcome {
        key = text
        end = lifetime.map { clock.now() + $0 }
        // A little early, so that it does not end on its way to the server.
        margin = min((lifetime ?? .zero) / 10, .seconds(60))
      } else if let key, let end, clock.now() < end {
        // Without a new one, what is left of the old one still counts.
        outcome = .success(key)
      }
      defer { self.waiting = [] }
      return self.waiting
    }
    for place in waiting { place.resolve(outcome) }
  }
}
