/// What the server posts to an address of the user's own when something happens.
public struct Webhooks: Sendable {
  /// How a body proves who sent it.
  public struct Signature: Hashable, Sendable {
    /// How it is made out of the raw body and a key; the raw value is the word of the spec.
    public enum Algorithm: String, CaseIterable, Sendable {
      case hmacSHA1 = "hmac-sha1"
      case hmacSHA256 = "hmac-sha256"
    }

    /// How its bytes are written; the raw value is the word of the spec.
    public enum Encoding: String, CaseIterable, Sendable {
      case hex, base64
    }

    /// The header that carries it.
    public let header: String
    /// How it is made.
    public let algorithm: Algorithm
    /// How it is written.
    public let encoding: Encoding

    /// A signature with these parts.
    public init(header: String, algorithm: Algorithm, encoding: Encoding) {
      self.header = header
      self.algorithm = algorithm
      self.encoding = encoding
    }
  }

  /// Something that may happen.
  public struct Event: Hashable, Sendable {
    /// What is sent as its name, such as `chat.new`.
    public let name: Name
    /// The type of what comes with it.
    public let payload: TypeReference
    /// What the spec says about it.
    public let documentation: Documentation

    /// An event with these parts.
    public init(name: Name, payload: TypeReference, documentation: Documentation) {
      self.name = name
      self.payload = payload
      self.documentation = documentation
    }
  }

  /// How a body is signed; `nil` where the API signs none.
  public let signature: Signature?
  /// The field of a body that holds the name of the event.
  public let eventField: String
  /// The field of a body that holds the payload.
  public let payloadField: String
  /// The other fields of a body, in the order of the spec.
  public let fields: [Field]
  /// In the order of the spec.
  public let events: [Event]
  /// What the spec says about all of them.
  public let documentation: Documentation

  /// Webhooks with these parts.
  public init(
    signature: Signature?, eventField: String, payloadField: String, fields: [Field],
    events: [Event], documentation: Documentation
  ) {
    self.signature = signature
    self.eventField = eventField
    self.payloadField = payloadField
    self.fields = fields
    self.events = events
    self.documentation = documentation
  }
}
