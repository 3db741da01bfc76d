/// What a client offers to the code that uses it.
///
/// The generator makes it, for it alone knows how things are called in code; who compares two
/// versions of an API needs no more of the generated source than this.
public struct ClientSurface: Sendable {
  /// What a declaration is.
  public enum Kind: String, Hashable, Sendable {
    case structure
    /// An enum that code may switch over without a `default`.
    case exhaustiveEnum = "exhaustive enum"
    /// An enum without cases, around other types.
    case namespace
    case property
    /// A static property.
    case constant
    case method
    /// A static method.
    case function
    case initializer
    case enumCase = "case"
  }

  /// A parameter of a method, a function or an initializer.
  public struct Parameter: Hashable, Sendable {
    /// `nil` where a call names none.
    public let label: String?
    /// As the source spells it.
    public let type: String
    /// A call may leave it out.
    public let hasDefault: Bool

    /// A parameter with these parts.
    public init(label: String?, type: String, hasDefault: Bool) {
      self.label = label
      self.type = type
      self.hasDefault = hasDefault
    }
  }

  /// One declaration that code can name.
  public struct Declaration: Hashable, Sendable {
    /// The type that it is a member of; `nil` for a type.
    public let owner: String?
    /// Without labels.
    public let name: String
    public let kind: Kind
    /// Of a property its type, of a method its result, of a case what it holds.
    public let type: String?
    /// In order; only where something is called.
    public let parameters: [Parameter]
    /// What a type conforms to, as far as it depends on the spec.
    public let conformances: [String]
    /// Bytes of the spec that the declaration comes from.
    public let range: Range<Int>

    /// A declaration with these parts.
    public init(
      _ kind: Kind, _ name: String, in owner: String? = nil, type: String? = nil,
      parameters: [Parameter] = [], conformances: [String] = [], at range: Range<Int>
    ) {
      self.owner = owner
      self.name = name
      self.kind = kind
      self.type = type
      self.parameters = parameters
      self.conformances = conformances
      self.range = range
    }

    /// `Chat.init(id:name:)`: how people write it, of many labels the first ones.
    public var spelling: String {
      let path = owner.map { "\($0).\(name)" } ?? name
      switch kind {
      case .method, .function, .initializer:
        let labels = parameters.prefix(64).map { ($0.label ?? "_") + ":" }.joined()
        return path + "(" + labels + (parameters.count > 64 ? "… \(parameters.count)" : "") + ")"
      case .structure, .exhaustiveEnum, .namespace, .property, .constant, .enumCase: return path
      }
    }
  }

  /// In the order of the spec, each type in front of its members.
  public let declarations: [Declaration]

  /// A surface of these declarations.
  public init(_ declarations: [Declaration]) { self.declarations = declarations }
}
