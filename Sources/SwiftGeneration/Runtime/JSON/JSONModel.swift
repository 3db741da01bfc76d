/// A type with named fields that is only sent. It writes JSON directly, and works with every
/// `Encoder` by way of ``JSONValue``.
nonisolated public protocol JSONInput: JSONWritable, Encodable {}

/// A type with named fields. It reads and writes JSON directly, and works with every `Decoder`
/// and `Encoder` by way of ``JSONValue``.
nonisolated public protocol JSONModel: JSONInput, JSONCodable, Decodable {}

nonisolated extension JSONInput {
  public func encode(to encoder: any Encoder) throws {
    try JSONValue.encode(jsonBytes(), to: encoder)
  }
}

nonisolated extension JSONModel {
  public init(from decoder: any Decoder) throws {
    let bytes = try JSONValue.bytes(from: decoder)
    do { try self.init(jsonBytes: bytes) } catch { throw error.decodingError(decoder.codingPath) }
  }
}

// What no model needs to have compiled anew.

nonisolated extension JSONValue {
  @inline(never) fileprivate static func encode(_ bytes: [UInt8], to encoder: any Encoder) throws {
    try JSONValue(jsonBytes: bytes).encode(to: encoder)
  }

  @inline(never) fileprivate static func bytes(from decoder: any Decoder) throws -> [UInt8] {
    try JSONValue(from: decoder).jsonBytes()
  }
}

nonisolated extension JSONError {
  @inline(never) fileprivate func decodingError(_ codingPath: [any CodingKey]) -> DecodingError {
    DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: codingPath, debugDescription: description, underlyingError: self))
  }
}
