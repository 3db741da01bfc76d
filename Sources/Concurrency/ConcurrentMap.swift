import Dispatch

extension Array where Element: Sendable {
  /// The elements transformed, several of them at a time; the results keep their order.
  package func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    // One needs no threads, and to wake them is not free.
    guard count > 1, Threads.areAllowed else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let results = buffer
      // Every iteration fills a place of its own.
      DispatchQueue.concurrentPerform(iterations: count) { index in
        results.initializeElement(at: index, to: transform(self[index]))
      }
      initialized = count
    }
  }
}
