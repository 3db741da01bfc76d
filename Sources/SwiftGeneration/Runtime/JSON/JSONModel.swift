/// A type with named fields that is only sent. It writes JSON directly, and works with every
/// `Encoder` by way of ``JSONValue``.
nonisolated public protocol JSONInput: JSONWritable, Encodable {}

/// A type with named fields. It reads and writes JSON directly, and works with every `Decoder`
/// and `Encoder` by way of ``JSONValue``.
nonisolated public protocol JSONModel: JSONInput, JSONCodable, Decodable {}

nonisolated extension JSONInput {
  public func encode(to encoder: any Encoder) throws {
    try JSONValue(jsonBytes: jsonBytes()).encode(to: encoder)
  }
}

nonisolated extension JSONModel {
  public init(from decoder: any Decoder) throws {
    let value = try JSONValue(from: decoder)
    do {
      try self.init(jsonBytes: value.jsonBytes())
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: error.description,
          underlyingError: error))
    }
  }
}
