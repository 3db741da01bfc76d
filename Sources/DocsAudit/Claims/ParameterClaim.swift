/// One parameter of a request, as prose, a list or a table names it.
public struct ParameterClaim: Hashable, Sendable {
  /// Where it is sent.
  public enum Location: String, Hashable, Sendable {
    case path, query, header, body
  }

  /// What a parameter of paging is for.
  public enum PagingRole: String, Hashable, Sendable {
    case offset, limit, page, cursor
  }

  /// On the wire.
  public var name: String
  /// `nil` where the page does not say.
  public var location: Location?
  /// `nil` where the page does not say.
  public var type: DocumentedType?
  /// `nil` where the page does not say.
  public var isRequired: Bool?
  /// As written, without quotes; `nil` where the page names none.
  public var defaultValue: TextClaim?
  /// Defaults that the page names in other places, each unlike the first and one another.
  public var otherDefaults: [TextClaim] = []
  /// The greatest value, `nil` where the page names none.
  public var maximum: NumberClaim?
  /// The least value, `nil` where the page names none.
  public var minimum: NumberClaim?
  /// What it is for, in the page's words.
  public var documentation: String?
  /// Set where the name is one of those that lists are paged by.
  public var pagingRole: PagingRole?
  /// The values that the page gives for it.
  public var values: [TextClaim]
  /// Where it is named first.
  public var place: PagePlace
  /// The operation that it belongs to, an index into ``PageClaims/endpoints``.
  public var endpoint: Int?

  /// A parameter with these parts.
  public init(
    name: String, location: Location? = nil, type: DocumentedType? = nil, isRequired: Bool? = nil,
    defaultValue: TextClaim? = nil, maximum: NumberClaim? = nil, minimum: NumberClaim? = nil,
    documentation: String? = nil, pagingRole: PagingRole? = nil, values: [TextClaim] = [],
    place: PagePlace, endpoint: Int? = nil
  ) {
    self.name = name
    self.location = location
    self.type = type
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.maximum = maximum
    self.minimum = minimum
    self.documentation = documentation
    self.pagingRole = pagingRole
    self.values = values
    self.place = place
    self.endpoint = endpoint
  }
}

extension ParameterClaim {
  /// Takes a default of the page: the first counts, and what contradicts it is kept as well.
  mutating func addDefault(_ claim: TextClaim) {
    guard let first = defaultValue else {
      defaultValue = claim
      return
    }
    guard first.text != claim.text, otherDefaults.count < 8,
      !otherDefaults.contains(where: { $0.text == claim.text })
    else { return }
    otherDefaults.append(claim)
  }
}

/// A whole number of a page.
public struct NumberClaim: Hashable, Sendable {
  /// The number.
  public var number: Int
  /// Where it stands.
  public var place: PagePlace

  /// A claim of this number.
  public init(number: Int, place: PagePlace) {
    self.number = number
    self.place = place
  }
}

/// What a page says of a type in words.
public struct DocumentedType: Hashable, Sendable {
  /// The words that documentation has for types, whatever its language.
  public enum Kind: String, Hashable, Sendable {
    case string, integer, number, boolean, object, timestamp, timestampText, dateTime, date
  }

  /// `nil` where the words name no type that is known.
  public var kind: Kind?
  /// A word that is no type by itself, and so may be the name of a model: `Agent`.
  public var model: String?
  /// Whether it is a list of these.
  public var isList: Bool
  /// Whether the words say that it may be `null`.
  public var isNullable: Bool
  /// The words themselves.
  public var text: String

  /// A type of these parts.
  public init(
    kind: Kind?, model: String? = nil, isList: Bool = false, isNullable: Bool = false, text: String
  ) {
    self.kind = kind
    self.model = model
    self.isList = isList
    self.isNullable = isNullable
    self.text = text
  }
}
