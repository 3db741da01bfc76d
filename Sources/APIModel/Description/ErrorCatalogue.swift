/// What the API documents about answers that are errors.
public struct ErrorCatalogue: Hashable, Sendable {
  /// Where the list of entries stands in the body; `nil` where the body is the only entry.
  public let entries: FieldPath?
  /// Where an entry holds its code; `nil` where it has none.
  public let code: FieldPath?
  /// Where an entry holds its text for people; `nil` where it has none.
  public let message: FieldPath?
  /// Codes that come with any status and say no more than the status does.
  public let shared: [EnumCase]
  /// The documented statuses of failure.
  public let statuses: [Status]

  /// A status of failure, and the codes that come with it.
  public struct Status: Hashable, Sendable {
    /// The HTTP status.
    public let code: Int
    /// `badRequest`; preferred names stand in ``Name/preferred``, the text is the number.
    public let name: Name
    /// What the spec says about it.
    public let documentation: Documentation
    /// The codes that are documented for this status.
    public let codes: [EnumCase]
    /// A code that is not listed is the path of the field that was wrong.
    public let otherCodesAreFields: Bool

    /// A status with these parts.
    public init(
      code: Int, name: Name, documentation: Documentation, codes: [EnumCase],
      otherCodesAreFields: Bool
    ) {
      self.code = code
      self.name = name
      self.documentation = documentation
      self.codes = codes
      self.otherCodesAreFields = otherCodesAreFields
    }
  }

  /// A catalogue with these parts; without any, no error is documented.
  public init(
    entries: FieldPath? = nil, code: FieldPath? = nil, message: FieldPath? = nil,
    shared: [EnumCase] = [], statuses: [Status] = []
  ) {
    self.entries = entries
    self.code = code
    self.message = message
    self.shared = shared
    self.statuses = statuses
  }
}
