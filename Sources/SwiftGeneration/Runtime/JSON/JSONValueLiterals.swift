// Free JSON is written as it looks: `["name": "Bob", "tags": ["a", 1, nil]]`.

nonisolated extension JSONValue: ExpressibleByNilLiteral {
  public init(nilLiteral: ()) { self = .null }
}

nonisolated extension JSONValue: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

nonisolated extension JSONValue: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: Int) { self = .int(number) }
}

nonisolated extension JSONValue: ExpressibleByFloatLiteral {
  public init(floatLiteral number: Double) { self = .number(number) }
}

nonisolated extension JSONValue: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .string(text) }
}

nonisolated extension JSONValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

nonisolated extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Of equal keys the first counts.
  public init(dictionaryLiteral fields: (String, JSONValue)...) {
    self = .object(Dictionary(fields) { first, _ in first })
  }
}
