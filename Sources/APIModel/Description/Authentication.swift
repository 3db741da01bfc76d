/// How a request proves who sends it.
public enum Authentication: Hashable, Sendable {
  /// Nothing is sent.
  case none
  /// `Authorization: Bearer KEY`.
  case bearer(Credential)
  /// A header of the API's own, which holds the key alone.
  case header(name: String, Credential)

  /// A key, and what the spec says of it.
  public struct Credential: Hashable, Sendable {
    /// What the key is called in code, such as `apiKey`.
    public let name: Name
    /// The environment variable that holds it by convention.
    public let environment: String?
    /// The scopes that routes may ask for.
    public let scopes: [String]

    /// A credential with these parts.
    public init(name: Name, environment: String?, scopes: [String]) {
      self.name = name
      self.environment = environment
      self.scopes = scopes
    }
  }

  /// The key that is sent; `nil` where none is.
  public var credential: Credential? {
    switch self {
    case .none: nil
    case .bearer(let credential), .header(_, let credential): credential
    }
  }
}
