/// One operation that a page documents: the method and the address.
public struct EndpointClaim: Hashable, Sendable {
  /// In upper case: `GET`.
  public var method: String
  /// Where the method stands.
  public var methodPlace: PagePlace
  /// `https://api.bookshop.example`, without a slash at the end; `nil` where only a path is given.
  public var server: String?
  /// From `/`, parameters in braces whatever the page puts them in: `/v1/books/{id}`. Without a
  /// query. It holds everything behind the host, the version of the API among it.
  public var path: String
  /// The address as the page writes it.
  public var address: String
  /// Where the address or the path stands.
  public var addressPlace: PagePlace
  /// The names of the parameters in ``path``, in its order.
  public var pathParameters: [String]
  /// What the page says that the call does, if it says so.
  public var summary: TextClaim?
  /// The scopes that a key needs for it, where the page names them.
  public var scopes: [TextClaim]

  /// An operation with these parts.
  public init(
    method: String, methodPlace: PagePlace, server: String?, path: String, address: String,
    addressPlace: PagePlace, pathParameters: [String], summary: TextClaim? = nil,
    scopes: [TextClaim] = []
  ) {
    self.method = method
    self.methodPlace = methodPlace
    self.server = server
    self.path = path
    self.address = address
    self.addressPlace = addressPlace
    self.pathParameters = pathParameters
    self.summary = summary
    self.scopes = scopes
  }
}

/// A host that the page sends requests to.
public struct ServerClaim: Hashable, Sendable {
  /// `https://api.bookshop.example`, in lower case, with the port where one is given.
  public var address: String
  /// Where it stands first.
  public var place: PagePlace

  /// A server at this place.
  public init(address: String, place: PagePlace) {
    self.address = address
    self.place = place
  }
}
