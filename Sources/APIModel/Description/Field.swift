/// A field of a model, of an input, of a body, or a parameter.
public struct Field: Hashable, Sendable {
  /// Its name on the wire.
  public let name: Name
  /// The type of its value, apart from `null`.
  public let type: TypeReference
  /// The value may be `null`.
  public let isNullable: Bool
  /// The field may be left out.
  public let isOptional: Bool
  /// The bounds of its value.
  public let limits: Limits
  /// What the server takes for a field that is left out; of a model: what a reader gets then.
  public let defaultValue: Literal?
  /// What the spec says about it.
  public let documentation: Documentation

  /// A field with these parts.
  public init(
    name: Name, type: TypeReference, isNullable: Bool, isOptional: Bool, limits: Limits = Limits(),
    defaultValue: Literal? = nil, documentation: Documentation = Documentation()
  ) {
    self.name = name
    self.type = type
    self.isNullable = isNullable
    self.isOptional = isOptional
    self.limits = limits
    self.defaultValue = defaultValue
    self.documentation = documentation
  }
}

/// Bounds, both included: of a number its value, of a text its length in Unicode scalars, of a
/// list or a map its count.
public struct Limits: Hashable, Sendable {
  /// The lower bound; `nil` where there is none.
  public let minimum: Int?
  /// The upper bound; `nil` where there is none.
  public let maximum: Int?

  /// Limits with these bounds.
  public init(minimum: Int? = nil, maximum: Int? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Whether anything will do.
  public var isEmpty: Bool { minimum == nil && maximum == nil }
}
