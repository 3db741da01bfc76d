/// A type that the spec declares, in the order of the spec.
public enum TypeDeclaration: Sendable {
  case model(Model)
  case enumeration(Enumeration)
  case union(Union)
  case pairMap(PairMap)
  case filter(Filter)

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
  public enum Use: Hashable, Sendable {
    /// Comes from the server; may be sent as a part of an input too.
    case model
    /// Is sent only: a field that may be left out and may be null has three states.
    case input
  }

  public let name: Name
  public let use: Use
  public let fields: [Field]
  public let example: Literal?
  public let documentation: Documentation

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
  public enum RawType: Hashable, Sendable {
    case string
    case int
  }

  public let name: Name
  public let rawType: RawType
  /// Nothing but the listed values will ever come.
  public let isClosed: Bool
  public let cases: [EnumCase]
  public let documentation: Documentation

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
  public let documentation: Documentation

  public init(name: Name, aliases: [String] = [], documentation: Documentation = Documentation()) {
    self.name = name
    self.aliases = aliases
    self.documentation = documentation
  }
}

/// One of several types.
public struct Union: Sendable {
  public struct Case: Hashable, Sendable {
    /// For a union with a discriminator, the text is the value of that field.
    public let name: Name
    public let type: TypeReference
    public let documentation: Documentation

    public init(name: Name, type: TypeReference, documentation: Documentation = Documentation()) {
      self.name = name
      self.type = type
      self.documentation = documentation
    }
  }

  public let name: Name
  /// The field whose value says which case it is; `nil` where the first case that fits is taken.
  public let discriminator: String?
  public let cases: [Case]
  public let documentation: Documentation

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
  public let name: Name
  public let value: TypeReference
  /// The wire names of a pair's two fields.
  public let keyField: String
  public let valueField: String
  public let isSentAsPairs: Bool
  public let documentation: Documentation

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
  public struct Condition: Hashable, Sendable {
    /// The text is the name of the field on the wire.
    public let name: Name
    public let type: TypeReference
    /// The name of one of ``API/operatorSets``.
    public let operators: String
    public let documentation: Documentation

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

  public let name: Name
  /// The wire names of a condition's three parts.
  public let fieldKey: String
  public let operatorKey: String
  public let valueKey: String
  public let conditions: [Condition]
  public let documentation: Documentation

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
  public let name: Name
  public let cases: [EnumCase]

  public init(name: Name, cases: [EnumCase]) {
    self.name = name
    self.cases = cases
  }
}

/// A typed id, `X.ID`.
public struct IDDeclaration: Hashable, Sendable {
  public enum RawType: Hashable, Sendable {
    case int
    case string
  }

  /// The text is `X`.
  public let name: Name
  public let rawType: RawType

  public init(name: Name, rawType: RawType) {
    self.name = name
    self.rawType = rawType
  }
}
