import Foundation
import HelpCrunch
import Testing

/// Lists are read to their end, whatever the server says about their length.
@Suite("HelpCrunch, lists over several pages", .timeLimit(.minutes(3)))
struct HelpCrunchPagingTests {
  @Test("a list is read whole, and ends", arguments: lists)
  func whole(_ list: ServedList) async throws {
    let server = try LoopbackServer(answer: list.answer)
    let agents = try HelpCrunchClient.on(server.url).agents
    // No list here has more than 30 items: what goes on beyond would go on for ever.
    var ids: [Int] = []
    for try await agent in agents.all(limit: 2).prefix(30) { ids.append(agent.id.rawValue) }
    #expect(ids == (0..<list.count).map { $0 + 1 })
    let targets = server.requests.map(\.target)
    #expect(targets.allSatisfy { $0.hasPrefix("/v1/agents?offset=") && $0.hasSuffix("&limit=2") })
    #expect(Set(targets).count == targets.count, "no page is asked for twice")
    #expect(targets.count == list.pages(limit: 2) + 1, "one empty page is the end")
  }

  private static let lists: [ServedList] = [
    ServedList("the total under meta", count: 5, in: #"{"data":[%],"meta":{"total":5}}"#),
    ServedList("the total at the top", count: 5, in: #"{"data":[%],"total":5}"#),
    ServedList("no total", count: 5, in: #"{"data":[%]}"#),
    ServedList("a last page that is full", count: 4, in: #"{"data":[%],"meta":{"total":4}}"#),
    ServedList("a last page that is full, no total", count: 4, in: #"{"data":[%]}"#),
    ServedList("an empty list", count: 0, in: #"{"data":[%],"meta":{"total":0}}"#),
    ServedList("an empty list with a total", count: 0, in: #"{"data":[%],"total":9}"#),
    ServedList("a total of 0 with rows", count: 5, in: #"{"data":[%],"meta":{"total":0}}"#),
    ServedList("a total of 0 with one row", count: 1, in: #"{"data":[%],"meta":{"total":0}}"#),
    ServedList("a total of 5 with 4 rows", count: 4, in: #"{"data":[%],"meta":{"total":5}}"#),
    ServedList("a total of 5 with 3 rows", count: 3, in: #"{"data":[%],"meta":{"total":5}}"#),
    ServedList("a total of the page alone", count: 5, in: #"{"data":[%],"total":2}"#),
    ServedList("a total far too large", count: 3, in: #"{"data":[%],"total":435000}"#),
    ServedList("a total below 0", count: 5, in: #"{"data":[%],"total":-1}"#),
    ServedList("a total that is null", count: 5, in: #"{"data":[%],"meta":{"total":null}}"#),
    ServedList("a total that is text", count: 5, in: #"{"data":[%],"meta":{"total":"5"}}"#),
    ServedList("a meta that is a list", count: 5, in: #"{"data":[%],"meta":[]}"#),
    ServedList(
      "totals in both places that differ", count: 5,
      in: #"{"data":[%],"total":1,"meta":{"total":5}}"#),
    ServedList("a short page in the middle", count: 5, in: #"{"data":[%],"total":5}"#) {
      $0 == 2 ? 1 : 2
    },
    ServedList(
      "a short page in the middle, a total too large", count: 5, in: #"{"data":[%],"total":7}"#
    ) { $0 == 2 ? 1 : 2 },
    ServedList("pages of one, whatever is asked", count: 3, in: #"{"data":[%],"total":3}"#) { _ in
      1
    },
    ServedList("a short page in the middle, a total of 0", count: 5, in: #"{"data":[%],"total":0}"#)
    {
      $0 == 2 ? 1 : 2
    },
  ]

  @Test("a server that does not look at the offset repeats itself, and the list ends")
  func repeated() async throws {
    let list = ServedList("", count: 5, in: #"{"data":[%],"meta":{"total":5}}"#)
    let server = try LoopbackServer { _ in list.page(offset: 0, limit: 2) }
    let all = try HelpCrunchClient.on(server.url).departments.all(limit: 2)
    var ids: [Department.ID] = []
    for try await department in all.prefix(30) { ids.append(department.id) }
    #expect(ids == [1, 2])
    #expect(server.requests.count == 3)
  }

  @Test("a server that repeats its rows under another time ends the list, too")
  func repeatedRows() async throws {
    let answers = AnswerScript(
      (0..<40).map {
        .json(200, #"{"data":[{"id":1,"name":"n"}],"total":9,"at":\#($0)}"#)
      })
    let server = try LoopbackServer { _ in answers.next() }
    let all = try HelpCrunchClient.on(server.url).departments.all(limit: 1)
    var count = 0
    for try await _ in all.prefix(30) { count += 1 }
    #expect(count == 1)
  }

  @Test("each page says where it stands")
  func pages() async throws {
    let list = ServedList("", count: 5, in: #"{"data":[%],"total":9}"#)
    let server = try LoopbackServer(answer: list.answer)
    let client = try HelpCrunchClient.on(server.url)
    var pages: [String] = []
    for try await page in client.customers.all(sort: .lastSeen, offset: 1, limit: 3).pages {
      pages.append(shown(page.offset, page.items.map(\.id), page.nextOffset, page.total))
    }
    #expect(pages == ["1 [2, 3, 4] 4 9", "4 [5] 5 9"])
    #expect(
      server.requests.map(\.target) == [
        "/v1/customers?sort=customers.lastSeen&offset=1&limit=3",
        "/v1/customers?sort=customers.lastSeen&offset=4&limit=3",
        "/v1/customers?sort=customers.lastSeen&offset=5&limit=3",
      ])
  }

  @Test("a search carries its place in the body")
  func search() async throws {
    let list = ServedList("", count: 3, in: #"{"data":[%],"meta":{"total":3}}"#)
    let server = try LoopbackServer(
      list.page(offset: 0, limit: 2), list.page(offset: 2, limit: 2),
      list.page(offset: 3, limit: 2))
    let client = try HelpCrunchClient.on(server.url)
    let found = client.chats.searchAll(
      filter: [.status(.equal, .closed)], order: .descending, limit: 2)
    var ids: [Chat.ID] = []
    for try await chat in found { ids.append(chat.id) }
    #expect(ids == [1, 2, 3])
    let filter = #"[{"field":"chats.status","operator":"=","value":"closed"}]"#
    #expect(
      server.requests.map { "\($0.method) \($0.target)" }
        == Array(repeating: "POST /v1/chats/search", count: 3))
    #expect(
      server.requests.map(\.text) == [
        #"{"filter":\#(filter),"order":"desc","offset":0,"limit":2}"#,
        #"{"filter":\#(filter),"order":"desc","offset":2,"limit":2}"#,
        #"{"filter":\#(filter),"order":"desc","offset":3,"limit":2}"#,
      ])
  }

  @Test("the pages of messages go to the chat, and further pages to /v1 as well")
  func messages() async throws {
    let server = try LoopbackServer(
      .json(200, #"{"data":[\#(HelpCrunchJSON.message())],"total":2}"#),
      .json(200, #"{"data":[\#(HelpCrunchJSON.message(id: 503, agent: "null"))],"total":2}"#),
      .json(200, #"{"data":[],"total":2}"#))
    let client = try HelpCrunchClient.on(server.url)
    var agents: [String] = []
    for try await message in client.messages.all(chat: 12, limit: 1) {
      agents.append(shown(message.agent?.id))
    }
    #expect(agents == ["31", "nil"])
    #expect(
      server.requests.map(\.target)
        == (0...2).map { "/v1/chats/12/messages?offset=\($0)&limit=1" })
  }

  @Test("a failure on the way ends the list with the error of that page")
  func failure() async throws {
    let list = ServedList("", count: 5, in: #"{"data":[%],"total":5}"#)
    let server = try LoopbackServer(
      list.page(offset: 0, limit: 2),
      .json(
        429, HelpCrunchJSON.errors(["too_many_requests": "Wait"]), headers: ["Retry-After": "3"]))
    let client = try HelpCrunchClient.on(server.url)
    var ids: [Agent.ID] = []
    let error = await #expect(throws: HelpCrunchError.self) {
      for try await agent in client.agents.all(limit: 2) { ids.append(agent.id) }
    }
    #expect(ids == [1, 2])
    #expect(error?.kind == .tooManyRequests)
    #expect(error?.retryAfter == .seconds(3))
    #expect(error?.route == "agents.list (GET /agents)")
  }

  @Test("a row that cannot be read is named, on whatever page it stands")
  func badRow() async throws {
    let list = ServedList("", count: 2, in: #"{"data":[%],"total":4}"#)
    let server = try LoopbackServer(
      list.page(offset: 0, limit: 2), .json(200, #"{"data":[{"id":3,"name":"n"},{"id":4}]}"#))
    let client = try HelpCrunchClient.on(server.url)
    let error = try await HelpCrunchError.thrown {
      for try await _ in client.agents.all(limit: 2) {}
    }
    #expect(error == "expected a value at data[1].name, found nothing")
  }
}

@Suite("HelpCrunch, calls that are called off", .timeLimit(.minutes(3)))
struct HelpCrunchCancellationTests {
  @Test("a call that waits for its answer ends at once")
  func waiting() async throws {
    let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
    let server = try LoopbackServer { _ in
      arrival.yield()
      return .silence
    }
    let client = try HelpCrunchClient.on(server.url)
    let call = Task { try await client.chats.get(id: 12) }
    for await _ in arrivals { break }
    call.cancel()
    let error = await #expect(throws: HelpCrunchError.self) { try await call.value }
    #expect(error?.kind == .cancelled)
    #expect(error?.route == "chats.get (GET /chats/{id})")
    #expect(server.requests.count == 1)
  }

  @Test("a call of a task that is cancelled already sends nothing")
  func before() async throws {
    let server = try LoopbackServer { _ in .json(200, #"{"id":12}"#) }
    let client = try HelpCrunchClient.on(server.url)
    let call = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await client.chats.get(id: 12)
    }
    let error = await #expect(throws: HelpCrunchError.self) { try await call.value }
    #expect(error?.kind == .cancelled)
    #expect(server.requests.isEmpty)
  }

  @Test("a list ends with the page that is under way")
  func list() async throws {
    let list = ServedList("", count: 100, in: #"{"data":[%],"total":100}"#)
    let server = try LoopbackServer(answer: list.answer)
    let client = try HelpCrunchClient.on(server.url)
    let reading = Task {
      var count = 0
      do {
        for try await _ in client.agents.all(limit: 2) {
          count += 1
          if count == 3 { withUnsafeCurrentTask { $0?.cancel() } }
        }
      } catch let error as HelpCrunchError {
        #expect(error.kind == .cancelled)
      }
      return count
    }
    // The items that are here already are still given.
    #expect(try await reading.value == 4)
    #expect((2...3).contains(server.requests.count), "no more than one page ahead")
  }

  @Test("a call that takes too long ends after the client's time")
  func timeout() async throws {
    let server = try LoopbackServer { _ in .silence }
    var configuration = ClientConfiguration.once
    configuration.timeout = .milliseconds(50)
    let client = try HelpCrunchClient.on(server.url, configuration: configuration)
    let error = await #expect(throws: HelpCrunchError.self) { try await client.chats.get(id: 12) }
    #expect(error?.kind == .timedOut)
  }
}
