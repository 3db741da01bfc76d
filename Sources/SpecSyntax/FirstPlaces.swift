/// Texts and where each of them stood first. A few are looked through, which costs less than to hash
/// them; many are looked up.
package struct FirstPlaces {
  private static let few = 8

  private var texts: [String] = []
  private var ranges: [Range<Int>] = []
  private var indices: [String: Int] = [:]

  package init() {}

  /// Notes where a text stands; where it stood before, gives that place and keeps it.
  package mutating func insert(_ text: String, at range: Range<Int>) -> Range<Int>? {
    if let first = index(of: text) { return ranges[first] }
    texts.append(text)
    ranges.append(range)
    if texts.count == Self.few {
      for (index, text) in texts.enumerated() { indices[text] = index }
    } else if texts.count > Self.few {
      indices[text] = texts.count - 1
    }
    return nil
  }

  private func index(of text: String) -> Int? {
    texts.count < Self.few ? texts.firstIndex(of: text) : indices[text]
  }
}
