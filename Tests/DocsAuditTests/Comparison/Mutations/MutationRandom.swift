/// SplitMix64: the same numbers for the same seed on every system.
struct MutationRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &self) }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &self)
  }

  /// A word that is in no spec.
  mutating func word() -> String {
    let letters = Array("bdfgklmnprstvz")
    let vowels = Array("aeiou")
    return "q"
      + (0..<3).map { _ in "\(letters[below(letters.count)])\(vowels[below(5)])" }.joined()
  }
}
