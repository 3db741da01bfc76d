import Foundation

/// Holds back whoever comes until it is opened.
final class Gate: @unchecked Sendable {
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// How many wait.
  var count: Int { lock.withLock { waiting.count } }

  func pass() async {
    await withCheckedContinuation { continuation in
      let mayPass = lock.withLock {
        if !isOpen { waiting.append(continuation) }
        return isOpen
      }
      if mayPass { continuation.resume() }
    }
  }

  func open() {
    let waiting = lock.withLock {
      isOpen = true
      defer { self.waiting = [] }
      return self.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
