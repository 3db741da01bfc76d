/// A whole API, validated: every reference in it resolves.
public struct API: Sendable {
  /// The name of the API, which is the name of the client and its module.
  public let name: Name
  /// What the spec says about the API as a whole.
  public let documentation: Documentation
  /// The base address, without a slash at the end.
  public let server: String
  /// How its requests prove who sends them.
  public let authentication: Authentication
  /// How many requests the API takes as a whole; `nil` where no limit is documented.
  public let rateLimit: RateLimit?
  /// The response header that identifies a request to the vendor's support.
  public let requestIDHeader: String?
  /// What wraps every answer; `nil` where nothing does.
  public let envelope: Envelope?
  /// What it documents about its errors.
  public let errors: ErrorCatalogue
  /// The ways in which its lists are read, in the order of the spec.
  public let pagingStyles: [PagingStyle]
  /// In the order of the spec.
  public let routes: [Route]
  /// What the server posts by itself; `nil` where the spec has no webhooks.
  public let webhooks: Webhooks?
  /// In the order of the spec; typed ids stand in ``ids``.
  public let types: [TypeDeclaration]
  /// The typed ids, in the order of the spec.
  public let ids: [IDDeclaration]
  /// The operators of filters, in the order of the spec.
  public let operatorSets: [OperatorSet]
  /// Where the settings of the whole API stand.
  public let places: SettingPlaces

  /// A value with these parts. Nothing is checked here.
  public init(
    name: Name, documentation: Documentation, server: String, authentication: Authentication,
    rateLimit: RateLimit?, requestIDHeader: String?, envelope: Envelope?, errors: ErrorCatalogue,
    pagingStyles: [PagingStyle], routes: [Route], webhooks: Webhooks?,
    types: [TypeDeclaration], ids: [IDDeclaration], operatorSets: [OperatorSet],
    places: SettingPlaces = SettingPlaces()
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
    self.webhooks = webhooks
    self.types = types
    self.ids = ids
    self.operatorSets = operatorSets
    self.places = places
  }
}
