import Foundation
import HelpCrunch
import Testing

@Suite("URLSession transport: connections", .serialized, .timeLimit(.minutes(3)))
struct TransportConnectionTests {
  private let transport = URLSessionTransport()

  @Test("a kept connection that the server closed meanwhile is replaced")
  func closedMeanwhile() async throws {
    let server = try LoopbackServer { _ in ServerAnswer.text(200, "fine").then(.close) }
    for _ in 0..<5 {
      try await #expect(transport.send(HTTPRequest(server.url)).text == "fine")
      try await eventually("all connections are closed") { server.connections.open == 0 }
    }
    #expect(server.connections.total == 5)
  }

  @Test("many calls at once share 16 connections")
  func manyAtOnce() async throws {
    let server = try LoopbackServer { _ in .text(200, "fine").after(0.05) }
    let transport = transport
    let answers = try await withThrowingTaskGroup { group in
      for _ in 0..<64 { group.addTask { try await transport.send(HTTPRequest(server.url)).text } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: "fine", count: 64))
    #expect(server.connections.peak > 8)
    #expect(server.connections.peak <= 16)
  }

  @Test("calls one after the other share one connection, which ends with the transport")
  func connectionIsReused() async throws {
    let server = try LoopbackServer { _ in .text(200, "fine") }
    do {
      let transport = URLSessionTransport()
      for _ in 0..<200 { _ = try await transport.send(HTTPRequest(server.url)) }
      #expect(server.connections.total == 1)
    }
    try await eventually("all connections are closed") { server.connections.open == 0 }
  }

  @Test("a transport that is let go during a call does not end the call")
  func shortLivedTransports() async throws {
    let server = try LoopbackServer { _ in .text(200, "fine").after(0.01) }
    for _ in 0..<20 {
      try await #expect(URLSessionTransport().send(HTTPRequest(server.url)).text == "fine")
    }
    try await eventually("all connections are closed") { server.connections.open == 0 }
  }
}
