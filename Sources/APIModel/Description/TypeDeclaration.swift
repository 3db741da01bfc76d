/// A type that the spec declares, in the order of the spec.
public enum TypeDeclaration: Sendable {
  case model(Model)
  case enumeration(Enumeration)
  case union(Union)
  case pairMap(PairMap)
  case filter(Filter)

  /// Its name in the spec.
  public var name: Name {
    switch self {
    case .model(let model): model.name
    case .enumeration(let enumeration): enumeration.name
    case .union(let union): union.name
    case .pairMap(let map): map.name
    case .filter(let filter): filter.name
    }
  }
}

/// An object with named fields.
public struct Model: Sendable {
  /// Which way its values go.
  public enum Use: Hashable, Sendable {
    /// Comes from the server; may be sent as a part of an input too.
    case model
    /// Is sent only: a field that may be left out and may be null has three states.
    case input
  }

  /// Its name in the spec.
  public let name: Name
  /// Whether it comes from the server or is sent only.
  public let use: Use
  /// In the order of the spec.
  public let fields: [Field]
  /// A whole value of it; `nil` where the spec has none.
  public let example: Literal?
  /// What the spec says about it.
  public let documentation: Documentation

  /// A model with these parts.
  public init(
    name: Name, use: Use, fields: [Field], example: Literal?, documentation: Documentation
  ) {
    self.name = name
    self.use = use
    self.fields = fields
    self.example = example
    self.documentation = documentation
  }
}

/// Named values of a text or a number.
public struct Enumeration: Sendable {
  /// What its values are on the wire.
  public enum RawType: Hashable, Sendable {
    case string
    case int
  }

  /// Its name in the spec.
  public let name: Name
  /// What its values are on the wire.
  public let rawType: RawType
  /// Nothing but the listed values will ever come.
  public let isClosed: Bool
  /// In the order of the spec.
  public let cases: [EnumCase]
  /// What the spec says about it.
  public let documentation: Documentation

  /// An enum with these parts.
  public init(
    name: Name, rawType: RawType, isClosed: Bool, cases: [EnumCase], documentation: Documentation
  ) {
    self.name = name
    self.rawType = rawType
    self.isClosed = isClosed
    self.cases = cases
    self.documentation = documentation
  }
}

/// One value of an enum, or one error code.
public struct EnumCase: Hashable, Sendable {
  /// The text is what is sent.
  public let name: Name
  /// Other spellings that are read as this value.
  public let aliases: [String]
  /// What the spec says about it.
  public let documentation: Documentation

  /// A case with these parts.
  public init(name: Name, aliases: [String] = [], documentation: Documentation = Documentation()) {
    self.name = name
    self.aliases = aliases
    self.documentation = documentation
  }
}

/// One of several types.
public struct Union: Sendable {
  /// One of the types.
  public struct Case: Hashable, Sendable {
    /// For a union with a discriminator, the text is the value of that field.
    public let name: Name
    /// What the value is in this case.
    public let type: TypeReference
    /// What the spec says about it.
    public let documentation: Documentation

    /// A case with these parts.
    public init(name: Name, type: TypeReference, documentation: Documentation = Documentation()) {
      self.name = name
      self.type = type
      self.documentation = documentation
    }
  }

  /// Its name in the spec.
  public let name: Name
  /// The field whose value says which case it is; `nil` where the first case that fits is taken.
  public let discriminator: String?
  /// In the order of the spec.
  public let cases: [Case]
  /// What the spec says about it.
  public let documentation: Documentation

  /// A union with these parts.
  public init(
    name: Name, discriminator: String?, cases: [Case], documentation: Documentation
  ) {
    self.name = name
    self.discriminator = discriminator
    self.cases = cases
    self.documentation = documentation
  }
}

/// A map that the API also writes as a list of pairs; both forms are read.
public struct PairMap: Sendable {
  /// Its name in the spec.
  public let name: Name
  /// The type of its values; its keys are texts.
  public let value: TypeReference
  /// The field of a pair that holds the key, by its name on the wire.
  public let keyField: String
  /// The field of a pair that holds the value, by its name on the wire.
  public let valueField: String
  /// Whether it is sent as a list of pairs, and not as an object.
  public let isSentAsPairs: Bool
  /// What the spec says about it.
  public let documentation: Documentation

  /// A map with these parts.
  public init(
    name: Name, value: TypeReference, keyField: String, valueField: String, isSentAsPairs: Bool,
    documentation: Documentation
  ) {
    self.name = name
    self.value = value
    self.keyField = keyField
    self.valueField = valueField
    self.isSentAsPairs = isSentAsPairs
    self.documentation = documentation
  }
}

/// The conditions of a search: a field, an operator, a value.
public struct Filter: Sendable {
  /// One field that can be searched by.
  public struct Condition: Hashable, Sendable {
    /// The text is the name of the field on the wire.
    public let name: Name
    /// The type of the values that it is compared with.
    public let type: TypeReference
    /// The name of one of ``API/operatorSets``.
    public let operators: String
    /// What the spec says about it.
    public let documentation: Documentation

    /// A condition with these parts.
    public init(
      name: Name, type: TypeReference, operators: String,
      documentation: Documentation = Documentation()
    ) {
      self.name = name
      self.type = type
      self.operators = operators
      self.documentation = documentation
    }
  }

  /// Its name in the spec.
  public let name: Name
  /// The key for the name of the field, on the wire.
  public let fieldKey: String
  /// The key for the operator, on the wire.
  public let operatorKey: String
  /// The key for the value, on the wire.
  public let valueKey: String
  /// In the order of the spec.
  public let conditions: [Condition]
  /// What the spec says about it.
  public let documentation: Documentation

  /// A filter with these parts.
  public init(
    name: Name, fieldKey: String, operatorKey: String, valueKey: String, conditions: [Condition],
    documentation: Documentation
  ) {
    self.name = name
    self.fieldKey = fieldKey
    self.operatorKey = operatorKey
    self.valueKey = valueKey
    self.conditions = conditions
    self.documentation = documentation
  }
}

/// The operators that fit a kind of value.
public struct OperatorSet: Hashable, Sendable {
  /// What filters call the set.
  public let name: Name
  /// The operators, in the order of the spec.
  public let cases: [EnumCase]

  /// A set with these parts.
  public init(name: Name, cases: [EnumCase]) {
    self.name = name
    self.cases = cases
  }
}

/// A typed id, `X.ID`.
public struct IDDeclaration: Hashable, Sendable {
  /// What its values are on the wire.
  public enum RawType: Hashable, Sendable {
    case int
    case string
  }

  /// The text is `X`.
  public let name: Name
  /// What its values are on the wire.
  public let rawType: RawType

  /// A typed id with these parts.
  public init(name: Name, rawType: RawType) {
    self.name = name
    self.rawType = rawType
  }
}
