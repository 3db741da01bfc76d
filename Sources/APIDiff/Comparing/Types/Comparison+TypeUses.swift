import APIModel

extension Comparison {
  /// Which way a value goes.
  enum Way: Hashable {
    case sent, read
  }

  private var relation: TypeRelation {
    TypeRelation(old: old, new: new, renamed: renamedTypes)
  }

  /// A type at one place of both specs.
  mutating func compareUse(
    _ before: TypeReference, _ after: TypeReference, _ way: Way, of what: ChangeText,
    _ subject: [String], _ oldRange: Range<Int>, _ newRange: Range<Int>
  ) {
    guard let rule = rule(before, after, way) else { return }
    report(
      rule, subject,
      "the type of \(what) was \(before.notation) and is \(after.notation)", old: oldRange,
      new: newRange)
  }

  private func rule(
    _ before: TypeReference, _ after: TypeReference, _ way: Way
  ) -> Rule? {
    let outcome = relation.outcome(before, after)
    switch (outcome, way) {
    case (.same, _): return nil
    case (.restated, .sent): return .requestTypeRestated
    case (.restated, .read):
      // More spellings of the same values: whoever reads only the old ones is in for a surprise.
      guard relation.isTolerated(before, after) else { return .responseTypeWidened }
      return relation.mirrored.isTolerated(after, before)
        ? .responseTypeRestated : .responseTypeNarrowed
    case (.widened, .sent): return .requestTypeWidened
    case (.narrowed, .read): return .responseTypeNarrowed
    case (_, .read) where relation.isTolerated(before, after): return .responseTypeTolerated
    case (.narrowed, .sent): return .requestTypeNarrowed
    case (.widened, .read): return .responseTypeWidened
    case (.changed, .sent):
      if before.isList != after.isList { return .requestShapeChanged }
      return before.isTime && after.isTime ? .requestEncodingChanged : .requestTypeChanged
    case (.changed, .read):
      if before.isList != after.isList { return .responseShapeChanged }
      return before.isTime && after.isTime ? .responseEncodingChanged : .responseTypeChanged
    }
  }

  /// Whether the limits of two types bound the same thing. Where they do not, a change of the type
  /// has said all that there is to say.
  func boundTheSame(_ before: TypeReference, _ after: TypeReference) -> Bool {
    Measure(of: before) == Measure(of: after)
  }

  /// The limits of something that is sent or read.
  mutating func compareLimits(
    _ before: Limits, _ after: Limits, _ way: Way, of what: ChangeText, _ subject: [String],
    _ oldRange: Range<Int>, _ newRange: Range<Int>,
    rules: (tightened: Rule, loosened: Rule) = (.requestLimitTightened, .requestLimitLoosened)
  ) {
    guard before != after else { return }
    let text: ChangeText =
      "the limits of \(what) were \(before.notation) and are \(after.notation)"
    guard way == .sent else {
      return report(.responseLimitChanged, subject, text, old: oldRange, new: newRange)
    }
    let lower = (before.minimum ?? .min, after.minimum ?? .min)
    let upper = (before.maximum ?? .max, after.maximum ?? .max)
    if lower.1 > lower.0 || upper.1 < upper.0 {
      report(rules.tightened, subject, text, old: oldRange, new: newRange)
    }
    if lower.1 < lower.0 || upper.1 > upper.0 {
      report(rules.loosened, subject, text, old: oldRange, new: newRange)
    }
  }
}

extension TypeReference {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  /// Whether it is a day or a moment.
  fileprivate var isTime: Bool {
    switch self {
    case .timestamp, .datetime, .date: true
    case .list(let base), .map(let base), .nullable(let base), .loose(let base): base.isTime
    case .string, .int, .number, .bool, .json, .id, .named: false
    }
  }
}

extension Limits {
  /// As a spec writes them.
  fileprivate var notation: String {
    (minimum.map { "\($0)" } ?? "") + ".." + (maximum.map { "\($0)" } ?? "")
  }
}
