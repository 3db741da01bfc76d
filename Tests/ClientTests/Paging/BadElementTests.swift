import Foundation
import HelpCrunch
import Testing

@Suite("Paging, elements that are not as documented", .timeLimit(.minutes(3)))
struct BadElementTests {
  private static let pages = [
    PageText.list(#"{"id":1,"name":"n"},{"id":2},{"id":3,"name":"n"}"#),
    PageText.list(#"{"id":"four"},null"#),
    PageText.list(#"{"id":6,"name":7}"#),
    PageText.of([7]),
    PageText.of([]),
  ]

  private static func transport(_ pages: [String] = pages) -> ScriptedTransport {
    ScriptedTransport { _, number in
      HTTPResponse(status: 200, body: Array(pages[min(number, pages.count) - 1].utf8))
    }
  }

  @Test("end the list, unless they are to be skipped")
  func strict() async throws {
    #expect(ClientConfiguration().badElements == .fail)
    let transport = Self.transport()
    let client = try HelpCrunchClient.over(transport)
    var ids: [Agent.ID] = []
    let error = try await HelpCrunchError.thrown {
      for try await agent in client.agents.all() { ids.append(agent.id) }
    }
    #expect(error == "expected a value at data[1].name, found nothing")
    #expect(ids == [])
    #expect(transport.requests.count == 1)
  }

  @Test("are skipped, counted and told, each with its place")
  func skipped() async throws {
    let transport = Self.transport()
    let events = EventLog()
    let client = try HelpCrunchClient.over(transport) {
      $0.badElements = .skip
      $0.observe = events.append
    }
    var pages: [String] = []
    for try await page in client.agents.all().pages {
      pages.append(shown(page.offset, page.items.map(\.id), page.nextOffset))
    }
    #expect(pages == ["0 [1, 3] 3", "3 [] 5", "5 [] 6", "6 [7] 7"])
    #expect(
      transport.requests.map(\.target)
        == [0, 3, 5, 6, 7].map { "/agents?offset=\($0)&limit=100" })
    #expect(
      events.skipped == [
        "agents.list 1: data[1].name", "agents.list 1: data[0].id", "agents.list 1: data[1]",
        "agents.list 1: data[0].name",
      ])
  }

  @Test("are skipped item by item as well, whole pages of them too")
  func items() async throws {
    let client = try HelpCrunchClient.over(Self.transport()) { $0.badElements = .skip }
    var ids: [Agent.ID] = []
    for try await agent in client.agents.all() { ids.append(agent.id) }
    #expect(ids == [1, 3, 7])
  }

  @Test("that repeat themselves for ever do not keep a list going")
  func repeated() async throws {
    let transport = Self.transport([PageText.list(#"{"id":2},{"id":3}"#)])
    let client = try HelpCrunchClient.over(transport) { $0.badElements = .skip }
    for try await agent in client.agents.all() { Issue.record("\(agent)") }
    #expect(transport.requests.count == 3)
  }

  @Test("are skipped in a list without pages, too")
  func list() async throws {
    let events = EventLog()
    let transport = ScriptedTransport(.ok(PageText.list(#"{"id":"one"},{"id":2},3"#)))
    let client = try HelpCrunchClient.over(transport) {
      $0.badElements = .skip
      $0.observe = events.append
    }
    #expect(try await client.applications.list().map(\.id) == [2])
    #expect(events.skipped == ["applications.list 1: data[0].id", "applications.list 1: data[2]"])
  }

  @Test("a list that is no list fails all the same", arguments: ["{}", #"{"data":null}"#, "[]"])
  func noList(_ body: String) async throws {
    let client = try HelpCrunchClient.over(ScriptedTransport(.ok(body))) {
      $0.badElements = .skip
    }
    let error = try await #require(failure { try await client.agents.list() })
    guard case .decoding = error.kind else {
      Issue.record("\(error)")
      return
    }
  }

  @Test("a bad value outside of a list is never skipped")
  func single() async throws {
    let client = try HelpCrunchClient.over(ScriptedTransport(.ok(#"{"id":"x"}"#))) {
      $0.badElements = .skip
    }
    #expect(try await failure { try await client.chats.get(id: 12) } != nil)
  }
}
