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

  /// The body of an answer.
  func body(_ answer: Answer) -> [UInt8] {
    var writer = JSONWriter()
    for name in place {
      writer.beginObject()
      writer.key(name)
    }
    answer.write(to: &writer)
    for _ in place { writer.endObject() }
    return writer.bytes
  }
}
