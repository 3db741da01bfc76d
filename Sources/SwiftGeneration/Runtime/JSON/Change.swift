/// What a request does to a field of the server's.
nonisolated public enum Change<Value> {
  /// The field is left out: the server keeps what it has.
  case keep
  /// The field is sent as `null`.
  case clear
  /// The field is sent with this value.
  case set(Value)

  /// The new value, if there is one.
  public var value: Value? { if case .set(let value) = self { value } else { nil } }

  /// Sets a value, or keeps what the server has where there is none.
  public static func setOrKeep(_ value: Value?) -> Change { value.map(Change.set) ?? .keep }

  /// Sets a value, or clears the field where there is none.
  public static func setOrClear(_ value: Value?) -> Change { value.map(Change.set) ?? .clear }
}

nonisolated extension Change: Sendable where Value: Sendable {}
nonisolated extension Change: Equatable where Value: Equatable {}
nonisolated extension Change: Hashable where Value: Hashable {}

// A literal sets: `name: "Bob"` is short for `name: .set("Bob")`.

nonisolated extension Change: ExpressibleByUnicodeScalarLiteral
where Value: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral value: Value.UnicodeScalarLiteralType) {
    self = .set(Value(unicodeScalarLiteral: value))
  }
}

nonisolated extension Change: ExpressibleByExtendedGraphemeClusterLiteral
where Value: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Value.ExtendedGraphemeClusterLiteralType) {
    self = .set(Value(extendedGraphemeClusterLiteral: value))
  }
}

nonisolated extension Change: ExpressibleByStringLiteral where Value: ExpressibleByStringLiteral {
  public init(stringLiteral value: Value.StringLiteralType) {
    self = .set(Value(stringLiteral: value))
  }
}

nonisolated extension Change: ExpressibleByIntegerLiteral
where Value: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Value.IntegerLiteralType) {
    self = .set(Value(integerLiteral: value))
  }
}

nonisolated extension Change: ExpressibleByFloatLiteral where Value: ExpressibleByFloatLiteral {
  public init(floatLiteral value: Value.FloatLiteralType) {
    self = .set(Value(floatLiteral: value))
  }
}

nonisolated extension Change: ExpressibleByBooleanLiteral
where Value: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Value.BooleanLiteralType) {
    self = .set(Value(booleanLiteral: value))
  }
}
