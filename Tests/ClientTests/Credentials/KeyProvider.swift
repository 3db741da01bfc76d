import Foundation

/// Gives keys as a test tells it, and counts how often it was asked.
final class KeyProvider: @unchecked Sendable {
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var answers: [Result<String, any Error>]
  private var isOpen = true
  private var asked = 0

  /// Gives these keys in turn, and the last one from then on.
  init(_ keys: String...) { answers = keys.map { .success($0) } }

  init(answers: [Result<String, any Error>]) { self.answers = answers }

  /// How often it was asked.
  var count: Int { lock.withLock { asked } }

  /// Makes whoever asks wait until it is opened.
  func close() { lock.withLock { isOpen = false } }
  func open() { lock.withLock { isOpen = true } }

  @Sendable func key() async throws -> String {
    let answer = lock.withLock {
      asked += 1
      return answers.count > 1 ? answers.removeFirst() : answers[0]
    }
    while !lock.withLock({ isOpen }) { await Task.yield() }
    return try answer.get()
  }
}
