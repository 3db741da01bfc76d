/// A value that can stand in a path, a query or a header.
nonisolated public protocol Parameter: Sendable {
  /// The value as plain text, not escaped.
  func parameter() -> ParameterText
}

nonisolated extension Parameter {
  /// The value as plain text; whoever builds the address escapes it.
  public var parameterText: String { parameter().text }
}

/// The plain text of a parameter. A type of its own, so that two clients in one module can each
/// say how a `String` becomes a parameter.
nonisolated public struct ParameterText: Sendable {
  /// The text, not escaped.
  public let text: String

  /// A parameter that is this text, not escaped.
  public init(_ text: String) { self.text = text }
}

/// A form of a value that can stand in a path, a query or a header.
nonisolated public protocol ParameterCoding: JSONCoding {
  /// A value as plain text, not escaped.
  static func text(_ value: Value) -> String
}

nonisolated extension String: Parameter {
  public func parameter() -> ParameterText { ParameterText(self) }
}

nonisolated extension Bool: Parameter {
  public func parameter() -> ParameterText { ParameterText(description) }
}

nonisolated extension Int: Parameter {
  public func parameter() -> ParameterText { ParameterText(description) }
}

nonisolated extension Double: Parameter {
  public func parameter() -> ParameterText { ParameterText(description) }
}

nonisolated extension Plain: ParameterCoding where Value: Parameter {
  public static func text(_ value: Value) -> String { value.parameterText }
}
