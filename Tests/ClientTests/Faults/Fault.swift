import Foundation
import HelpCrunch
import Testing

/// One way in which a server, or the way to it, can fail or surprise, and what the caller of a
/// generated client sees of it.
struct Fault: Sendable {
  /// What answers.
  enum Server: Sendable {
    /// Gives these answers one after the other. They may point to another server.
    case answers(@Sendable (_ elsewhere: URL) -> [ServerAnswer])
    /// Nobody listens.
    case refuses
    /// There is no such host.
    case unknown
  }

  /// What the caller gets.
  enum Outcome: Sendable, Equatable {
    /// The departments, each as its number and its name.
    case value(String)
    /// The error of a status, with what stood in its answer, and the time to wait.
    case status(Int, retryAfter: Duration? = nil)
    /// The error of an answer that cannot be read at this path.
    case decoding(String)
    /// The error of an answer without end.
    case tooLarge
    /// The error of a connection.
    case connection
    /// The error of an answer that is late.
    case timedOut
  }

  typealias Call = @Sendable (HelpCrunchClient) async throws -> String

  let name: String
  let server: Server
  let outcome: Outcome
  /// How many calls are made one after the other; the last one counts.
  var calls = 1
  /// How many requests may reach the server, a half one not counted.
  var requests: Int
  var call: Call

  init(
    _ name: String, _ server: Server, _ outcome: Outcome, calls: Int = 1, requests: Int = 1,
    call: @escaping Call = Fault.departments
  ) {
    (self.name, self.server, self.outcome) = (name, server, outcome)
    (self.calls, self.requests, self.call) = (calls, requests, call)
  }

  init(_ name: String, _ answer: ServerAnswer, _ outcome: Outcome) {
    self.init(name, .answers { _ in [answer] }, outcome)
  }

  /// A call that reads a list.
  static let departments: Call = { client in
    try await client.departments.list().items.map { "\($0.id) \($0.name)" }
      .joined(separator: ", ")
  }

  /// A GET that changes something each time.
  static let unsubscribe: Call = { client in
    try await client.agents.unsubscribe(id: 31)
    return ""
  }

  /// A POST that changes something each time.
  static let post: Call = { client in
    try await client.messages.create(chat: 12, text: "Hi", type: .message)
    return ""
  }
}

extension Fault {
  /// Makes the calls.
  ///
  /// - Returns: What is wrong with their outcome, if anything.
  func problem() async throws -> String? {
    let elsewhere = try LoopbackServer { _ in .status(200) }
    let (url, server) = try address(elsewhere: elsewhere.url)
    var configuration = ClientConfiguration(retries: .once, rateLimit: nil)
    configuration.timeout = outcome == .timedOut ? .milliseconds(300) : .seconds(5)
    configuration.maximumResponseBytes = 50_000
    configuration.server = url
    let client = try HelpCrunchClient(
      apiKey: HelpCrunchClient.testKey, configuration: configuration)
    for _ in 1..<calls { _ = try await call(client) }
    let start = ContinuousClock.now
    var problem: String?
    do {
      let value = try await call(client)
      problem = outcome == .value(value) ? nil : "gave \(value)"
    } catch let error as HelpCrunchError {
      problem = isExpected(error) ? nil : "threw \(error), \(error.kind), body \(error.body)"
    }
    let time = ContinuousClock.now - start
    if time > configuration.timeout + .seconds(Stress.promptly) { problem = "took \(time)" }
    let sent = server?.requests.count ?? requests
    if sent != requests { problem = "sent \(sent) requests" }
    if !elsewhere.requests.isEmpty { problem = "went to another host" }
    return problem
  }

  private func address(elsewhere: URL) throws -> (URL, LoopbackServer?) {
    switch server {
    case .answers(let answers):
      let script = AnswerScript(answers(elsewhere))
      let server = try LoopbackServer { _ in script.next() }
      return (server.url, server)
    case .refuses:
      let server = try LoopbackServer { _ in .status(200) }
      server.stop()
      return (server.url, nil)
    case .unknown:
      return (try #require(URL(string: "https://nowhere.invalid")), nil)
    }
  }

  private func isExpected(_ error: HelpCrunchError) -> Bool {
    switch (error.kind, outcome) {
    case (.status(let status), .status(let expected, let retryAfter)):
      status == expected && error.status == expected && error.body == ServerAnswer.failure
        && error.headers["X-Request"] == "r-1" && error.retryAfter == retryAfter
    case (.decoding(let cause), .decoding(let path)):
      cause.path == path && error.status.map((200..<300).contains) == true
    case (.responseTooLarge(limit: 50_000), .tooLarge): true
    case (.transport(let text), .connection): !text.isEmpty
    case (.timedOut, .timedOut): true
    default: false
    }
  }
}
