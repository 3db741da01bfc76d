import Foundation
import SwiftGeneration
import Testing

/// The runtime that a client carries is small enough to be read, and has no part that nothing uses.
@Suite struct RuntimeSizeTests {
  /// Lines of code a folder of the runtime: neither blank nor a comment alone.
  private static func sizes(of spec: URL) throws -> [String: Int] {
    var sizes: [String: Int] = [:]
    for file in try Generation.files(of: spec) {
      let parts = file.path.split(separator: "/")
      guard parts.count == 3, parts[0] == "Runtime" else { continue }
      let lines = file.contents.split(separator: "\n").map { $0.drop { $0 == " " } }
      sizes[String(parts[1]), default: 0] +=
        lines.filter { !$0.isEmpty && !$0.hasPrefix("//") }.count
    }
    return sizes
  }

  @Test func aClientCarriesNoMoreThanCanBeRead() throws {
    let sizes = try Self.sizes(of: Repository.spec("helpcrunch"))
    let calls = try ["Client", "Transport", "Testing"].map { try #require(sizes[$0]) }
    #expect(calls.reduce(0, +) <= 1500, "\(sizes)")
    // Reading and writing JSON comes on top.
    #expect(try #require(sizes["JSON"]) < 1300, "\(sizes)")
  }

  @Test func aClientCarriesOnlyWhatItsSpecNeeds() throws {
    let helpCrunch = try Self.sizes(of: Repository.spec("helpcrunch"))
    #expect(helpCrunch["OAuth"] == nil && helpCrunch["Webhooks"] != nil)
    let liveHelpNow = try Self.sizes(of: Repository.spec("livehelpnow"))
    #expect(liveHelpNow["OAuth"] != nil && liveHelpNow["Webhooks"] == nil)
    let files = try Generation.files(of: Repository.spec("livehelpnow")).map(\.path)
    #expect(!files.contains { $0.hasSuffix("PagedSequence.swift") })
  }
}
