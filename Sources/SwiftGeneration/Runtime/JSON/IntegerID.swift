/// A number that names one thing. It is read from digits in text too.
nonisolated public protocol IntegerID: RawRepresentable, Hashable, Comparable, Codable,
  JSONCodable, Parameter, ExpressibleByIntegerLiteral, CustomStringConvertible
where RawValue == Int, IntegerLiteralType == Int {
  /// The id with this number.
  init(rawValue: Int)
}

nonisolated extension IntegerID {
  /// The id with this number.
  public init(_ rawValue: Int) { self.init(rawValue: rawValue) }
  public init(integerLiteral rawValue: Int) { self.init(rawValue: rawValue) }

  public init(json: JSON) throws(JSONError) { self.init(rawValue: try LooseInt.read(json)) }

  public func write(to writer: inout JSONWriter) { writer.int(rawValue) }
  public func parameter() -> ParameterText { ParameterText(rawValue.description) }
  public var description: String { rawValue.description }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
