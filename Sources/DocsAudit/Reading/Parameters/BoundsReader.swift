/// Reads defaults, maxima and minima out of sentences: `Default limit is 100, maximum 500`.
struct BoundsReader {
  /// What is said of one parameter.
  struct Bounds {
    var byDefault: NumberClaim?
    /// Other defaults that are said to be the same one's.
    var otherDefaults: [NumberClaim] = []
    var maximum: NumberClaim?
    var minimum: NumberClaim?

    var isEmpty: Bool { byDefault == nil && maximum == nil && minimum == nil }
  }

  private enum Kind {
    case byDefault, maximum, minimum
  }

  /// What a word of prose names: a parameter, if it is one.
  private let name: (PageWord) -> String?
  /// What `the first 100` are the limit of.
  private let limitName: String?
  private(set) var bounds: [String: Bounds] = [:]

  init(limitName: String?, name: @escaping (PageWord) -> String?) {
    self.limitName = limitName
    self.name = name
  }

  /// Reads a sentence; `subject` is what it speaks of where it does not say so.
  mutating func read(_ sentence: Sentence, subject: String? = nil) {
    var subject = subject
    var kind: Kind?
    var isFirst = false
    var negationAge = 10
    /// The last number, and how many words ago it stood.
    var last: (claim: NumberClaim, age: Int, isUsed: Bool)?
    for (index, word) in sentence.words.enumerated() {
      negationAge += 1
      last?.age += 1
      if let named = name(word) {
        subject = named
        // A compound names both: `Standardlimit`, `Höchstgrenze`.
        let isBound = word.means(.byDefault) || (word.means(.maximum) && word.means(.limit))
        if !isBound { continue }
      }
      if word.means(.not) { negationAge = 0 }
      // Either order is in use: `the first 100`, `les 100 premiers`.
      let follows = index + 1 < sentence.words.count && sentence.words[index + 1].means(.first)
      if word.means(.first) || (follows && word.number != nil) { isFirst = true }
      if let number = word.number {
        let claim = NumberClaim(number: number, place: PagePlace(line: word.line))
        let target = subject ?? (isFirst ? limitName : nil)
        if let kind, let target { set(kind, claim, target) }
        last = (claim, 0, kind != nil && target != nil)
        if last?.isUsed == true { kind = nil }
        continue
      }
      guard let next = Self.kind(word, negationAge) else { continue }
      // `100 by default`: the number came first.
      if let number = last, !number.isUsed, number.age <= 3, let subject, kind == nil {
        set(next, number.claim, subject)
        last?.isUsed = true
      } else {
        kind = next
      }
    }
    // `… is 100 and can not be bigger than that`: the number is the one before.
    if let kind, kind != .byDefault, let last, last.isUsed, let subject {
      set(kind, last.claim, subject)
    }
  }

  private static func kind(_ word: PageWord, _ negationAge: Int) -> Kind? {
    if word.means(.byDefault) { return .byDefault }
    if word.means(.maximum) || (word.means(.more) && negationAge <= 3) { return .maximum }
    return word.means(.minimum) ? .minimum : nil
  }

  private mutating func set(_ kind: Kind, _ claim: NumberClaim, _ name: String) {
    var known = bounds[name] ?? Bounds()
    switch kind {
    case .byDefault:
      if let first = known.byDefault, first.number != claim.number, known.otherDefaults.count < 8 {
        known.otherDefaults.append(claim)
      }
      known.byDefault = known.byDefault ?? claim
    case .maximum: known.maximum = known.maximum ?? claim
    case .minimum: known.minimum = known.minimum ?? claim
    }
    bounds[name] = known
  }
}
