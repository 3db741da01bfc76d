/// Where the settings of a whole API stand in the source file: the values at the top level that
/// carry no place of their own. A setting that the spec does not have is `nil`.
public struct SettingPlaces: Hashable, Sendable {
  /// The base address.
  public let server: Range<Int>?
  /// How requests prove who sends them.
  public let authentication: Range<Int>?
  /// The limit of requests.
  public let rateLimit: Range<Int>?

  /// Places of these settings.
  public init(
    server: Range<Int>? = nil, authentication: Range<Int>? = nil, rateLimit: Range<Int>? = nil
  ) {
    self.server = server
    self.authentication = authentication
    self.rateLimit = rateLimit
  }
}
