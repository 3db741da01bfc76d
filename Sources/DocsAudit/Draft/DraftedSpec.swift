/// The spec of one server, as its pages document it.
public struct DraftedSpec: Hashable, Sendable {
  /// The name of the API in lower case, fit for a file: `bookshop`.
  public let name: String
  /// The address of the server.
  public let server: String
  /// The spec, in the spec language.
  public let text: String
}
