import Foundation

/// Answers that are given one after the other, whichever connection asks.
final class AnswerScript: @unchecked Sendable {
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var rest: ArraySlice<ServerAnswer>

  init(_ answers: [ServerAnswer]) {
    rest = answers[...]
  }

  /// The next answer; a 500 that says so when there is none left.
  func next() -> ServerAnswer {
    lock.withLock { rest.popFirst() } ?? .text(500, "the script has no further answer")
  }
}
