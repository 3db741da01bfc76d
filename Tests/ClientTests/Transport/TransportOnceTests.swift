import Foundation
import HelpCrunch
import Testing

/// A request that changes something each time it arrives.
struct OnceRequest: Sendable, CustomTestStringConvertible {
  var method: String
  var body: [UInt8]?

  var testDescription: String { "\(method), \(body.map { "\($0.count) bytes" } ?? "no body")" }

  func to(_ url: URL) -> HTTPRequest {
    HTTPRequest(
      method: method, url: url, body: body, timeout: .seconds(10), isSafeToRepeat: false)
  }

  static let all = [
    OnceRequest(method: "GET"), OnceRequest(method: "DELETE"), OnceRequest(method: "POST"),
    OnceRequest(method: "POST", body: []), OnceRequest(method: "POST", body: [1]),
    OnceRequest(method: "PUT", body: [UInt8](repeating: 2, count: 3_000_000)),
    OnceRequest(method: "DELETE", body: [3]),
  ]
}

@Suite("URLSession transport: requests that must not be repeated", .serialized)
struct TransportOnceTests {
  private static let breaks: [ServerAnswer] = [.closeBeforeHeaders, .reset]

  @Test(
    "arrive once and fail at once when their connection breaks",
    arguments: OnceRequest.all, breaks)
  func breaking(_ request: OnceRequest, _ answer: ServerAnswer) async throws {
    for _ in 0..<Stress.size / 60 {
      let script = AnswerScript([.text(200, "kept"), .text(200, "kept"), answer, .text(200, "?")])
      let server = try LoopbackServer { _ in script.next() }
      let transport = URLSessionTransport()
      // Leaves a kept connection behind, and two where the request has one of its own.
      _ = try await transport.send(HTTPRequest(server.url))
      try await #expect(transport.send(request.to(server.url)).text == "kept")
      let (outcome, seconds) = await transport.timed(request.to(server.url))
      guard case .connection = outcome.error else {
        Issue.record("\(outcome) is no broken connection")
        return
      }
      #expect(seconds < Stress.promptly)
      #expect(server.requests.count == 3)
    }
  }

  @Test("go through when the server has closed the kept connection", arguments: OnceRequest.all)
  func closedMeanwhile(_ request: OnceRequest) async throws {
    let server = try LoopbackServer { _ in ServerAnswer.text(200, "fine").then(.close) }
    let transport = URLSessionTransport()
    for _ in 0..<5 {
      try await #expect(transport.send(request.to(server.url)).text == "fine")
      try await eventually("all connections are closed") { server.connections.open == 0 }
    }
    #expect(server.requests.count == 5)
  }

  @Test("have a connection of their own without a body, which ends with them")
  func ownConnection() async throws {
    let server = try LoopbackServer { _ in .text(200, "fine") }
    let transport = URLSessionTransport()
    for _ in 0..<50 { _ = try await transport.send(OnceRequest(method: "GET").to(server.url)) }
    #expect(server.connections.total == 50)
    try await eventually("all connections are closed") { server.connections.open == 0 }
  }

  @Test("can be cancelled like others")
  func cancelled() async throws {
    let server = try LoopbackServer { _ in .silence }
    let transport = URLSessionTransport()
    let call = Task { await transport.outcome(of: OnceRequest(method: "GET").to(server.url)) }
    try await eventually("the request is there") { server.requests.count == 1 }
    call.cancel()
    #expect(await call.value.error == .cancelled)
    try await eventually("all connections are closed") { server.connections.open == 0 }
  }
}
