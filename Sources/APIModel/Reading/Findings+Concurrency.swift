import Concurrency

extension Findings {
  /// Reads elements several at a time, where nothing is found in any of them; else `nil`, and they
  /// have to be read one after the other: what is found has an order and an end.
  ///
  /// - Parameter read: Reads a part of the elements, which starts at none of the other parts' state.
  func readingInParts<Element: Sendable, Result: Sendable>(
    _ elements: [Element],
    _ read: @escaping @Sendable (ArraySlice<Element>, inout Findings) -> Result
  ) -> [Result]? {
    guard isEmpty, elements.count > Self.partSize else { return nil }
    let parts = stride(from: 0, to: elements.count, by: Self.partSize).map {
      elements[$0..<min($0 + Self.partSize, elements.count)]
    }
    let start = self
    let results = parts.concurrentMap { part -> Result? in
      var findings = start
      let result = read(part, &findings)
      return findings.isEmpty ? result : nil
    }
    let quiet = results.compactMap(\.self)
    return quiet.count == parts.count ? quiet : nil
  }

  /// So many elements that to hand them to a thread costs little beside them.
  private static let partSize = 64
}
