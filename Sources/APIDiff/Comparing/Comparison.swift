import APIModel

/// Two versions of an API side by side, and what was found between them so far.
struct Comparison {
  let old: APIIndex
  let new: APIIndex
  var changes: [Change] = []
  /// The new names of types that seem to be called otherwise, by their old ones.
  var renamedTypes: [String: String] = [:]

  init(old: API, new: API) {
    self.old = APIIndex(old)
    self.new = APIIndex(new)
  }

  mutating func report(
    _ rule: Rule, _ subject: [String], _ text: ChangeText, old: Range<Int>?, new: Range<Int>?,
    hint: ChangeText? = nil
  ) {
    changes.append(
      Change(
        rule: rule, subject: subject, text: text, hint: hint, oldRange: old, newRange: new))
  }

  /// The same for a name that stands in both specs.
  mutating func report(
    _ rule: Rule, _ subject: [String], _ text: ChangeText, _ old: Name, _ new: Name
  ) {
    report(rule, subject, text, old: old.range, new: new.range)
  }

  /// What people read, and whether a thing should still be used.
  mutating func compare(
    _ old: Documentation, _ new: Documentation, of what: ChangeText, _ subject: [String],
    _ oldRange: Range<Int>, _ newRange: Range<Int>
  ) {
    func report(_ rule: Rule, _ text: ChangeText) {
      self.report(rule, subject, text, old: oldRange, new: newRange)
    }
    switch (old.deprecated, new.deprecated) {
    case (nil, .some): report(.deprecated, "\(what) is deprecated")
    case (.some, nil): report(.undeprecated, "\(what) is no longer deprecated")
    default: break
    }
    let isOtherAdvice =
      old.deprecated != nil && new.deprecated != nil && old.deprecated != new.deprecated
    if isOtherAdvice || old.text != new.text || old.page != new.page || old.read != new.read
      || old.gap != new.gap
    {
      report(.documentationChanged, "the documentation of \(what) changed")
    }
  }

  /// What a thing is called in code, where its author says so.
  mutating func comparePreferred(
    _ old: Name, _ new: Name, of what: ChangeText, _ subject: [String]
  ) {
    guard old.preferred != new.preferred else { return }
    report(.swiftNameChanged, subject, "\(what) is called otherwise in code", old, new)
  }

  mutating func compareRate(
    _ old: RateLimit?, _ new: RateLimit?, of what: ChangeText, _ subject: [String],
    _ oldRange: Range<Int>, _ newRange: Range<Int>
  ) {
    guard old != new else { return }
    func words(_ limit: RateLimit?) -> String {
      limit.map { "\($0.requests) requests in \($0.seconds) seconds" } ?? "no limit"
    }
    let isLowered = RateOrder.isLess(new, than: old)
    report(
      isLowered ? .rateLimitLowered : .rateLimitRaised, subject,
      "the rate limit of \(what) was \(words: words(old)) and is \(words: words(new))",
      old: oldRange, new: newRange)
  }
}

/// Which of two rate limits lets fewer requests through.
enum RateOrder {
  static func isLess(_ limit: RateLimit?, than other: RateLimit?) -> Bool {
    guard let limit else { return false }
    guard let other else { return true }
    let left = limit.requests.multipliedFullWidth(by: other.seconds)
    let right = other.requests.multipliedFullWidth(by: limit.seconds)
    if left.high != right.high { return left.high < right.high }
    if left.low != right.low { return left.low < right.low }
    // At the same rate, a shorter time lets fewer through at once.
    return limit.requests < other.requests
  }
}
