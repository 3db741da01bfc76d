/// A status that a page says an answer can have.
public struct StatusClaim: Hashable, Sendable {
  /// The HTTP status.
  public var status: Int
  /// The words behind it: `Bad Request`.
  public var reason: String?
  /// Where it stands.
  public var place: PagePlace
  /// The codes in the body that comes with it; of a success there are none.
  public var codes: [CodeClaim]
  /// The body, an index into ``PageClaims/examples``.
  public var example: Int?
  /// The operation that it belongs to, an index into ``PageClaims/endpoints``.
  public var endpoint: Int?

  /// Whether an answer with it is no success.
  public var isFailure: Bool { !(200..<300).contains(status) }

  /// A status with these parts.
  public init(
    status: Int, reason: String? = nil, place: PagePlace, codes: [CodeClaim] = [],
    example: Int? = nil, endpoint: Int? = nil
  ) {
    self.status = status
    self.reason = reason
    self.place = place
    self.codes = codes
    self.example = example
    self.endpoint = endpoint
  }
}

/// An error code, with the text for people beside it.
public struct CodeClaim: Hashable, Sendable {
  /// On the wire.
  public var code: String
  /// The text beside it, if there is one.
  public var message: String?
  /// Where the code stands.
  public var place: PagePlace

  /// A code with its text.
  public init(code: String, message: String? = nil, place: PagePlace) {
    self.code = code
    self.message = message
    self.place = place
  }
}
