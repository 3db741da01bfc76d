/// A route to stub, and the type of what it answers.
nonisolated public struct StubRoute<Answer: JSONWritable>: Sendable {
  /// The name of the route, such as `chats.get`.
  public let name: String
  /// The fields in which the answer stands, from the outside in.
  let place: [String]

  /// A route by its name: `send` are the calls of the method `send`, `oauth` those for a token.
  public init(_ name: String, at place: [String] = []) {
    self.name = name
    self.place = place
  }
}
