import HelpCrunch
import Testing

/// A list ends at an empty page, at two pages in a row that have nothing new, or with an error, and
/// nowhere else.
@Suite("Paging, where a list ends", .timeLimit(.minutes(3)))
struct PagingRuleTests {
  /// The pages that a server gives in turn, the last one for ever, and what a caller gets.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let pages: [String]
    let ids: [Int]
    /// The offsets that are asked for.
    let offsets: [Int]

    init(_ name: String, _ pages: [String], gives ids: [Int], offsets: [Int]) {
      (testDescription, self.pages, self.ids, self.offsets) = (name, pages, ids, offsets)
    }
  }

  @Test(arguments: rows)
  func rule(_ row: Row) async throws {
    let transport = ScriptedTransport { request, number in
      let page = row.pages[min(number, row.pages.count) - 1]
      return HTTPResponse(status: 200, body: Array(page.utf8))
    }
    let agents = try HelpCrunchClient.over(transport).agents.all(limit: 2)
    var ids: [Int] = []
    // No row gives more than 30 items: what goes on beyond would go on for ever.
    for try await agent in agents.prefix(30) { ids.append(agent.id.rawValue) }
    #expect(ids == row.ids)
    #expect(transport.requests.map(\.target) == row.offsets.map { "/agents?offset=\($0)&limit=2" })
  }

  private static let rows: [Row] =
    // What is said about the length is not believed.
    ["0", "1", "2", "4", "5", "435000", "-1", "null", #""5""#, "{}", "1e400"].map {
      (total: String) in
      Row(
        "four items and a total of \(total)",
        [
          PageText.of([1, 2], total: total), PageText.of([3, 4], total: total),
          PageText.of([], total: total),
        ], gives: [1, 2, 3, 4], offsets: [0, 2, 4])
    } + [
      Row("an empty list", [PageText.of([])], gives: [], offsets: [0]),
      Row("an empty list with a total", [PageText.of([], total: "9")], gives: [], offsets: [0]),
      Row(
        "a total that changes meanwhile",
        [
          PageText.of([1, 2], total: "9"), PageText.of([3, 4], total: "0"),
          PageText.of([5], total: "2"), PageText.of([], total: "9"),
        ], gives: [1, 2, 3, 4, 5], offsets: [0, 2, 4, 5]),
      Row(
        "a short page in the middle",
        [PageText.of([1, 2]), PageText.of([3]), PageText.of([4, 5]), PageText.of([])],
        gives: [1, 2, 3, 4, 5], offsets: [0, 2, 3, 5]),
      Row(
        "pages longer than was asked for",
        [PageText.of(1...5), PageText.of(6...9), PageText.of([])], gives: Array(1...9),
        offsets: [0, 5, 9]),
      Row(
        "a page that repeats itself", [PageText.of([1, 2], total: "5")], gives: [1, 2],
        offsets: [0, 2, 4]),
      Row(
        "the same items in another order each time",
        [PageText.of([1, 2]), PageText.of([2, 1]), PageText.of([1, 2]), PageText.of([2, 1])],
        gives: [1, 2], offsets: [0, 2, 4]),
      Row(
        "a whole page of others that came in front",
        [PageText.of([1, 2]), PageText.of([1, 2]), PageText.of([3, 4]), PageText.of([])],
        gives: [1, 2, 3, 4], offsets: [0, 2, 4, 6]),
      Row(
        "a later page that repeats itself",
        [PageText.of([1, 2]), PageText.of([3, 4]), PageText.of([3, 4])], gives: [1, 2, 3, 4],
        offsets: [0, 2, 4, 6]),
      Row(
        "pages in a circle",
        [PageText.of([1, 2]), PageText.of([3, 4]), PageText.of([1, 2]), PageText.of([3, 4])],
        gives: [1, 2, 3, 4], offsets: [0, 2, 4, 6]),
      Row(
        "the same items with other fields",
        [PageText.of([1, 2]), PageText.of([1, 2], name: "m"), PageText.of([2, 1], name: "o")],
        gives: [1, 2], offsets: [0, 2, 4]),
      Row(
        "a circle of items with other fields",
        [
          PageText.of([1, 2]), PageText.of([3, 4]), PageText.of([1, 2], name: "m"),
          PageText.of([3, 4], name: "m"),
        ], gives: [1, 2, 3, 4], offsets: [0, 2, 4, 6]),
      Row(
        "an item that moved to the next page, as happens when others come in front",
        [PageText.of([1, 2]), PageText.of([2, 3]), PageText.of([])], gives: [1, 2, 2, 3],
        offsets: [0, 2, 4]),
    ]

  @Test("a list can begin at an offset, where another one was left")
  func restart() async throws {
    let transport = ScriptedTransport { request, _ in
      let offset = request.target.split(separator: "=")[1].prefix { $0.isNumber }
      let start = Int(offset) ?? 0
      return HTTPResponse(
        status: 200, body: Array(PageText.of((start..<7).prefix(2)).utf8))
    }
    let agents = try HelpCrunchClient.over(transport).agents
    var (seen, next): ([Int], Int) = ([], 0)
    for try await page in agents.all(limit: 2).pages {
      seen += page.items.map(\.id.rawValue)
      next = page.nextOffset
      if seen.count == 4 { break }
    }
    for try await agent in agents.all(offset: next, limit: 2) { seen.append(agent.id.rawValue) }
    #expect(seen == [0, 1, 2, 3, 4, 5, 6])
    // Each use of a sequence begins anew.
    let all = agents.all(offset: 5, limit: 2)
    for _ in 0..<2 {
      var ids: [Int] = []
      for try await agent in all { ids.append(agent.id.rawValue) }
      #expect(ids == [5, 6])
    }
  }

  @Test("limits and offsets are checked before anything is sent", arguments: [0, 101, -1, 1 << 40])
  func limits(_ limit: Int) async throws {
    let transport = ScriptedTransport(.ok(PageText.of([1])))
    let client = try HelpCrunchClient.over(transport)
    let errors = [
      try await failure { for try await _ in client.agents.all(limit: limit) {} },
      try await failure { for try await _ in client.agents.all(limit: limit).pages {} },
    ]
    for error in errors {
      #expect(error?.kind == .invalidRequest("limit: \(limit) is not at least 1 and at most 100"))
    }
    let offset = try await failure { for try await _ in client.agents.all(offset: -1) {} }
    #expect(offset?.kind == .invalidRequest("offset: -1 is not at least 0"))
    #expect(transport.requests.isEmpty)
  }

  @Test("after the end, and after an error, there is nothing more")
  func over() async throws {
    for last in [TransportStep.ok(PageText.of([])), .status(500)] {
      let transport = ScriptedTransport(.ok(PageText.of([1])), last, .ok(PageText.of([2])))
      var iterator = try HelpCrunchClient.over(transport).agents.all().makeAsyncIterator()
      #expect(try await iterator.next()?.id == 1)
      _ = try? await iterator.next()
      for _ in 0..<3 { #expect(try await iterator.next() == nil) }
      #expect(transport.requests.count == 2)
    }
  }
}
