extension TypeReference {
  /// What a scalar type makes of a scalar of the spec; `nil` where it does not fit.
  func literal(_ text: String, isPlain: Bool) -> Literal? {
    switch self {
    case .string:
      return .string(text)
    case .int:
      guard isPlain, case .int(let value) = JSONScalar.number(text) else { return nil }
      return .int(value)
    case .number:
      return isPlain ? JSONScalar.number(text) : nil
    case .bool:
      guard isPlain, case .bool(let value) = JSONScalar.literal(text) else { return nil }
      return .bool(value)
    case .loose(let type):
      return type.literal(text, isPlain: true)
    case .timestamp(let sentAsText):
      guard let number = JSONScalar.number(text) else { return nil }
      return sentAsText ? .string(text) : number
    case .datetime:
      return DateAndTime.isValid(text) ? .string(text) : nil
    case .date:
      return CalendarDay.isValid(text.utf8) ? .string(text) : nil
    case .json, .list, .map, .nullable, .id, .named:
      return nil
    }
  }

  /// What a value of a scalar type is, for a message.
  var expectation: String {
    switch self {
    case .string: "a text"
    case .int: "a whole number"
    case .number: "a number"
    case .bool: "`true` or `false`"
    case .loose(let type): type.expectation
    case .timestamp: "UNIX seconds"
    case .datetime: "a date and time such as `2021-07-01T07:47:20Z`"
    case .date: "a date such as `2021-07-01`"
    case .json, .list, .map, .nullable, .id, .named: "`\(notation)`"
    }
  }
}

extension Limits {
  func problem(with literal: Literal, of type: TypeReference, at range: Range<Int>)
    -> LiteralProblem?
  {
    guard !isEmpty, let measure = Measure(of: type), let fits = fits(literal), !fits else {
      return nil
    }
    let bounds = "\(minimum.map(String.init) ?? "")..\(maximum.map(String.init) ?? "")"
    return LiteralProblem(
      kind: .outsideLimits, message: "The \(measure.noun) is outside the limits `\(bounds)`",
      range: range)
  }

  /// `nil` for a literal that has nothing to limit.
  private func fits(_ literal: Literal) -> Bool? {
    switch literal {
    case .int(let value): contains(value)
    case .number(let text):
      // Bounds are compared as numbers: a large one is rounded as the value itself is.
      Double(text).map { value in
        minimum.map { Double($0) <= value } ?? true && maximum.map { value <= Double($0) } ?? true
      }
    case .string(let text): contains(text.unicodeScalars.count)
    case .list(let elements): contains(elements.count)
    case .object(let entries): contains(entries.count)
    case .null, .bool: nil
    }
  }

  private func contains(_ value: Int) -> Bool {
    minimum.map { $0 <= value } ?? true && maximum.map { value <= $0 } ?? true
  }
}
