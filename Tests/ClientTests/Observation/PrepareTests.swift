import Foundation
import HelpCrunch
import Testing

@Suite("Observation, headers that are added on the way", .timeLimit(.minutes(3)))
struct PrepareTests {
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  @Test(
    "prepares each attempt, and sees what is sent but for the key, which it cannot replace either")
  func key() async throws {
    let transport = ScriptedTransport(.status(503), .chat)
    let events = EventLog()
    let client = try HelpCrunchClient.over(transport) {
      $0.retries = RetryPolicy()
      $0.clock = ClientClock(TestClock(.jumps))
      $0.observe = events.append
      $0.prepare = { attempt, headers in
        headers["X-Seen"] = headers.fields.map(\.name).joined(separator: " ")
        headers["X-Trace"] = "\(attempt.route)/\(attempt.number)"
        headers["Authorization"] = "Bearer other"
        headers.append("authorization", "Basic other")
        headers.append("AUTHORIZATION", "Digest other")
      }
    }.with(headers: ["X-Mine": "1", "Authorization": "Bearer mine"])
    try await client.chats.setStatus(id: 12, status: .closed)
    try #require(transport.requests.count == 2)
    for (number, request) in zip(1..., transport.requests) {
      #expect(request.headers["X-Trace"] == "chats.setStatus/\(number)")
      #expect(
        request.headers["X-Seen"] == "Accept Content-Type X-Mine Authorization",
        "of the key nothing is seen, only what the caller gave")
      #expect(
        request.headers.values(of: "Authorization") == ["Bearer \(HelpCrunchClient.testKey)"])
    }
    #expect(events.events.count == 4)
  }

  @Test("what it throws ends the call, and nothing is sent")
  func fails() async throws {
    let transport = ScriptedTransport(.chat)
    let events = EventLog()
    let client = try HelpCrunchClient.over(transport) {
      $0.retries = RetryPolicy()
      $0.observe = events.append
      $0.prepare = { _, _ in throw Refusal(description: "no trace") }
    }
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .invalidRequest("no trace"))
    #expect(error.route == "chats.get (GET /chats/{id})")
    #expect(transport.requests.isEmpty)
    #expect(events.events.count == 2)
  }

  @Test("a cancellation in it is a cancellation of the call")
  func cancelled() async throws {
    let transport = ScriptedTransport(.chat)
    let client = try HelpCrunchClient.over(transport) {
      $0.prepare = { _, _ in throw CancellationError() }
    }
    #expect(try await failure { try await client.chats.get(id: 12) }?.kind == .cancelled)
    #expect(transport.requests.isEmpty)
  }

  @Test("a header that could break out of its line is refused by the transport")
  func badHeader() async throws {
    let server = try LoopbackServer { _ in .json(200, HelpCrunchJSON.chat()) }
    var configuration = ClientConfiguration.once
    configuration.prepare = { _, headers in headers["X-Trace"] = "a\r\nX-Other: b" }
    let client = try HelpCrunchClient.on(server.url, configuration: configuration)
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .invalidRequest(#"the header "X-Trace" cannot be sent"#))
    #expect(server.requests.isEmpty)
  }
}
