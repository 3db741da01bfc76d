/// Header fields in their order, found by name whatever its case.
///
/// ```swift
/// var headers: HTTPHeaders = ["Accept": "application/json"]
/// headers["X-Trace"] = "42"
/// headers["accept"]          // "application/json"
/// ```
/// Nothing is refused here: a transport checks names and values before it sends them.
nonisolated public struct HTTPHeaders: Sendable {
  /// One line of the header.
  nonisolated public struct Field: Sendable {
    /// The name, spelt as it was given.
    public let name: String
    /// The value.
    public let value: String
  }

  /// All fields in their order; a name may stand more than once.
  public private(set) var fields: [Field] = []

  /// No fields at all.
  public init() {}

  /// The first value of that name. Setting it gives the name one value, in the place of its
  /// first field or at the end; `nil` removes all its fields.
  public subscript(name: String) -> String? {
    get { fields.first { $0.isNamed(name) }?.value }
    set {
      let place = fields.firstIndex { $0.isNamed(name) } ?? fields.endIndex
      fields.removeAll { $0.isNamed(name) }
      if let newValue { fields.insert(Field(name: name, value: newValue), at: place) }
    }
  }

  /// All values of that name in their order.
  public func values(of name: String) -> [String] {
    fields.filter { $0.isNamed(name) }.map(\.value)
  }

  /// Adds a field at the end and leaves others of that name alone.
  public mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }
}

nonisolated extension HTTPHeaders: ExpressibleByDictionaryLiteral {
  /// Takes the fields in the order in which they are written.
  public init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map { Field(name: $0.0, value: $0.1) }
  }
}

// Values hold credentials: only names are ever shown.
nonisolated extension HTTPHeaders: DescribedAlone {
  /// The names, without their values.
  public var description: String { "[" + fields.map(\.name).joined(separator: ", ") + "]" }
}

nonisolated extension HTTPHeaders.Field: DescribedAlone {
  /// The name, without its value.
  public var description: String { name }

  fileprivate func isNamed(_ other: String) -> Bool { name.lowercased() == other.lowercased() }
}
