/// So many requests in a time.
public struct RateLimitClaim: Hashable, Sendable {
  /// How many.
  public var requests: Int
  /// In how many seconds.
  public var seconds: Int
  /// Where the number stands.
  public var place: PagePlace

  /// A limit with these parts.
  public init(requests: Int, seconds: Int, place: PagePlace) {
    self.requests = requests
    self.seconds = seconds
    self.place = place
  }
}

/// An address with the parameters of paging in its query: how to go on in a list.
public struct PagingAddressClaim: Hashable, Sendable {
  /// `https://api.bookshop.example`; `nil` where only a path is given.
  public var server: String?
  /// Everything behind the host, without the query.
  public var path: String
  /// The query, in its order, percent signs as written.
  public var query: [Item]
  /// Where it stands; of an address in an example, the line of the example.
  public var place: PagePlace
  /// Whether it stands inside an example, such as `links.next`.
  public var isInExample: Bool
  /// The operation that it belongs to, an index into ``PageClaims/endpoints``.
  public var endpoint: Int?

  /// One parameter of the query.
  public struct Item: Hashable, Sendable {
    public var name: String
    public var value: String

    /// `name=value`.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// An address with these parts.
  public init(
    server: String?, path: String, query: [Item], place: PagePlace, isInExample: Bool = false,
    endpoint: Int? = nil
  ) {
    self.server = server
    self.path = path
    self.query = query
    self.place = place
    self.isInExample = isInExample
    self.endpoint = endpoint
  }
}

/// How a request proves who sent it.
public struct AuthenticationClaim: Hashable, Sendable {
  /// The header: `Authorization`, `X-Api-Key`.
  public var header: String
  /// The word in front of the key: `Bearer`; `nil` where the key stands alone.
  public var scheme: String?
  /// Where it stands.
  public var place: PagePlace

  /// A header that carries a key.
  public init(header: String, scheme: String?, place: PagePlace) {
    self.header = header
    self.scheme = scheme
    self.place = place
  }
}
