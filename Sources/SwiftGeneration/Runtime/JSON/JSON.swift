/// A place in a parsed JSON text. Copies are cheap: they share the text.
nonisolated public struct JSON: Sendable {
  /// What a value can be.
  nonisolated public enum Kind: Hashable, Sendable {
    case null, bool, number, string, array, object
  }

  let document: JSONDocument
  let index: Int

  /// Reads a whole JSON text, strictly by RFC 8259. A byte order mark is skipped. Half of a
  /// surrogate pair, which RFC 8259 leaves open, is read as U+FFFD.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSON {
    JSON(document: try JSONDocument(parsing: bytes), index: 0)
  }

  /// What stands here.
  public var kind: Kind { document.nodes[index].kind }
  /// Whether `null` stands here.
  public var isNull: Bool { kind == .null }

  /// The text, if this is a string.
  public var text: String? { kind == .string ? document.text(at: index) : nil }

  /// The value, if this is `true` or `false`.
  public var bool: Bool? {
    guard kind == .bool else { return nil }
    return document.bytes[document.nodes[index].range.lowerBound] == UInt8(ascii: "t")
  }

  /// The number, if it is whole and in range; `1.0` and `1e2` are whole.
  public var int: Int? { kind == .number ? document.withBytes(at: index, JSONNumber.int) : nil }

  /// The number, if this is one that a `Double` can hold.
  public var double: Double? {
    kind == .number ? document.withBytes(at: index, JSONNumber.double) : nil
  }

  /// The fields of an object.
  public func object() throws(JSONError) -> JSONObject {
    guard kind == .object else { throw mismatch(expected: "an object") }
    return JSONObject(self)
  }

  /// The elements of an array.
  public func elements() throws(JSONError) -> Elements {
    guard kind == .array else { throw mismatch(expected: "an array") }
    return Elements(of: self)
  }

  /// All fields of an object in the order of the text, duplicates included.
  public func fields() throws(JSONError) -> Fields {
    guard kind == .object else { throw mismatch(expected: "an object") }
    return Fields(nodes: Elements(of: self))
  }

  /// What stands behind these field names, from the outside in; `nil` if one is not there.
  public func at(_ names: String...) -> JSON? { at(names) }

  /// What stands behind these field names, from the outside in; `nil` if one is not there.
  public func at(_ names: [String]) -> JSON? {
    var place = self
    for name in names {
      guard let field = place.field(name) else { return nil }
      place = field
    }
    return place
  }

  /// Everything from here on as free JSON.
  public func value() throws(JSONError) -> JSONValue { try JSONValue(json: self) }

  /// The error for something else than what was expected here.
  public func mismatch(expected: String) -> JSONError {
    JSONError(self, expected: expected, found: document.summary(of: index))
  }

  private func field(_ name: String) -> JSON? {
    guard kind == .object else { return nil }
    var name = name
    let fields = index + 1..<document.nodes[index].next
    let key = name.withUTF8 { document.firstKey(equalTo: $0, in: fields) }
    return key.map { JSON(document: document, index: $0 + 1) }
  }
}

nonisolated extension JSON {
  /// The elements of an array.
  nonisolated public struct Elements: Sequence, IteratorProtocol, Sendable {
    private let document: JSONDocument
    private var index: Int
    private let end: Int

    fileprivate init(of container: JSON) {
      document = container.document
      index = container.index + 1
      end = document.nodes[container.index].next
    }

    /// How many there are from here on.
    @inline(never) func count() -> Int { reduce(0) { count, _ in count + 1 } }

    /// The next element, or `nil` at the end.
    public mutating func next() -> JSON? {
      guard index < end else { return nil }
      defer { index = document.nodes[index].next }
      return JSON(document: document, index: index)
    }
  }

  /// The fields of an object.
  nonisolated public struct Fields: Sequence, IteratorProtocol, Sendable {
    /// Keys and values in turn.
    fileprivate var nodes: Elements

    /// The next field, or `nil` at the end.
    public mutating func next() -> (key: String, value: JSON)? {
      guard let key = nodes.next(), let value = nodes.next() else { return nil }
      return (key.document.text(at: key.index), value)
    }
  }
}
