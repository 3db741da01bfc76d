/// What the client of an API is called, and how it is called: plain text, for documents about it.
///
/// Types are written as code outside of the client writes them, with the namespace in front.
public struct ClientOutline: Sendable {
  /// A method with an example of its use.
  public struct Method: Sendable {
    /// With its labels: `rate(id:rating:)`.
    public let name: String
    /// As the client declares it, without access level, attributes and body.
    public let declaration: String
    /// A call of it, as it can stand in an asynchronous function that throws.
    public let call: String
  }

  /// The methods of a route.
  public struct Route: Sendable {
    /// The one that makes a call.
    public let method: Method
    /// The one that reads a list to its end, where the route has pages.
    public let wholeList: Method?
  }

  /// Routes that share what stands before the dot.
  public struct Group: Sendable {
    /// The property of the client: `chats`.
    public let property: String
    /// The type of the property: `ChatsRoutes`.
    public let type: String
  }

  /// A type of the spec.
  public struct DeclaredType: Sendable {
    /// Its name, such as `Chat`.
    public let name: String
    /// Its fields, cases or conditions, in the order of the spec.
    public let members: [Member]
    /// An expression for the example of the spec.
    public let example: String?
  }

  /// A property, a case or a function of a type.
  public struct Member: Sendable {
    /// Its name, such as `assignee`.
    public let name: String
    /// The type of a property; empty for anything else.
    public let type: String
  }

  /// The type that a user makes first.
  public let client: String
  /// The type of what is thrown.
  public let error: String
  /// The type of error codes.
  public let errorCode: String
  /// The statement that makes a client.
  public let construction: String
  /// The expression that takes the key from the environment; `nil` where no variable is known.
  public let fromEnvironment: String?
  /// A call, and what to do when it fails.
  public let errorHandling: String
  /// In the order of their first routes.
  public let groups: [Group]
  /// By the full name of the route.
  public let routes: [String: Route]
  /// By the name in the spec. Types that the client does not carry are missing.
  public let types: [String: DeclaredType]
  /// The types of ids, by the name in the spec: `Chat.ID`.
  public let ids: [String: String]
  /// The operators of filters, by the name of the set.
  public let operators: [String: DeclaredType]
  /// The members of ``error`` for the documented statuses, in the order of the spec.
  public let statuses: [String]
  /// The members of ``errorCode``: those that all statuses share, then status after status.
  public let errorCodes: [String]
  /// What webhooks come as, and what tells what happened.
  public let webhook: (envelope: String, event: DeclaredType)?
}
