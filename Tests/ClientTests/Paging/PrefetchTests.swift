import HelpCrunch
import Testing

@Suite("Paging, the page ahead", .timeLimit(.minutes(3)))
struct PrefetchTests {
  private static func targets(_ offsets: Int...) -> [String] {
    offsets.map { "/agents?offset=\($0)&limit=2" }
  }

  @Test("none is fetched before the first use, and exactly one while the caller works")
  func one() async throws {
    let transport = GatedTransport()
    let all = try HelpCrunchClient.over(transport).agents.all(limit: 2)
    var iterator = all.makeAsyncIterator()
    await settle()
    #expect(transport.requests == [])

    async let answered: Void = transport.answer(0, with: PageText.of([1, 2]))
    #expect(try await iterator.next()?.id == 1)
    try await answered
    try await eventually("the next page is asked for") { transport.requests.count == 2 }
    try await transport.answer(1, with: PageText.of([3, 4]))
    // The caller works on the first page, and takes its second item.
    await settle()
    #expect(try await iterator.next()?.id == 2)
    await settle()
    #expect(transport.requests == Self.targets(0, 2))

    #expect(try await iterator.next()?.id == 3)
    try await eventually("the page after is asked for") { transport.requests.count == 3 }
    try await transport.answer(2, with: PageText.of([]))
    await settle()
    #expect(try await iterator.next()?.id == 4)
    #expect(try await iterator.next() == nil)
    // The end is known: nothing is asked for behind it.
    await settle()
    #expect(transport.requests == Self.targets(0, 2, 4))
    #expect(transport.cancelled == 0)
  }

  @Test("page by page as well")
  func pages() async throws {
    let transport = GatedTransport()
    let pages = try HelpCrunchClient.over(transport).agents.all(limit: 2).pages
    let walk = Task {
      var count = 0
      for try await page in pages {
        count += page.items.count
        if count == 2 {
          await settle()
          #expect(transport.requests == Self.targets(0, 2))
        }
      }
      return count
    }
    try await transport.answer(0, with: PageText.of([1, 2]))
    try await transport.answer(1, with: PageText.of([3]))
    try await transport.answer(2, with: PageText.of([]))
    #expect(try await walk.value == 3)
    #expect(transport.requests == Self.targets(0, 2, 3))
  }

  @Test("a list that is let go calls off the page under way")
  func dropped() async throws {
    let transport = GatedTransport()
    let client = try HelpCrunchClient.over(transport)
    let walk = Task {
      for try await _ in client.agents.all(limit: 2) {
        try await eventually("the next page is asked for") { transport.requests.count == 2 }
        break
      }
    }
    try await transport.answer(0, with: PageText.of([1, 2]))
    try await walk.value
    try await eventually("the page ahead is called off") { transport.cancelled == 1 }
    #expect(transport.requests == Self.targets(0, 2))
  }

  @Test("a caller that is cancelled while waiting for a page ends at once")
  func cancelled() async throws {
    let transport = GatedTransport()
    let client = try HelpCrunchClient.over(transport)
    let walk = Task {
      try await failure { for try await _ in client.agents.all(limit: 2) {} }
    }
    try await transport.answer(0, with: PageText.of([1, 2]))
    try await eventually("the next page is asked for") { transport.requests.count == 2 }
    walk.cancel()
    #expect(try await walk.value?.kind == .cancelled)
    #expect(transport.cancelled == 1)
    #expect(transport.requests.count == 2)
  }

  @Test("a caller that was cancelled gets no further page, even one that is there already")
  func cancelledAhead() async throws {
    let transport = ScriptedTransport { request, number in
      HTTPResponse(status: 200, body: Array(PageText.of([2 * number, 2 * number + 1]).utf8))
    }
    let client = try HelpCrunchClient.over(transport)
    let walk = Task {
      var count = 0
      let error = try await failure {
        for try await _ in client.agents.all(limit: 2) {
          count += 1
          if count == 3 {
            try await eventually("the page ahead is there") { transport.requests.count == 3 }
            await settle()
            withUnsafeCurrentTask { $0?.cancel() }
          }
        }
      }
      #expect(error?.kind == .cancelled)
      #expect(error?.route == "agents.list (GET /agents)")
      return count
    }
    // The items of the page that was begun are still given.
    #expect(try await walk.value == 4)
    #expect(transport.requests.count == 3)
  }

  @Test("an error of the page ahead comes when its items would")
  func error() async throws {
    let transport = ScriptedTransport(.ok(PageText.of([1, 2])), .status(404))
    let client = try HelpCrunchClient.over(transport)
    var ids: [Agent.ID] = []
    let error = try await failure {
      for try await agent in client.agents.all(limit: 2) {
        ids.append(agent.id)
        await settle()
      }
    }
    #expect(ids == [1, 2])
    #expect(error?.kind == .notFound)
    #expect(transport.requests.count == 2)
  }
}
