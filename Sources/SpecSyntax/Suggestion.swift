/// The "did you mean" of diagnostics.
public enum Suggestion {
  /// Longer words are not compared: nobody mistypes them by a letter or two.
  private static let longestWord = 64

  /// The candidate that was most likely meant by `word`, or nil where none is near.
  ///
  /// Near is a word with few letters added, missing, wrong or swapped: one in three, four at
  /// most. Words that differ only in case are always near. Of equally near ones the first in
  /// alphabetical order wins, so the order of the candidates does not matter.
  public static func nearest(
    to word: String, among candidates: some Sequence<String>
  ) -> String? {
    guard let wanted = letters(of: word), !wanted.isEmpty else { return nil }
    let threshold = min(4, max(1, wanted.count / 3))
    var best: (distance: Int, word: String)?
    for candidate in candidates where candidate != word {
      guard let letters = letters(of: candidate),
        abs(letters.count - wanted.count) <= threshold
      else { continue }
      let distance = distance(from: wanted, to: letters)
      // A word of which no letter is left is another word, not a slip.
      guard distance <= threshold, distance < max(wanted.count, letters.count) else { continue }
      if let best, best.distance < distance { continue }
      if let best, best.distance == distance, best.word <= candidate { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// The letters of a word without their case, or nil for a word too long to compare.
  private static func letters(of word: String) -> [Unicode.Scalar]? {
    // The bytes are counted first, so that a text of megabytes costs nothing.
    guard word.utf8.count <= longestWord * 4 else { return nil }
    let letters = Array(word.lowercased().unicodeScalars)
    return letters.count <= longestWord ? letters : nil
  }

  /// How many letters must be added, taken away, changed or swapped with their neighbour
  /// (Damerau-Levenshtein, each letter touched once).
  private static func distance(from first: [Unicode.Scalar], to second: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var cost = min(
          previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0,
          first[row] == second[column - 1], first[row - 1] == second[column]
        {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
