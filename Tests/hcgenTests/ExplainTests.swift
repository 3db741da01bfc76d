import Foundation
import Testing

@Suite struct ExplainTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace(specs: [:]) }

  @Test func everyIDHasAStory() throws {
    let list = try workspace.hcgen("explain")
    expect(list, status: 0, output: ["drift-stale ", "unreadable-spec ", "duplicate-key "])
    let ids = list.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
    for id in ids {
      let run = try workspace.hcgen("explain", id)
      // A rule of a comparison has a spec before and after.
      let isRule = run.output.contains("\n\nBefore\n\n    ")
      let pieces = isRule ? ["Before", "After"] : ["Wrong", "Right"]
      expect(run, status: 0, output: ["\(id): "] + pieces.map { "\n\n\($0)\n\n    " })
      #expect(run.error.isEmpty)
    }
  }

  @Test func coloursOnDemandOnly() throws {
    #expect(try !workspace.hcgen("explain", "drift-stale").output.contains("\u{1B}"))
    #expect(
      try workspace.hcgen("explain", "drift-stale", "--color=always").output.contains("\u{1B}[1m"))
  }
}
