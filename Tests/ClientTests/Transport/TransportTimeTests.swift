import Foundation
import HelpCrunch
import Testing

@Suite("URLSession transport: time", .serialized, .timeLimit(.minutes(3)))
struct TransportTimeTests {
  private let transport = URLSessionTransport()

  @Test("the deadline holds for the whole call", arguments: Deadline.all)
  func deadlines(_ deadline: Deadline) async throws {
    let server = try LoopbackServer { _ in deadline.answer }
    let (outcome, seconds) = await transport.timed(
      HTTPRequest(server.url, timeout: .milliseconds(300)))
    #expect(outcome.error == .timedOut)
    print("a deadline of 0.3 s, \(deadline.testDescription): ended after \(seconds) s")
    #expect(seconds >= 0.299)
    #expect(seconds < 0.3 + Stress.promptly)
    // Nothing stays behind: the connection goes with the call.
    try await eventually("all connections are closed") { server.connections.open == 0 }
  }

  @Test("a timeout below a second leaves an answer its time", arguments: [0.4, 0.9, 1.5])
  func shortTimeouts(_ seconds: Double) async throws {
    let server = try LoopbackServer { _ in .text(200, "fine").after(0.1) }
    let response = try await transport.send(HTTPRequest(server.url, timeout: .seconds(seconds)))
    #expect(response.text == "fine")
  }

  @Test(
    "any timeout is taken", arguments: [Duration.seconds(Int64.max), .seconds(Int64.min), .zero])
  func absurdTimeouts(_ timeout: Duration) async throws {
    let server = try LoopbackServer { _ in .text(200, "fine").after(0.1) }
    let outcome = await transport.outcome(of: HTTPRequest(server.url, timeout: timeout))
    if timeout > .zero {
      try #expect(outcome.get().text == "fine")
    } else {
      #expect(outcome.error == .timedOut)
    }
  }

  @Test("an answer must begin within the connect timeout")
  func connectTimeout() async throws {
    let server = try LoopbackServer { _ in .silence }
    let transport = URLSessionTransport(connectTimeout: .milliseconds(300))
    let (outcome, seconds) = await transport.timed(HTTPRequest(server.url))
    #expect(outcome.error == .connection("no answer began within 0.3 seconds"))
    #expect(seconds >= 0.299)
    #expect(seconds < 0.3 + Stress.promptly)
    try await eventually("all connections are closed") { server.connections.open == 0 }
  }

  @Test("an answer that has begun keeps to the timeout of the call alone")
  func connectTimeoutAfterHead() async throws {
    let server = try LoopbackServer { _ in .dripping(45, interval: 0.05) }
    let transport = URLSessionTransport(connectTimeout: .seconds(2))
    try await #expect(transport.send(HTTPRequest(server.url)).body.count == 45)
    let (outcome, seconds) = await transport.timed(
      HTTPRequest(server.url, timeout: .milliseconds(300)))
    #expect(outcome.error == .timedOut)
    #expect(seconds >= 0.299)
    #expect(seconds < 0.3 + Stress.promptly)
  }

  @Test("any connect timeout is taken", arguments: [Duration.seconds(Int64.max), .seconds(-1)])
  func absurdConnectTimeouts(_ timeout: Duration) async throws {
    let server = try LoopbackServer { _ in .text(200, "fine").after(0.1) }
    let transport = URLSessionTransport(connectTimeout: timeout)
    let outcome = await transport.outcome(of: HTTPRequest(server.url))
    if timeout > .zero {
      try #expect(outcome.get().text == "fine")
    } else {
      #expect(outcome.error == .connection("no answer began within -1.0 seconds"))
    }
  }
}

/// One way in which a server can take too long.
struct Deadline: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var answer: ServerAnswer

  static let all = [
    Deadline(testDescription: "silence", answer: .silence),
    Deadline(testDescription: "drip", answer: .dripping(100, interval: 0.04)),
    Deadline(testDescription: "late answer", answer: .text(200, "late").after(2)),
    Deadline(testDescription: "body that stops", answer: .claimingMore.then(.silence)),
  ]
}
