import HelpCrunch
import Testing

@Suite("Calls with options of their own", .timeLimit(.minutes(3)))
struct CallOptionsTests {
  private static func client(
    _ steps: TransportStep
  ) throws -> (HelpCrunchClient, ScriptedTransport, TestClock) {
    let clock = TestClock(.jumps)
    let transport = ScriptedTransport(steps)
    let client = try HelpCrunchClient.over(transport) {
      $0.timeout = .seconds(30)
      $0.clock = ClientClock(clock)
      $0.random = { 0 }
    }
    return (client, transport, clock)
  }

  @Test("another time for an attempt")
  func timeout() async throws {
    let (client, transport, _) = try Self.client(.chat)
    _ = try await client.with(timeout: .seconds(5)).chats.get(id: 12)
    _ = try await client.chats.get(id: 12)
    _ = try await client.with().chats.get(id: 12)
    _ = try await client.with(timeout: .seconds(5)).with(retries: .once).chats.get(id: 12)
    #expect(
      transport.requests.map(\.timeout)
        == [.seconds(5), .seconds(30), .seconds(30), .seconds(5)])
  }

  @Test("another policy")
  func retries() async throws {
    let (client, transport, _) = try Self.client(.status(503))
    _ = try await failure {
      try await client.with(retries: RetryPolicy(attempts: 3)).chats.get(id: 12)
    }
    #expect(transport.requests.count == 3)
    _ = try await failure { try await client.chats.get(id: 12) }
    #expect(transport.requests.count == 4)
  }

  @Test("more headers, which replace others but never the key")
  func headers() async throws {
    let (client, transport, _) = try Self.client(.chat)
    let traced = client.with(headers: ["X-Trace": "1", "accept": "text/plain"])
    _ = try await traced.chats.get(id: 12)
    _ = try await traced.with(headers: ["x-trace": "2", "AUTHORIZATION": "other"]).chats.get(id: 1)
    _ = try await client.chats.get(id: 12)
    #expect(
      transport.requests.map { $0.headers.values(of: "X-Trace") } == [["1"], ["2"], []])
    #expect(
      transport.requests.map { $0.headers.values(of: "Accept") }
        == [["text/plain"], ["text/plain"], ["application/json"]])
    #expect(
      transport.requests.map { $0.headers.values(of: "Authorization") }
        == Array(repeating: ["Bearer \(HelpCrunchClient.testKey)"], count: 3))
  }

  @Test("a recorder keeps the answers as they came, in their order")
  func recorder() async throws {
    let recorder = ResponseRecorder()
    let transport = ScriptedTransport(
      .status(503, "Busy"), .status(200, HelpCrunchJSON.chat(), headers: ["X-Node": "7"]),
      .ok(PageText.of([1])), .ok(PageText.of([])), .ok("[]"))
    let client = try HelpCrunchClient.over(transport) {
      $0.retries = RetryPolicy()
      $0.clock = ClientClock(TestClock(.jumps))
    }.with(recorder: recorder)
    _ = try await client.chats.get(id: 12)
    for try await _ in client.agents.all() {}
    _ = try await failure { try await client.chats.get(id: 12) }
    #expect(recorder.responses.map(\.status) == [503, 200, 200, 200, 200])
    #expect(recorder.responses.dropFirst().first?.headers["X-Node"] == "7")
    #expect(
      recorder.responses.map { String(decoding: $0.body, as: UTF8.self) }
        == ["Busy", HelpCrunchJSON.chat(), PageText.of([1]), PageText.of([]), "[]"])
  }

  @Test("the limit of bytes is handed on, and its breach is an error of its own")
  func bytes() async throws {
    let transport = ScriptedTransport(.fails(HTTPTransportError.responseTooLarge(limit: 5)))
    let client = try HelpCrunchClient.over(transport) { $0.maximumResponseBytes = 5 }
    let error = try await failure { try await client.chats.get(id: 12) }
    #expect(error?.kind == .responseTooLarge(limit: 5))
    #expect(transport.requests.map(\.maximumResponseBytes) == [5])
    #expect(ClientConfiguration().maximumResponseBytes == 16 * 1024 * 1024)
  }
}
