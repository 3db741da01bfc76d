import HelpCrunch
import Testing

/// A call, and whether the server may get it twice without harm.
struct RepeatedCall: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let isSafe: Bool
  let call: @Sendable (HelpCrunchClient) async throws -> Void

  private init(
    _ name: String, isSafe: Bool, call: @escaping @Sendable (HelpCrunchClient) async throws -> Void
  ) {
    (testDescription, self.isSafe, self.call) = (name, isSafe, call)
  }

  static let all: [RepeatedCall] = [
    RepeatedCall("GET", isSafe: true) { _ = try await $0.chats.get(id: 12) },
    RepeatedCall("GET of a page", isSafe: true) { _ = try await $0.agents.list() },
    RepeatedCall("GET of a whole list", isSafe: true) {
      for try await _ in $0.departments.all() {}
    },
    RepeatedCall("PUT", isSafe: true) { try await $0.chats.setStatus(id: 12, status: .closed) },
    RepeatedCall("DELETE", isSafe: true) { try await $0.customers.delete(id: 77) },
    RepeatedCall("DELETE with a body", isSafe: true) {
      try await $0.customers.removeTags(id: 77, tags: [TagName(name: "late")])
    },
    RepeatedCall("POST that only reads", isSafe: true) {
      _ = try await $0.chats.search(filter: [.assignee(.equal, 1)])
    },
    RepeatedCall("POST that only reads, of a whole list", isSafe: true) {
      for try await _ in $0.customers.searchAll(filter: [.name(.contains, "Nina")]) {}
    },
    RepeatedCall("GET that nobody documents", isSafe: true) {
      try await $0.send(method: "GET", path: "/reports")
    },
    RepeatedCall("PUT that nobody documents", isSafe: true) {
      try await $0.send(method: "PUT", path: "/reports", body: [:])
    },

    RepeatedCall("GET with an effect of its own", isSafe: false) {
      try await $0.agents.unsubscribe(id: 31)
    },
    RepeatedCall("POST", isSafe: false) {
      try await $0.chats.create(customer: 77, application: 14)
    },
    RepeatedCall("POST of a message", isSafe: false) {
      try await $0.messages.create(chat: 12, text: "Hi", type: .message)
    },
    RepeatedCall("PATCH", isSafe: false) {
      try await $0.customers.update(id: 77, CustomerChanges(name: "Nina"))
    },
    RepeatedCall("POST that nobody documents", isSafe: false) {
      try await $0.send(method: "POST", path: "/reports", body: [:])
    },
    RepeatedCall("PATCH that nobody documents", isSafe: false) {
      try await $0.send(method: "PATCH", path: "/reports", body: [:])
    },
  ]
}
