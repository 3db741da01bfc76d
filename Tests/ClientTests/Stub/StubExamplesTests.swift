import HelpCrunch
import Testing

/// A whole client that answers with the examples of the documentation.
@Suite("Stub, the examples of the documentation", .timeLimit(.minutes(3)))
struct StubExamplesTests {
  /// One call of a route.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let call: @Sendable (HelpCrunchClient) async throws -> Void

    init(_ route: String, _ call: @escaping @Sendable (HelpCrunchClient) async throws -> Void) {
      (testDescription, self.call) = (route, call)
    }
  }

  @Test("answer each route", arguments: rows)
  func answers(_ row: Row) async throws {
    let stub = StubTransport.examples()
    try await row.call(.stubbed(by: stub))
    #expect(stub.requests.map(\.route) == [row.testDescription])
    #expect(stub.requests.allSatisfy { $0.headers["Authorization"] == nil })
    // The same without a stub of one's own, as a preview has it.
    try await row.call(.stubbed())
  }

  @Test("there is a row for every route of the spec whose answer has an example")
  func complete() async throws {
    let routes = try ProjectFile("Specs/helpcrunch.yaml").routes
    let others = Set(routes).subtracting(Self.rows.map(\.testDescription))
    #expect(others == ["customers.updateBatch"])
    let error = try await #require(
      failure { try await HelpCrunchClient.stubbed().customers.updateBatch([.example]) })
    #expect(error.description.contains("the stub has no answer for customers.updateBatch"))
  }

  @Test("are the values that the models have")
  func values() async throws {
    let client = HelpCrunchClient.stubbed()
    let chat = try await client.chats.get(id: 1)
    #expect(json(chat) == json(Chat.example))
    var names: [String] = []
    for try await agent in client.agents.all() { names.append(agent.name) }
    #expect(names == [Agent.example.name])
  }

  private static let rows: [Row] = [
    Row("agents.list") { _ = try await $0.agents.list() },
    Row("agents.unsubscribe") { try await $0.agents.unsubscribe(id: 1) },
    Row("applications.list") { _ = try await $0.applications.list() },
    Row("chats.list") { _ = try await $0.chats.list() },
    Row("chats.get") { _ = try await $0.chats.get(id: 1) },
    Row("chats.create") { try await $0.chats.create(customer: 1, application: 2) },
    Row("chats.search") { _ = try await $0.chats.search(filter: [.assignee(.equal, 1)]) },
    Row("chats.setStatus") { try await $0.chats.setStatus(id: 1, status: .closed) },
    Row("chats.setAssignee") { try await $0.chats.setAssignee(id: 1, assignee: nil) },
    Row("chats.updateDepartment") {
      try await $0.chats.updateDepartment(id: 1, department: 2)
    },
    Row("chats.snooze") { try await $0.chats.snooze(id: 1, until: nil) },
    Row("chats.rate") { try await $0.chats.rate(id: 1, rating: .great) },
    Row("chats.markReadByAgent") { try await $0.chats.markReadByAgent(id: 1, read: true) },
    Row("chats.markReadByCustomer") { try await $0.chats.markReadByCustomer(id: 1, read: true) },
    Row("chats.markRead") {
      let routes: any DeprecatedChatsRoutes = $0.chats
      _ = try await routes.markRead(id: 1, read: true)
    },
    Row("messages.list") { _ = try await $0.messages.list(chat: 1) },
    Row("messages.create") { try await $0.messages.create(chat: 1, text: "Hi", type: .message) },
    Row("customers.list") { _ = try await $0.customers.list() },
    Row("customers.get") { _ = try await $0.customers.get(id: 1) },
    Row("customers.create") { try await $0.customers.create(.example) },
    Row("customers.replace") { try await $0.customers.replace(id: 1, .example) },
    Row("customers.update") { try await $0.customers.update(id: 1, .example) },
    Row("customers.addTags") { try await $0.customers.addTags(id: 1, tags: [.example]) },
    Row("customers.removeTags") { try await $0.customers.removeTags(id: 1, tags: [.example]) },
    Row("customers.delete") { try await $0.customers.delete(id: 1) },
    Row("customers.search") { _ = try await $0.customers.search(filter: [.name(.contains, "N")]) },
    Row("events.create") { try await $0.events.create(name: "paid", customer: 1) },
    Row("departments.list") { _ = try await $0.departments.list() },
    Row("organization.get") { _ = try await $0.organization.get() },
  ]
}
