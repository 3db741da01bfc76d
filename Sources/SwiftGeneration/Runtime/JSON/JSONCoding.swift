/// One of the forms that a value may have in JSON.
nonisolated public protocol JSONCoding {
  /// What is read and written.
  associatedtype Value: Sendable

  /// Reads the value that stands here; throws where it has another form.
  static func read(_ json: JSON) throws(JSONError) -> Value
  /// Writes a value in this form as the next one.
  static func write(_ value: Value, to writer: inout JSONWriter)
}

/// The form that a type chose for itself.
nonisolated public enum Plain<Value: JSONCodable>: JSONCoding {
  public static func read(_ json: JSON) throws(JSONError) -> Value { try Value(json: json) }

  public static func write(_ value: Value, to writer: inout JSONWriter) {
    value.write(to: &writer)
  }
}

/// A value, or `null`.
nonisolated public enum NullableOf<Coding: JSONCoding>: JSONCoding {
  public static func read(_ json: JSON) throws(JSONError) -> Coding.Value? {
    json.isNull ? nil : try Coding.read(json)
  }

  public static func write(_ value: Coding.Value?, to writer: inout JSONWriter) {
    if let value { Coding.write(value, to: &writer) } else { writer.null() }
  }
}

/// An array.
nonisolated public enum ListOf<Coding: JSONCoding>: JSONCoding {
  public static func read(_ json: JSON) throws(JSONError) -> [Coding.Value] {
    let elements = try json.elements()
    var list: [Coding.Value] = []
    list.reserveCapacity(elements.count())
    for element in elements { list.append(try Coding.read(element)) }
    return list
  }

  public static func write(_ list: [Coding.Value], to writer: inout JSONWriter) {
    writer.array(list, Coding.write)
  }
}

/// An object with free keys, written in their order. Of equal keys the first counts.
nonisolated public enum MapOf<Coding: JSONCoding>: JSONCoding {
  public static func read(_ json: JSON) throws(JSONError) -> [String: Coding.Value] {
    var map: [String: Coding.Value] = [:]
    for (key, field) in try json.fields() where map.index(forKey: key) == nil {
      map[key] = .some(try Coding.read(field))
    }
    return map
  }

  public static func write(_ map: [String: Coding.Value], to writer: inout JSONWriter) {
    writer.object(map, Coding.write)
  }
}
