import SeededRandom

/// What changes of pages draw by lot.
extension SeededGenerator {
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
