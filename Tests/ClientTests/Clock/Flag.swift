import Foundation

/// Tells one task what another one has done.
final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var value = false

  var isSet: Bool { lock.withLock { value } }

  func set() { lock.withLock { value = true } }
}
