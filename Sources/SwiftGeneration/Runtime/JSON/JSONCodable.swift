/// A type that is read from JSON and written as JSON.
nonisolated public protocol JSONCodable: JSONWritable {
  /// Reads the value that stands here; throws where it is another than the type takes.
  init(json: JSON) throws(JSONError)
}

nonisolated extension JSONCodable {
  /// Reads a whole JSON text.
  public init(jsonBytes bytes: [UInt8]) throws(JSONError) {
    try self.init(json: JSON.parse(bytes))
  }
}

nonisolated extension String: JSONCodable {
  public init(json: JSON) throws(JSONError) {
    guard let text = json.text else { throw json.mismatch(expected: "a string") }
    self = text
  }

  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

nonisolated extension Bool: JSONCodable {
  public init(json: JSON) throws(JSONError) {
    guard let bool = json.bool else { throw json.mismatch(expected: "true or false") }
    self = bool
  }

  public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

nonisolated extension Int: JSONCodable {
  public init(json: JSON) throws(JSONError) {
    guard let int = json.int else { throw json.mismatch(expected: "a whole number") }
    self = int
  }

  public func write(to writer: inout JSONWriter) { writer.int(self) }
}

nonisolated extension Double: JSONCodable {
  public init(json: JSON) throws(JSONError) {
    guard let double = json.double else { throw json.mismatch(expected: "a number") }
    self = double
  }

  public func write(to writer: inout JSONWriter) { writer.number(self) }
}

nonisolated extension Optional: JSONCodable where Wrapped: JSONCodable {
  public init(json: JSON) throws(JSONError) { self = try NullableOf<Plain<Wrapped>>.read(json) }
}

nonisolated extension Array: JSONCodable where Element: JSONCodable {
  public init(json: JSON) throws(JSONError) { self = try ListOf<Plain<Element>>.read(json) }
}

nonisolated extension Dictionary: JSONCodable where Key == String, Value: JSONCodable {
  /// Of equal keys the first counts.
  public init(json: JSON) throws(JSONError) { self = try MapOf<Plain<Value>>.read(json) }
}
