import Foundation
import HelpCrunch
import Testing

/// A call that the API would refuse, and why it is not sent.
struct HelpCrunchRefusal: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let reason: String
  let call: @Sendable (HelpCrunchClient) async throws -> Void

  init(
    _ name: String, _ reason: String,
    call: @escaping @Sendable (HelpCrunchClient) async throws -> Void
  ) {
    (testDescription, self.reason, self.call) = (name, reason, call)
  }
}

@Suite("HelpCrunch, what is never sent", .timeLimit(.minutes(3)))
struct HelpCrunchLimitTests {
  @Test(arguments: refusals)
  func refusal(_ row: HelpCrunchRefusal) async throws {
    let server = try LoopbackServer { _ in .text(200, "Ok") }
    let client = try HelpCrunchClient.on(server.url)
    let error = await #expect(throws: HelpCrunchError.self) { try await row.call(client) }
    #expect(error?.kind == .invalidRequest(row.reason))
    #expect(error?.route.isEmpty == false)
    #expect(error?.status == nil)
    #expect(server.requests.isEmpty)
    #expect(server.connections.total == 0)
  }

  private static func items(_ count: Int) -> [CustomerBatchItem] {
    (0..<count).map { CustomerBatchItem(name: "Nina", customer: Customer.ID($0)) }
  }

  private static let refusals: [HelpCrunchRefusal] = [
    HelpCrunchRefusal("a page of 101", "limit: 101 is not at least 1 and at most 100") {
      _ = try await $0.agents.list(limit: 101)
    },
    HelpCrunchRefusal("a page of none", "limit: 0 is not at least 1 and at most 100") {
      _ = try await $0.chats.list(limit: 0)
    },
    HelpCrunchRefusal("an offset below 0", "offset: -1 is not at least 0") {
      _ = try await $0.departments.list(offset: -1)
    },
    HelpCrunchRefusal("the least of all offsets", "offset: \(Int.min) is not at least 0") {
      _ = try await $0.customers.list(offset: .min)
    },
    HelpCrunchRefusal("a page of 101 messages", "limit: 101 is not at least 1 and at most 100") {
      _ = try await $0.messages.list(chat: 12, limit: 101)
    },
    HelpCrunchRefusal("a search for 101", "limit: 101 is not at least 1 and at most 100") {
      _ = try await $0.chats.search(filter: [.assignee(.equal, 1)], limit: 101)
    },
    HelpCrunchRefusal("a search from before the start", "offset: -1 is not at least 0") {
      _ = try await $0.customers.search(filter: [.id(.equal, 1)], offset: -1)
    },
    HelpCrunchRefusal("a search without a condition", "filter: a count of 0 is not at least 1") {
      _ = try await $0.chats.search(filter: [])
    },
    HelpCrunchRefusal(
      "a whole list in pages of 101", "limit: 101 is not at least 1 and at most 100"
    ) {
      for try await _ in $0.agents.all(limit: 101) {}
    },
    HelpCrunchRefusal("a whole list in pages of none", "limit: 0 is not at least 1 and at most 100")
    {
      for try await _ in $0.chats.all(limit: 0).pages {}
    },
    HelpCrunchRefusal("a whole search from before the start", "offset: -1 is not at least 0") {
      for try await _ in $0.chats.searchAll(filter: [.assignee(.equal, 1)], offset: -1) {}
    },
    HelpCrunchRefusal("a batch of 11", "body: a count of 11 is not at least 1 and at most 10") {
      _ = try await $0.customers.updateBatch(items(11))
    },
    HelpCrunchRefusal("a batch of none", "body: a count of 0 is not at least 1 and at most 10") {
      _ = try await $0.customers.updateBatch([])
    },
    HelpCrunchRefusal("no tags to add", "tags: a count of 0 is not at least 1") {
      _ = try await $0.customers.addTags(id: 77, tags: [])
    },
    HelpCrunchRefusal("no tags to remove", "tags: a count of 0 is not at least 1") {
      _ = try await $0.customers.removeTags(id: 77, tags: [])
    },
  ]

  @Test("what is just within the limits is sent")
  func bounds() async throws {
    let server = try LoopbackServer { request in
      .json(200, request.method == "GET" ? #"{"data":[]}"# : "[]")
    }
    let client = try HelpCrunchClient.on(server.url)
    _ = try await client.agents.list(offset: 0, limit: 1)
    _ = try await client.agents.list(offset: .max, limit: 100)
    try await client.customers.updateBatch(Self.items(1))
    try await client.customers.updateBatch(Self.items(10))
    #expect(
      server.requests.map(\.target) == [
        "/v1/agents?offset=0&limit=1", "/v1/agents?offset=\(Int.max)&limit=100",
        "/v1/customers/batch", "/v1/customers/batch",
      ])
  }
}

/// Values with characters that mean something in an address.
@Suite("HelpCrunch, values in addresses", .timeLimit(.minutes(3)))
struct HelpCrunchEncodingTests {
  @Test(
    arguments: [
      ("a+b", "a%2Bb"), ("a&b=c", "a%26b%3Dc"), ("a/b", "a%2Fb"), ("100%", "100%25"),
      ("a?b", "a%3Fb"), ("a#b", "a%23b"), ("ü", "%C3%BC"), (" a b ", "%20a%20b%20"),
      ("%2B", "%252B"), ("🚲", "%F0%9F%9A%B2"), ("a;b'c\"d", "a%3Bb%27c%22d"), ("[0]", "%5B0%5D"),
      ("a\r\nb\0", "a%0D%0Ab%00"), ("-._~", "-._~"), ("", ""),
    ])
  func query(_ value: String, _ sent: String) async throws {
    let server = try LoopbackServer(.json(200, #"{"data":[]}"#))
    let client = try HelpCrunchClient.on(server.url)
    _ = try await client.chats.list(sort: ChatSort(rawValue: value), order: .ascending)
    #expect(server.requests.map(\.target) == ["/v1/chats?sort=\(sent)&order=asc"])
  }

  @Test("a number in a path is sent as it is", arguments: [0, -1, Int.max, Int.min])
  func path(_ number: Int) async throws {
    let server = try LoopbackServer(.text(200, "Ok"))
    let client = try HelpCrunchClient.on(server.url)
    try await client.customers.delete(id: Customer.ID(number))
    #expect(server.requests.map(\.target) == ["/v1/customers/\(number)"])
  }
}
