/// Free JSON. Numbers are equal when their values are, as `1` and `1.0`.
nonisolated public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number with a fraction, or too large for `Int`.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The field of an object; `nil` where there is none.
  public subscript(name: String) -> JSONValue? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }

  /// The element of an array; `nil` where there is none.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}

nonisolated extension JSONValue: JSONCodable {
  @inline(never) public init(json: JSON) throws(JSONError) {
    switch json.kind {
    case .null: self = .null
    case .bool: self = .bool(try Bool(json: json))
    case .number:
      if let int = json.int { self = .int(int) } else { self = .number(try Double(json: json)) }
    case .string: self = .string(try String(json: json))
    case .array: self = .array(try [JSONValue](json: json))
    case .object: self = .object(try [String: JSONValue](json: json))
    }
  }

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .int(let number): writer.int(number)
    case .number(let number): writer.number(number)
    case .string(let text): writer.string(text)
    case .array(let elements): elements.write(to: &writer)
    case .object(let fields): fields.write(to: &writer)
    }
  }
}

nonisolated extension JSONValue: Hashable {
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.int(let int), .number(let number)), (.number(let number), .int(let int)):
      Int(exactly: number) == int
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .int(let int): hasher.combine(Double(int))
    case .number(let number): hasher.combine(number)
    case .string(let text): hasher.combine(text)
    case .array(let elements): hasher.combine(elements)
    case .object(let fields): hasher.combine(fields)
    }
  }
}

nonisolated extension JSONValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let number = try? container.decode(Int.self) {
      self = .int(number)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let elements = try? container.decode([JSONValue].self) {
      self = .array(elements)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .int(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let elements): try container.encode(elements)
    case .object(let fields): try container.encode(fields)
    }
  }
}
