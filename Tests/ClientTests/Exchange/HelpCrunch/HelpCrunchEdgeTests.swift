import Foundation
import HelpCrunch
import Testing

/// Values at the edge of what can be sent, counted or hidden.
@Suite("HelpCrunch, values at the edge", .timeLimit(.minutes(3)))
struct HelpCrunchEdgeTests {
  /// Here `null` would wake the chat, which nobody asked for.
  @Test("a date that is no time is not sent as null", arguments: [Double.nan, .infinity])
  func noTime(_ seconds: Double) async throws {
    let server = try LoopbackServer { _ in .status(500) }
    let client = try HelpCrunchClient.on(server.url)
    let error = await #expect(throws: HelpCrunchError.self) {
      try await client.chats.snooze(id: 1, until: Date(timeIntervalSince1970: seconds))
    }
    guard case .invalidRequest = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(server.requests.isEmpty)
  }

  @Test("a list ends at the largest offset that there is")
  func largestOffset() async throws {
    let server = try LoopbackServer { _ in
      .json(200, #"{"data":[{"id":1,"name":"n"}],"meta":{"total":9}}"#)
    }
    let all = try HelpCrunchClient.on(server.url).departments.all(offset: .max, limit: 1)
    var count = 0
    for try await _ in all.prefix(5) { count += 1 }
    #expect(count <= 1)
  }

  @Test(
    "a key is hidden however JSON escapes it",
    arguments: [
      #"{"errors":[{"code":"x","message":"a\"b&<c>SECRET"}]}"#,
      #"{"errors":[{"code":"x","message":"a\"b\u0026\u003Cc\u003eSECRET"}]}"#,
      #"{"errors":[{"code":"a\u0022b&<c>SECRET"}]}"#,
    ])
  func escapedKey(_ body: String) async throws {
    for status in [200, 400] {
      let server = try LoopbackServer { _ in .json(status, body) }
      let client = try HelpCrunchClient.on(server.url, key: #"a"b&<c>SECRET"#)
      let error = await #expect(throws: HelpCrunchError.self) { try await client.chats.get(id: 1) }
      let shown = try "\(#require(error)) \(#require(error).body) \(#require(error).details)"
      #expect(!shown.contains("SECRET"), "\(shown)")
    }
  }

  @Test("no part of a key is left where a body is cut", arguments: 4050..<4100)
  func cutKey(_ start: Int) async throws {
    let key = "0123456789abcdefghijklmnopqrstuvwxyz-SECRET"
    let body = key + key + String(repeating: ".", count: start) + key + "the end"
    let server = try LoopbackServer { _ in .text(500, body) }
    let client = try HelpCrunchClient.on(server.url, key: key)
    let error = await #expect(throws: HelpCrunchError.self) { try await client.chats.get(id: 1) }
    #expect(try !#require(error).body.contains("0123"))
  }
}
