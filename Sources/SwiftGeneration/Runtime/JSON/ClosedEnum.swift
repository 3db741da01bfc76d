/// A text or a number that is one of the known values and nothing else.
nonisolated public protocol ClosedEnum: RawRepresentable, CaseIterable, Hashable, Codable,
  JSONCodable, Parameter, CustomStringConvertible
where RawValue: JSONCodable & Parameter {
  /// The value for what came; other spellings of a value are known here alone.
  static func reading(_ rawValue: RawValue) -> Self?
}

nonisolated extension ClosedEnum {
  /// The value that is spelt just so; `nil` where there is none.
  public static func reading(_ rawValue: RawValue) -> Self? { Self(rawValue: rawValue) }

  public init(json: JSON) throws(JSONError) {
    guard let value = Self.reading(try RawValue(json: json)) else {
      let known = Self.allCases.map { String(reflecting: $0.rawValue) }
      throw json.mismatch(expected: "one of \(known.joined(separator: ", "))")
    }
    self = value
  }

  public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
  public func parameter() -> ParameterText { rawValue.parameter() }
  public var description: String { rawValue.parameterText }
}
