/// What a documented limit bounds: a number itself, the length of a text, a count of elements.
nonisolated struct LimitedSize {
  private let size: Double
  /// What is measured, in words; empty for a number.
  private let measure: String

  private init?(_ size: Int?, _ measure: String) {
    guard let size else { return nil }
    (self.size, self.measure) = (Double(size), measure)
  }

  init?(_ number: Int?) { self.init(number, "") }

  init?(_ number: Double?) {
    guard let number else { return nil }
    (size, measure) = (number, "")
  }

  @inline(never)
  init?(_ text: String?) { self.init(text?.unicodeScalars.count, "a length of ") }

  init?(_ elements: (some Collection)?) { self.init(elements?.count, "a count of ") }

  /// What is wrong, if the size is outside of the limits.
  func violation(_ name: String, atLeast minimum: Int?, atMost maximum: Int?) -> String? {
    let isTooSmall = minimum.map { size < Double($0) } ?? false
    let isTooLarge = maximum.map { size > Double($0) } ?? false
    guard isTooSmall || isTooLarge || size.isNaN else { return nil }
    let bounds = [minimum.map { "at least \($0)" }, maximum.map { "at most \($0)" }]
    let limits = bounds.compactMap { $0 }.joined(separator: " and ")
    let shown = Int(exactly: size).map { "\($0)" } ?? "\(size)"
    return "\(name): \(measure)\(shown) is not \(limits)"
  }
}

nonisolated extension JSONWriter {
  /// Notes a value outside of its documented limits; the call is then refused before it is sent.
  mutating func limit(
    _ name: String, _ size: LimitedSize?, atLeast minimum: Int? = nil,
    atMost maximum: Int? = nil,
  ) {
    note(problem: size?.violation(name, atLeast: minimum, atMost: maximum))
  }
}
