/// The fields of one object, to be read one after the other. Any order will do; the order of the
/// text is fastest. Of fields with the same name the first counts. Each is read once.
nonisolated public struct JSONObject: Sendable {
  /// The object itself.
  public let json: JSON
  private let end: Int
  /// All fields before this one have been read.
  private var unread: Int

  init(_ json: JSON) {
    self.json = json
    end = json.document.nodes[json.index].next
    unread = json.index + 1
  }

  /// Reads a field that must be there.
  public mutating func read<Value: JSONCodable>(
    _ name: StaticString
  ) throws(JSONError) -> Value {
    try read(name, as: Plain<Value>.self)
  }

  /// Reads a field that may be missing, or `null`.
  public mutating func readIfPresent<Value: JSONCodable>(
    _ name: StaticString
  ) throws(JSONError) -> Value? {
    try readIfPresent(name, as: Plain<Value>.self)
  }

  /// Reads a field that has a default value for where it is missing, or `null`.
  public mutating func read<Value: JSONCodable>(
    _ name: StaticString, default value: @autoclosure () -> Value
  ) throws(JSONError) -> Value {
    try readIfPresent(name, as: Plain<Value>.self) ?? value()
  }

  // Not inlined: a model calls these once a field, and would grow by all of it each time.

  /// Reads a field of this form that must be there.
  @inline(never) public mutating func read<Coding: JSONCoding>(
    _ name: StaticString, as coding: Coding.Type
  ) throws(JSONError) -> Coding.Value {
    guard let field = field(name) else { throw missing(name) }
    return try Coding.read(field)
  }

  /// Reads a field of this form that may be missing, or `null`.
  @inline(never) public mutating func readIfPresent<Coding: JSONCoding>(
    _ name: StaticString, as coding: Coding.Type
  ) throws(JSONError) -> Coding.Value? {
    guard let field = field(name), !field.isNull else { return nil }
    return try Coding.read(field)
  }

  /// Reads a field of this form that has a default value.
  public mutating func read<Coding: JSONCoding>(
    _ name: StaticString, as coding: Coding.Type, default value: @autoclosure () -> Coding.Value
  ) throws(JSONError) -> Coding.Value {
    try readIfPresent(name, as: coding) ?? value()
  }

  /// Reads a field that may be missing, which keeps, or `null`, which clears.
  public mutating func readChange<Value: JSONCodable>(
    _ name: StaticString
  ) throws(JSONError) -> Change<Value> {
    try readChange(name, as: Plain<Value>.self)
  }

  /// Reads a field of this form that may be missing, which keeps, or `null`, which clears.
  @inline(never) public mutating func readChange<Coding: JSONCoding>(
    _ name: StaticString, as coding: Coding.Type
  ) throws(JSONError) -> Change<Coding.Value> {
    guard let field = field(name) else { return .keep }
    return field.isNull ? .clear : .set(try Coding.read(field))
  }

  /// A field as it is; `nil` if it is not there.
  public mutating func field(_ name: StaticString) -> JSON? {
    let document = json.document
    let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    guard
      let key = document.firstKey(equalTo: bytes, in: unread..<end)
        ?? document.firstKey(equalTo: bytes, in: json.index + 1..<unread)
    else { return nil }
    if key == unread { unread = document.nodes[key + 1].next }
    return JSON(document: document, index: key + 1)
  }

  private func missing(_ name: StaticString) -> JSONError {
    let place = json.mismatch(expected: "a value")
    return JSONError(
      path: JSONError.path(place.path, field: "\(name)"), byteOffset: place.byteOffset,
      expected: "a value", found: "nothing")
  }
}
