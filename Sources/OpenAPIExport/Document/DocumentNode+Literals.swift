// Documents are written down in the code as they look; dictionary literals keep their order.

extension DocumentNode: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension DocumentNode: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
}

extension DocumentNode: ExpressibleByBooleanLiteral {
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension DocumentNode: ExpressibleByArrayLiteral {
  /// A list.
  public init(arrayLiteral elements: DocumentNode...) { self = .array(elements) }
}

extension DocumentNode: ExpressibleByDictionaryLiteral {
  /// An object with the members in the order in which they are written.
  public init(dictionaryLiteral members: (String, DocumentNode)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}
