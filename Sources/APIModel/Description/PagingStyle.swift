/// How a list is read piece by piece: by an offset that grows.
public struct PagingStyle: Hashable, Sendable {
  /// Where its parameters stand in a request.
  public enum Location: Hashable, Sendable {
    case query
    case body
  }

  /// What routes call the style.
  public let name: Name
  /// Where all of its parameters stand.
  public let location: Location
  /// All parameters of the style, the two below among them.
  public let parameters: [Field]
  /// The parameter that says how many items to skip.
  public let offset: Field
  /// The parameter that says how many items to return.
  public let limit: Field
  /// Where the items stand in the answer; empty where the answer is the list.
  public let items: FieldPath
  /// The places where the total may stand.
  public let totals: [FieldPath]

  /// A style with these parts.
  public init(
    name: Name, location: Location, parameters: [Field], offset: Field, limit: Field,
    items: FieldPath, totals: [FieldPath]
  ) {
    self.name = name
    self.location = location
    self.parameters = parameters
    self.offset = offset
    self.limit = limit
    self.items = items
    self.totals = totals
  }
}
