extension Array where Element: Sendable {
  /// The elements transformed, several of them at a time; the results keep their order.
  ///
  /// May be called from within itself: whoever has nothing left to do helps elsewhere.
  package func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    // One needs no threads, and to wake them is not free.
    guard count > 1, !HelperThreads.queues.isEmpty else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let results = buffer
      // Every iteration fills a place of its own.
      let work = SharedWork(count: count) { index in
        results.initializeElement(at: index, to: transform(self[index]))
      }
      for queue in HelperThreads.queues.prefix(count - 1) { queue.async { work.help() } }
      work.finish()
      initialized = count
    }
  }
}
