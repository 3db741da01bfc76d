import Foundation
import Testing

/// One call of a client: what must reach the server, byte for byte, and what the client makes of
/// the answer.
struct Exchange<Client: Sendable>: Sendable, CustomTestStringConvertible {
  /// The route, such as `chats.get`, or what the row shows.
  let name: String
  /// The method and the target as they are sent: `GET /v1/chats/12`.
  let request: String
  /// The body, `nil` for a request without one.
  let body: String?
  let answer: ServerAnswer
  /// What the call gives, in the words of its closure.
  let result: String
  let call: @Sendable (Client) async throws -> String

  init(
    _ name: String, _ request: String, body: String? = nil, answer: ServerAnswer,
    gives result: String, call: @escaping @Sendable (Client) async throws -> String
  ) {
    (self.name, self.request, self.body) = (name, request, body)
    (self.answer, self.result, self.call) = (answer, result, call)
  }

  /// The same for a JSON answer with status 200.
  init(
    _ name: String, _ request: String, body: String? = nil, answer json: String,
    gives result: String, call: @escaping @Sendable (Client) async throws -> String
  ) {
    self.init(
      name, request, body: body, answer: .json(200, json), gives: result, call: call)
  }

  var testDescription: String { name }

  /// Makes the call against a server of its own.
  func run(
    key: String, client: (URL) throws -> Client, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let server = try LoopbackServer(answer)
    let result = try await call(client(server.url))
    #expect(result == self.result, "\(name)", sourceLocation: sourceLocation)
    let sent = server.requests
    try #require(sent.count == 1, "\(name) is sent once", sourceLocation: sourceLocation)
    let headers = ["Authorization", "Accept", "Content-Type", "Host"]
    #expect(
      headers.map(sent[0].headers) == [
        ["Bearer \(key)"], ["application/json"], body == nil ? [] : ["application/json"],
        ["127.0.0.1:\(server.port)"],
      ], sourceLocation: sourceLocation)
    // Without a body, some systems send no length and others 0.
    #expect(
      sent[0].header("Content-Length") ?? "0" == "\(body?.utf8.count ?? 0)",
      sourceLocation: sourceLocation)
    #expect("\(sent[0].method) \(sent[0].target)" == request, sourceLocation: sourceLocation)
    #expect(sent[0].text == body ?? "", sourceLocation: sourceLocation)
  }
}

/// The values on one line; dates in UNIX seconds.
func shown(_ values: Any?...) -> String {
  let texts = values.map { value -> String in
    switch value {
    case nil: "nil"
    case let date as Date: "\(date.timeIntervalSince1970)"
    case let value?: "\(value)"
    }
  }
  return texts.joined(separator: " ")
}
