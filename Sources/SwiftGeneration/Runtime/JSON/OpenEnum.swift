/// A text or a number with known values. Other values are kept, and sent back as they came.
nonisolated public protocol OpenEnum: RawRepresentable, Hashable, Codable, JSONCodable, Parameter,
  CustomStringConvertible
where RawValue: JSONCodable & Parameter & Hashable {
  /// The value that is sent as this text or number, known or not.
  init(rawValue: RawValue)
}

nonisolated extension OpenEnum {
  public init(json: JSON) throws(JSONError) { self.init(rawValue: try RawValue(json: json)) }

  public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
  public func parameter() -> ParameterText { rawValue.parameter() }
  public var description: String { rawValue.parameterText }
}
