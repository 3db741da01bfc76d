/// A value that can stand in a path, a query or a header.
nonisolated public protocol Parameter: Sendable {
  /// The value as plain text; whoever builds the address escapes it.
  var parameterText: String { get }
}

/// A form of a value that can stand in a path, a query or a header.
nonisolated public protocol ParameterCoding: JSONCoding {
  static func text(_ value: Value) -> String
}

nonisolated extension String: Parameter {
  public var parameterText: String { self }
}

nonisolated extension Bool: Parameter {
  public var parameterText: String { description }
}

nonisolated extension Int: Parameter {
  public var parameterText: String { description }
}

nonisolated extension Double: Parameter {
  public var parameterText: String { description }
}

nonisolated extension Plain: ParameterCoding where Value: Parameter {
  public static func text(_ value: Value) -> String { value.parameterText }
}
