import HelpCrunch
import Testing

@Suite("Credentials, keys that are asked for", .timeLimit(.minutes(3)))
struct RenewedKeyTests {
  struct NoKey: Error, CustomStringConvertible {
    let description = "the vault is shut"
  }

  /// A client whose server takes these keys and no others.
  private static func client(
    _ provider: KeyProvider, takes keys: Set<String> = [], retries: RetryPolicy = .once,
    timeout: Duration = .seconds(60)
  ) throws -> (HelpCrunchClient, ScriptedTransport) {
    let transport = ScriptedTransport { request, _ in
      let key = request.headers["Authorization"]?.dropFirst("Bearer ".count) ?? ""
      guard keys.contains(String(key)) else { return HTTPResponse(status: 401) }
      return HTTPResponse(status: 200, body: Array(HelpCrunchJSON.chat().utf8))
    }
    var configuration = ClientConfiguration.once
    configuration.transport = transport
    configuration.retries = retries
    configuration.timeout = timeout
    configuration.clock = ClientClock(TestClock(.jumps))
    return (
      try HelpCrunchClient(apiKey: provider.key, configuration: configuration), transport
    )
  }

  private static func keys(_ transport: ScriptedTransport) -> [String] {
    transport.requests.map { $0.headers["Authorization"] ?? "none" }
  }

  @Test("the provider is asked at the first call, and once for all")
  func once() async throws {
    let provider = KeyProvider("k1", "k2")
    let (client, transport) = try Self.client(provider, takes: ["k1"])
    #expect(provider.count == 0)
    for _ in 0..<3 { _ = try await client.chats.get(id: 12) }
    _ = try await client.with(timeout: .seconds(1)).chats.get(id: 12)
    #expect(provider.count == 1)
    #expect(Self.keys(transport) == Array(repeating: "Bearer k1", count: 4))
  }

  @Test("many calls at once wait for one answer")
  func concurrent() async throws {
    let provider = KeyProvider("k1", "k2")
    provider.close()
    let (client, transport) = try Self.client(provider, takes: ["k1"])
    let executor = SerialTaskExecutor()
    let calls = (0..<100).map { _ in
      Task(executorPreference: executor) { try await client.chats.get(id: 12).id }
    }
    await executor.drain()
    await settle()
    #expect(transport.requests.isEmpty)
    provider.open()
    for call in calls { #expect(try await call.value == 12) }
    #expect(provider.count == 1)
  }

  @Test("many calls that are refused at once wait for one other key")
  func concurrentlyRefused() async throws {
    let provider = KeyProvider("k1", "k2", "k3")
    let (client, transport) = try Self.client(provider, takes: ["k2"])
    let calls = (0..<100).map { _ in Task { try await client.chats.get(id: 12).id } }
    for call in calls { #expect(try await call.value == 12) }
    #expect(provider.count == 2)
    #expect(Set(Self.keys(transport)) == ["Bearer k1", "Bearer k2"])
    #expect(Self.keys(transport).filter { $0 == "Bearer k2" }.count == 100)
  }

  @Test("after a 401 another key is asked for, whatever the call", arguments: RepeatedCall.all)
  func renewed(_ call: RepeatedCall) async throws {
    let provider = KeyProvider("k1", "k2")
    let (client, transport) = try Self.client(provider, takes: ["k2"])
    // Not every call can read the answer; it is sent all the same.
    _ = try await failure { try await call.call(client) }
    #expect(Array(Self.keys(transport).prefix(2)) == ["Bearer k1", "Bearer k2"])
    #expect(provider.count == 2)
    let sent = transport.requests.prefix(2).map { "\($0.method) \($0.target) \($0.body ?? [])" }
    #expect(Set(sent).count == 1)
  }

  @Test("that is done once in a call, however often the policy would try", arguments: [1, 5])
  func twice(_ attempts: Int) async throws {
    let provider = KeyProvider("k1", "k2", "k3")
    let (client, transport) = try Self.client(provider, retries: RetryPolicy(attempts: attempts))
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .unauthorized)
    #expect(error.attempts == 2)
    #expect(provider.count == 2)
    #expect(Self.keys(transport) == ["Bearer k1", "Bearer k2"])
  }

  @Test("the same key again is not sent again")
  func same() async throws {
    let provider = KeyProvider("k1")
    let (client, transport) = try Self.client(provider)
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .unauthorized)
    #expect(error.attempts == 1)
    #expect(provider.count == 2)
    #expect(transport.requests.count == 1)
  }

  @Test("a key that was renewed is the key of the calls that follow")
  func kept() async throws {
    let provider = KeyProvider("k1", "k2", "k3")
    let (client, transport) = try Self.client(provider, takes: ["k2"])
    for _ in 0..<3 { _ = try await client.chats.get(id: 12) }
    #expect(Self.keys(transport).dropFirst() == ["Bearer k2", "Bearer k2", "Bearer k2"])
    #expect(provider.count == 2)
  }

