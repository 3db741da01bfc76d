/// A value that lies elsewhere in memory: what has it stays small, and may hold its own type.
nonisolated indirect enum Indirect<Value: Sendable>: Sendable {
  case value(Value)

  init(_ value: Value) { self = .value(value) }

  /// `nil` where there is no value; that takes no memory elsewhere.
  init?(ifPresent value: Value?) {
    guard let value else { return nil }
    self = .value(value)
  }

  var value: Value {
    switch self {
    case .value(let value): value
    }
  }
}

nonisolated extension Indirect: Equatable where Value: Equatable {}
nonisolated extension Indirect: Hashable where Value: Hashable {}

nonisolated extension Indirect: JSONWritable where Value: JSONWritable {
  func write(to writer: inout JSONWriter) { value.write(to: &writer) }
}

nonisolated extension Indirect: JSONCodable where Value: JSONCodable {
  init(json: JSON) throws(JSONError) { self = .value(try Value(json: json)) }
}
