/// A whole API, validated: every reference in it resolves.
public struct API: Sendable {
  /// The name of the API, which is the name of the client and its module.
  public let name: Name
  public let documentation: Documentation
  /// The base address, without a slash at the end.
  public let server: String
  public let authentication: Authentication
  public let rateLimit: RateLimit?
  /// The response header that identifies a request to the vendor's support.
  public let requestIDHeader: String?
  public let envelope: Envelope?
  public let errors: ErrorCatalogue
  public let pagingStyles: [PagingStyle]
  /// In the order of the spec.
  public let routes: [Route]
  /// In the order of the spec; typed ids stand in ``ids``.
  public let types: [TypeDeclaration]
  public let ids: [IDDeclaration]
  public let operatorSets: [OperatorSet]

  public init(
    name: Name, documentation: Documentation, server: String, authentication: Authentication,
    rateLimit: RateLimit?, requestIDHeader: String?, envelope: Envelope?, errors: ErrorCatalogue,
    pagingStyles: [PagingStyle], routes: [Route], types: [TypeDeclaration],
    ids: [IDDeclaration], operatorSets: [OperatorSet]
  ) {
    self.name = name
    self.documentation = documentation
    self.server = server
    self.authentication = authentication
    self.rateLimit = rateLimit
    self.requestIDHeader = requestIDHeader
    self.envelope = envelope
    self.errors = errors
    self.pagingStyles = pagingStyles
    self.routes = routes
    self.types = types
    self.ids = ids
    self.operatorSets = operatorSets
  }
}
