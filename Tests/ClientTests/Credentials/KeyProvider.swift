import Foundation

/// Gives keys as a test tells it, and counts how often it was asked.
final class KeyProvider: @unchecked Sendable {
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var answers: [Result<String, any Error>]
  /// The answers up to this one are given at once.
  private var opened = Int.max
  private var asked = 0

  /// Gives these keys in turn, and the last one from then on.
  init(_ keys: String...) { answers = keys.map { .success($0) } }

  init(answers: [Result<String, any Error>]) { self.answers = answers }

  /// How often it was asked.
  var count: Int { lock.withLock { asked } }

  /// Makes whoever asks after so many answers wait until it is opened.
  func close(after count: Int = 0) { lock.withLock { opened = count } }
  /// Gives so many answers, in the order in which they were asked for.
  func open(upTo count: Int = .max) { lock.withLock { opened = count } }

  @Sendable func key() async throws -> String {
    let (number, answer) = lock.withLock {
      asked += 1
      return (asked, answers.count > 1 ? answers.removeFirst() : answers[0])
    }
    while !lock.withLock({ number <= opened }) { await Task.yield() }
    return try answer.get()
  }
}
