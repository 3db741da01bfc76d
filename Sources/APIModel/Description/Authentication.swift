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
    /// How a client gets keys by itself, where it can.
    public let oauth: ClientCredentials?

    /// A credential with these parts.
    public init(
      name: Name, environment: String?, scopes: [String], oauth: ClientCredentials? = nil
    ) {
      self.name = name
      self.environment = environment
      self.scopes = scopes
      self.oauth = oauth
    }
  }

  /// How an app gets a key of its own: by the client credentials of OAuth 2 (RFC 6749,
  /// section 4.4).
  public struct ClientCredentials: Hashable, Sendable {
    /// Where the parameters of the token call stand.
    public enum Place: String, Hashable, Sendable {
      /// In the body, as a form.
      case form
      /// In the query of the address.
      case query
    }

    /// The environment variables that hold the two by convention.
    public struct Environment: Hashable, Sendable {
      /// The one that holds the id of the app.
      public let id: String
      /// The one that holds its secret.
      public let secret: String

      /// Variables of these names.
      public init(id: String, secret: String) {
        self.id = id
        self.secret = secret
      }
    }

    /// The path behind the server that gives tokens.
    public let tokenPath: String
    /// Where its parameters stand.
    public let parameters: Place
    /// The environment variables with id and secret.
    public let environment: Environment?

    /// Client credentials with these parts.
    public init(tokenPath: String, parameters: Place, environment: Environment?) {
      self.tokenPath = tokenPath
      self.parameters = parameters
      self.environment = environment
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
