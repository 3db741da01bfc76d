/// A value with a size that the API may limit: a number, or something that can be counted.
nonisolated protocol Limited {
  /// Its place on the number line, or its count.
  var size: Double { get }
  /// What `size` measures, in words; empty for a number.
  static var measure: String { get }
}

nonisolated extension Limited {
  /// What is wrong with the value, if it is outside of the limits.
  func violation(_ name: String, atLeast minimum: Int?, atMost maximum: Int?) -> String? {
    let tooSmall = minimum.map { size < Double($0) } ?? false
    let tooLarge = maximum.map { size > Double($0) } ?? false
    guard tooSmall || tooLarge else { return nil }
    let range: String
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): range = "\(minimum) to \(maximum)"
    case (let minimum?, nil): range = "at least \(minimum)"
    case (nil, let maximum?): range = "at most \(maximum)"
    case (nil, nil): return nil
    }
    let measure = Self.measure.isEmpty ? "" : "\(Self.measure) "
    return "\(name): \(measure)\(size.formattedBriefly) is outside of \(range)"
  }
}

nonisolated extension Double {
  /// Whole numbers without a fraction.
  fileprivate var formattedBriefly: String {
    Int(exactly: self).map { "\($0)" } ?? "\(self)"
  }
}

nonisolated extension Int: Limited {
  var size: Double { Double(self) }
  static var measure: String { "" }
}

nonisolated extension Double: Limited {
  var size: Double { self }
  static var measure: String { "" }
}

nonisolated extension String: Limited {
  var size: Double { Double(unicodeScalars.count) }
  static var measure: String { "a length of" }
}

nonisolated extension Array: Limited {
  var size: Double { Double(count) }
  static var measure: String { "a count of" }
}

nonisolated extension Dictionary: Limited {
  var size: Double { Double(count) }
  static var measure: String { "a count of" }
}

nonisolated extension JSONWriter {
  /// Notes a value outside of its documented limits; the call is then refused before it is sent.
  mutating func limit(
    _ name: String, _ value: (some Limited)?, atLeast minimum: Int? = nil,
    atMost maximum: Int? = nil,
  ) {
    if let violation = value?.violation(name, atLeast: minimum, atMost: maximum) {
      note(problem: violation)
    }
  }

  /// The same for a field that may be kept or cleared.
  mutating func limit<Value: Limited>(
    _ name: String, _ change: Change<Value>, atLeast minimum: Int? = nil,
    atMost maximum: Int? = nil,
  ) {
    if case .set(let value) = change {
      limit(name, value, atLeast: minimum, atMost: maximum)
    }
  }
}
