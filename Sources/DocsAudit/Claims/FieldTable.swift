/// A table, or a listing, of fields: `Field | Type | Description`.
public struct FieldTable: Hashable, Sendable {
  /// What the fields are part of.
  public enum Role: Hashable, Sendable {
    /// They are sent; ``PageClaims/parameters`` has them as well.
    case request
    /// They come.
    case response
    /// Nothing around the table tells: most often a model.
    case unknown
  }

  /// What the fields are part of.
  public var role: Role
  /// The words at the top of the columns; empty for a listing.
  public var header: [String]
  /// The name of the model that the words around the table give, if they do.
  public var model: String?
  /// One a field.
  public var rows: [FieldRow]
  /// Where it starts.
  public var place: PagePlace
  /// The operation that it belongs to, an index into ``PageClaims/endpoints``.
  public var endpoint: Int?

  /// A table with these parts.
  public init(
    role: Role, header: [String], model: String? = nil, rows: [FieldRow], place: PagePlace,
    endpoint: Int? = nil
  ) {
    self.role = role
    self.header = header
    self.model = model
    self.rows = rows
    self.place = place
    self.endpoint = endpoint
  }
}

/// One field of a table.
public struct FieldRow: Hashable, Sendable {
  /// The names from the outermost to this one; of a table that does not nest, one. Levels of lists
  /// have no name.
  public var path: [String]
  /// `nil` where the row does not say.
  public var type: DocumentedType?
  /// `nil` where the row does not say.
  public var isRequired: Bool?
  /// As written; `nil` where the row names none.
  public var defaultValue: TextClaim?
  /// What the row says of it.
  public var documentation: String?
  /// The values that the row gives for it.
  public var values: [TextClaim]
  /// Where the name stands.
  public var place: PagePlace

  /// The name of the field itself.
  public var name: String { path.last ?? "" }

  /// A row with these parts.
  public init(
    path: [String], type: DocumentedType? = nil, isRequired: Bool? = nil,
    defaultValue: TextClaim? = nil, documentation: String? = nil, values: [TextClaim] = [],
    place: PagePlace
  ) {
    self.path = path
    self.type = type
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.documentation = documentation
    self.values = values
    self.place = place
  }
}

/// The values that a page gives for a field or a parameter, outside examples.
public struct EnumerationClaim: Hashable, Sendable {
  /// The field or parameter.
  public var field: String
  /// The values, without quotes, in the order of the page.
  public var values: [TextClaim]
  /// Where the field is named.
  public var place: PagePlace
  /// The operation that it belongs to, an index into ``PageClaims/endpoints``.
  public var endpoint: Int?

  /// The values of a field.
  public init(field: String, values: [TextClaim], place: PagePlace, endpoint: Int? = nil) {
    self.field = field
    self.values = values
    self.place = place
    self.endpoint = endpoint
  }
}
