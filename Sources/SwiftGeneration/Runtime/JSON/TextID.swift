/// A text that names one thing.
nonisolated public protocol TextID: RawRepresentable, Hashable, Comparable, Codable, JSONCodable,
  Parameter, ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String, StringLiteralType == String {
  /// The id with this text.
  init(rawValue: String)
}

nonisolated extension TextID {
  /// The id with this text.
  public init(_ rawValue: String) { self.init(rawValue: rawValue) }
  public init(stringLiteral rawValue: String) { self.init(rawValue: rawValue) }

  public init(json: JSON) throws(JSONError) { self.init(rawValue: try String(json: json)) }

  public func write(to writer: inout JSONWriter) { writer.string(rawValue) }
  public func parameter() -> ParameterText { ParameterText(rawValue) }
  public var description: String { rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
