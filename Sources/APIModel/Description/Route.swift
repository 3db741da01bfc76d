/// One operation of the API.
public struct Route: Sendable {
  /// The HTTP method; the raw value is in lower case.
  public enum Method: String, CaseIterable, Sendable {
    case get, head, post, put, patch, delete
  }

  /// Whether a call may be sent again without being asked, where its fate is unknown.
  public enum Repeatability: Hashable, Sendable {
    /// By the method: GET, HEAD, PUT and DELETE may, POST and PATCH may not.
    case byMethod
    /// It may, whatever the method.
    case safe
    /// It may not, whatever the method.
    case never
  }

  /// One piece of the path: `/chats/` is text, `{id}` a parameter.
  public enum PathPart: Hashable, Sendable {
    case text(String)
    case parameter(Field)
  }

  /// What a request carries.
  public enum Body: Hashable, Sendable {
    case none
    /// Fields written with the route itself; they become parameters of the method.
    case fields([Field])
    /// One value of a named type, or a list of them, with the limits on its count.
    case value(TypeReference, limits: Limits)
  }

  /// What a call gives.
  public enum Result: Hashable, Sendable {
    /// Whatever body comes is not looked at.
    case nothing
    /// The body as it is, without quotation marks where it is a JSON string.
    case text
    /// One value, which stands at a path in the answer; the path may be empty.
    case value(TypeReference, at: FieldPath)
    /// Read page by page; `style` is one of ``API/pagingStyles``.
    case pages(of: TypeReference, style: PagingStyle)
  }

  /// What stands before the dot of the name: `chats`.
  public let group: Name
  /// What stands after it: `updateDepartment`.
  public let name: Name
  /// The HTTP method.
  public let method: Method
  /// The path behind the server, piece by piece.
  public let path: [PathPart]
  /// In the order in which they are sent; the parameters of paging are not among them.
  public let query: [Field]
  /// The header parameters, in the order of the spec.
  public let headers: [Field]
  /// The parameters of paging are not among its fields.
  public let body: Body
  /// What the caller gets.
  public let result: Result
  /// The documented status of success.
  public let successStatus: Int
  /// The documented statuses of failure.
  public let failures: [Int]
  /// Whether a call may be sent again.
  public let repeatability: Repeatability
  /// The scopes that the key has to have for it.
  public let scopes: [String]
  /// How many requests this route takes; `nil` where the spec sets none for it.
  public let rateLimit: RateLimit?
  /// What the spec says about it.
  public let documentation: Documentation
  /// The whole of the route in the source file.
  public let range: Range<Int>

  /// A route with these parts.
  public init(
    group: Name, name: Name, method: Method, path: [PathPart], query: [Field], headers: [Field],
    body: Body, result: Result, successStatus: Int, failures: [Int], repeatability: Repeatability,
    scopes: [String], rateLimit: RateLimit?, documentation: Documentation, range: Range<Int>
  ) {
    self.group = group
    self.name = name
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.result = result
    self.successStatus = successStatus
    self.failures = failures
    self.repeatability = repeatability
    self.scopes = scopes
    self.rateLimit = rateLimit
    self.documentation = documentation
    self.range = range
  }

  /// `chats.updateDepartment`.
  public var fullName: String { "\(group.text).\(name.text)" }

  /// The path as it is documented, its parameters in braces.
  public var pathTemplate: String {
    path.map {
      switch $0 {
      case .text(let text): text
      case .parameter(let field): "{\(field.name.text)}"
      }
    }.joined()
  }
}