  @Test("a key that was given once is not asked for again")
  func fixed() async throws {
    let transport = ScriptedTransport(.status(401))
    let client = try HelpCrunchClient.over(transport) { $0.retries = RetryPolicy() }
    #expect(try await failure { try await client.chats.get(id: 12) }?.kind == .unauthorized)
    #expect(transport.requests.count == 1)
  }

  @Test("a provider that fails ends the call, and is asked again by the next one")
  func fails() async throws {
    let provider = KeyProvider(answers: [.failure(NoKey()), .success("k1")])
    let (client, transport) = try Self.client(provider, takes: ["k1"], retries: RetryPolicy())
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .credentials("the vault is shut"))
    #expect(error.description.contains("there is no key to send: the vault is shut"))
    #expect(error.route == "chats.get (GET /chats/{id})")
    #expect(transport.requests.isEmpty)
    #expect(provider.count == 1)
    #expect(try await client.chats.get(id: 12).id == 12)
  }

  @Test("a provider that fails after a 401 ends the call with its failure")
  func failsLater() async throws {
    let provider = KeyProvider(answers: [.success("k1"), .failure(NoKey())])
    let (client, transport) = try Self.client(provider, retries: RetryPolicy())
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .credentials("the vault is shut"))
    #expect(error.attempts == 1)
    #expect(transport.requests.count == 1)
  }

  @Test("a key that could break out of its header is not sent", arguments: BadKey.all)
  func invalid(_ key: BadKey) async throws {
    let provider = KeyProvider(key.text)
    let (client, transport) = try Self.client(provider, takes: [key.text])
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    guard case .credentials = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(transport.requests.isEmpty)
    #expect(key.isHidden(in: allTexts(of: error)))
  }

  @Test("who is cancelled while the provider works ends at once; others still get the key")
  func cancelled() async throws {
    let provider = KeyProvider("k1")
    provider.close()
    let (client, transport) = try Self.client(provider, takes: ["k1"])
    let first = Task { try await failure { try await client.chats.get(id: 12) } }
    try await eventually("the provider is asked") { provider.count == 1 }
    let second = Task { try await client.chats.get(id: 12).id }
    first.cancel()
    #expect(try await first.value?.kind == .cancelled)
    #expect(transport.requests.isEmpty)
    provider.open()
    #expect(try await second.value == 12)
    #expect(provider.count == 1)
  }

  static let policies = [
    RetryPolicy.once, RetryPolicy(), RetryPolicy(deadline: nil),
    RetryPolicy(deadline: .milliseconds(50)),
  ]

  @Test(
    "a provider that hangs holds up the first call no longer than its time", arguments: policies)
  func hangs(_ retries: RetryPolicy) async throws {
    let provider = KeyProvider("k1")
    provider.close()
    let (client, transport) = try Self.client(
      provider, retries: retries, timeout: .milliseconds(50))
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .timedOut)
    #expect(error.attempts == 0)
    #expect(transport.requests.isEmpty)
    provider.open()
  }

  @Test("a provider that hangs after a 401 holds up the call no longer", arguments: policies)
  func hangsLater(_ retries: RetryPolicy) async throws {
    let provider = KeyProvider("k1", "k2")
    let (client, transport) = try Self.client(
      provider, retries: retries, timeout: .milliseconds(50))
    provider.close(after: 1)
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .timedOut)
    #expect(error.status == 401)
    #expect(error.attempts == 1)
    #expect(transport.requests.count == 1)
    provider.open()
  }

  @Test("a provider that is slower than a call may wait serves the calls that follow")
  func slow() async throws {
    let provider = KeyProvider("k1")
    provider.close()
    let (client, _) = try Self.client(provider, takes: ["k1"], timeout: .milliseconds(50))
    #expect(try await failure { try await client.chats.get(id: 12) }?.kind == .timedOut)
    // The next call asks anew, for nobody knows whether the first answer will ever come.
    let patient = client.with(timeout: .seconds(60))
    let call = Task { try await patient.chats.get(id: 12).id }
    try await eventually("the provider is asked again") { provider.count == 2 }
    provider.open(upTo: 1)
    #expect(try await call.value == 12)
    provider.open()
  }

  @Test("no key that a call has used shows in its error")
  func secrecy() async throws {
    let keys = ["hc-first-91c4", "hc-second-52d8"]
    let provider = KeyProvider(keys[0], keys[1])
    let transport = ScriptedTransport(
      .status(401, keys[0]),
      .status(
        500, #"{"errors":[{"code":"\#(keys[0])","message":"not \#(keys[0]), not \#(keys[1])"}]}"#,
        headers: ["X-Echo": "\(keys[1]) \(keys[0])"]))
    let events = EventLog()
    var configuration = ClientConfiguration.once
    configuration.transport = transport
    configuration.observe = events.append
    let client = try HelpCrunchClient(apiKey: provider.key, configuration: configuration)
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.attempts == 2)
    let texts =
      allTexts(of: error) + allTexts(of: events.events) + [error.body]
      + error.headers.fields.map(\.value)
    for key in keys { #expect(texts.filter { $0.contains(key) } == []) }
  }
}
