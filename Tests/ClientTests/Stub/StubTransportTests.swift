import HelpCrunch
import Testing

@Suite("Stub, what it answers", .timeLimit(.minutes(3)))
struct StubTransportTests {
  private let stub = StubTransport()

  @Test("a value, in the place where the answer has it")
  func values() async throws {
    var chat = Chat.example
    chat.id = 99
    stub.answer(.chatsGet, with: chat)
    stub.answer(.departmentsList, with: [Department(id: 1, name: "Sales"), .example])
    stub.answer(.organizationGet, with: .example)
    let client = HelpCrunchClient.stubbed(by: stub)
    #expect(try await client.chats.get(id: 12).id == 99)
    #expect(try await client.departments.list().items.map(\.name) == ["Sales", "Repairs"])
    let organization = try await client.organization.get()
    #expect(json(organization) == json(Organization.example))
  }

  @Test("one answer after the other, and the last one from then on")
  func turns() async throws {
    stub.answer(.departmentsList, with: [Department(id: 1, name: "a")])
    stub.answer(.departmentsList, status: 503)
    stub.answer(.departmentsList, with: [])
    let client = HelpCrunchClient.stubbed(by: stub)
    #expect(try await client.departments.list().items.count == 1)
    #expect(try await failure { try await client.departments.list() }?.kind == .status(503))
    for _ in 0..<3 { #expect(try await client.departments.list().items.isEmpty) }
  }

  @Test("a whole list ends, though the stub has one page for ever")
  func list() async throws {
    stub.answer(.departmentsList, with: [.example])
    var names: [String] = []
    for try await department in HelpCrunchClient.stubbed(by: stub).departments.all() {
      names.append(department.name)
    }
    #expect(names == ["Repairs"])
  }

  @Test("a status with headers and a body")
  func status() async throws {
    stub.answer(
      .chatsGet, status: 429, headers: ["Retry-After": "3"],
      body: HelpCrunchJSON.errors(["too_many_requests": "Wait"]))
    let client = HelpCrunchClient.stubbed(by: stub)
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .tooManyRequests)
    #expect(error.code == .tooManyRequests)
    #expect(error.retryAfter == .seconds(3))
    #expect(stub.requests.count == 1)
  }

  @Test(
    "a failure",
    arguments: [
      (.connection("reset"), .transport("reset")), (.timedOut, .timedOut),
      (.cancelled, .cancelled), (.responseTooLarge(limit: 5), .responseTooLarge(limit: 5)),
    ] as [(HTTPTransportError, HelpCrunchError.Kind)])
  func failures(_ error: HTTPTransportError, _ kind: HelpCrunchError.Kind) async throws {
    stub.fail(.chatsCreate, with: error)
    let client = HelpCrunchClient.stubbed(by: stub)
    let thrown = try await failure { try await client.chats.create(customer: 1, application: 2) }
    #expect(thrown?.kind == kind)
  }

  @Test("nothing, for routes that give nothing")
  func nothing() async throws {
    stub.answer(.customersDelete, with: .null)
    try await HelpCrunchClient.stubbed(by: stub).customers.delete(id: 77)
    #expect(stub.requests.map(\.method) == ["DELETE"])
  }

  @Test("what it was sent can be looked at, in all and by route")
  func requests() async throws {
    let stub = StubTransport.examples()
    let client = HelpCrunchClient.stubbed(by: stub)
    _ = try await client.chats.get(id: 12)
    try await client.messages.create(chat: 12, text: "Hi", type: .message)
    _ = try await client.chats.get(id: 13)
    #expect(stub.requests.map(\.route) == ["chats.get", "messages.create", "chats.get"])
    #expect(stub.requests(to: .chatsGet).map(\.target) == ["/chats/12", "/chats/13"])
    let message = try #require(stub.requests(to: .messagesCreate).first)
    #expect(String(decoding: message.body ?? [], as: UTF8.self).contains(#""text":"Hi""#))
    #expect(stub.requests(to: .agentsList).isEmpty)
  }

  @Test("a route without an answer fails, and says what to do")
  func unknown() async throws {
    let client = HelpCrunchClient.stubbed(by: stub)
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    #expect(
      error.kind
        == .transport(
          "the stub has no answer for chats.get; give it one with answer"))
    #expect(stub.requests.count == 1)
  }

  @Test("stands in a client with a key and a policy of its own as well")
  func configured() async throws {
    stub.answer(.chatsGet, status: 503)
    stub.answer(.chatsGet, with: .example)
    let client = try HelpCrunchClient.over(stub) {
      $0.retries = RetryPolicy()
      $0.clock = ClientClock(TestClock(.jumps))
    }
    _ = try await client.chats.get(id: 12)
    #expect(
      stub.requests.map { $0.headers["Authorization"] }
        == Array(repeating: "Bearer \(HelpCrunchClient.testKey)", count: 2))
  }
}
