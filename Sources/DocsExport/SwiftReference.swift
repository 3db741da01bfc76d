/// What the Swift client of an API is called and how it is called, as text.
///
/// It is made by whoever generates the client; this module only shows it.
public struct SwiftReference: Sendable {
  /// A method with an example of its use.
  public struct Method: Sendable {
    /// With its labels: `rate(id:rating:)`.
    public let name: String
    /// Without access level, attributes and body.
    public let declaration: String
    /// A call of it.
    public let call: String

    /// A method with these parts.
    public init(name: String, declaration: String, call: String) {
      self.name = name
      self.declaration = declaration
      self.call = call
    }
  }

  /// The methods of a route.
  public struct Route: Sendable {
    /// The one that makes a call.
    public let method: Method
    /// The one that reads a list to its end, where the route has pages.
    public let wholeList: Method?

    /// A route with these methods.
    public init(method: Method, wholeList: Method?) {
      self.method = method
      self.wholeList = wholeList
    }
  }

  /// Routes that share what stands before the dot.
  public struct Group: Sendable {
    /// The property of the client: `chats`.
    public let property: String
    /// The type of the property: `ChatsRoutes`.
    public let type: String

    /// A group with these names.
    public init(property: String, type: String) {
      self.property = property
      self.type = type
    }
  }

  /// A type of the client.
  public struct DeclaredType: Sendable {
    /// Its name, with the namespace in front.
    public let name: String
    /// Its fields, cases or conditions, in the order of the spec.
    public let members: [Member]
    /// An expression for the example of the spec.
    public let example: String?

    /// A type with these parts.
    public init(name: String, members: [Member], example: String?) {
      self.name = name
      self.members = members
      self.example = example
    }
  }

  /// A property, a case or a function of a type.
  public struct Member: Sendable {
    /// Its name.
    public let name: String
    /// The type of a property; empty for anything else.
    public let type: String

    /// A member with these names.
    public init(name: String, type: String) {
      self.name = name
      self.type = type
    }
  }

  /// What webhooks come as.
  public struct Webhook: Sendable {
    /// The type of what is posted.
    public let envelope: String
    /// The type of what happened.
    public let event: DeclaredType

    /// Webhooks with these types.
    public init(envelope: String, event: DeclaredType) {
      self.envelope = envelope
      self.event = event
    }
  }

  /// The type that a user makes first.
  public var client = ""
  /// The type of what is thrown.
  public var error = ""
  /// The type of error codes.
  public var errorCode = ""
  /// The statement that makes a client.
  public var construction = ""
  /// The same with a key from the environment.
  public var fromEnvironment: String?
  /// A call with its errors handled.
  public var errorHandling = ""
  /// In the order of their first routes.
  public var groups: [Group] = []
  /// By the full name of the route.
  public var routes: [String: Route] = [:]
  /// By the name in the spec. Types that the client does not carry are missing.
  public var types: [String: DeclaredType] = [:]
  /// The types of ids, by the name in the spec.
  public var ids: [String: String] = [:]
  /// The operators of filters, by the name of the set.
  public var operators: [String: DeclaredType] = [:]
  /// The names of the documented statuses, in the order of the spec.
  public var statuses: [String] = []
  /// The names of the codes: those that all statuses share, then status after status.
  public var errorCodes: [String] = []
  /// What webhooks come as, where there are any.
  public var webhook: Webhook?

  /// An empty reference, to be filled.
  public init() {}
}
