import APIModel
import Testing

/// What counts as a use.
@Suite struct UnusedTests {
  /// A style of paging with `answer: KIND`, which a route uses.
  private func reading(answer: String) -> Reading {
    Reading(
      piece: """
        routes:
          a.b: {get: /, returns: pages of Item}
        paging:
          p: {query: {o: int, l: int}, offset: o, limit: l, items: data\(answer)}
        models:
          Item: {x: int}
          Page: {data: list of Item, meta: Meta}
          Meta: {total: int}
        """)
  }

  @Test func theAnswerOfAPagingStyle() {
    #expect(reading(answer: ", answer: Page").diagnostics == [])
    let without = reading(answer: "")
    #expect(
      without.diagnostics.map(without.place) == ["unused-type 7:3 Page", "unused-type 8:3 Meta"])
  }
}
