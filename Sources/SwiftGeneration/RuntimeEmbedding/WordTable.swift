/// Words that are looked up by their bytes, without a text being made of each one that is asked for.
struct WordTable {
  let words: [String]
  private let bytes: [[UInt8]]
  /// The index of a word at the place that its hash gives or at the next free one; -1 where there is none.
  private let places: [Int]

  init(_ words: [String]) {
    self.words = words
    bytes = words.map { Array($0.utf8) }
    var size = 16
    while size < words.count * 4 { size *= 2 }
    var places = [Int](repeating: -1, count: size)
    for (index, word) in bytes.enumerated() {
      var place = word.withUnsafeBufferPointer(Self.hash) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = index
    }
    self.places = places
  }

  /// Where a word stands in ``words``.
  func index(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = Self.hash(word) & (places.count - 1)
    while true {
      let index = places[place]
      guard index >= 0 else { return nil }
      if bytes[index].elementsEqual(word) { return index }
      place = (place + 1) & (places.count - 1)
    }
  }

  /// Where a word stands in ``words``.
  func index(of word: String) -> Int? {
    var word = word
    return word.withUTF8(index)
  }

  /// FNV-1a, which is the same in every run.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 16)
  }
}
