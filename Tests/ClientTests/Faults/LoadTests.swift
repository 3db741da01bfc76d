import Foundation
import HelpCrunch
import Testing

/// Many calls through one client.
@Suite("Load", .serialized, .timeLimit(.minutes(10)))
struct LoadTests {
  @Test("1,000 calls at once are all answered, and descriptors come back")
  func manyAtOnce() async throws {
    let before = ProcessFigures.descriptors
    do {
      let server = try LoopbackServer(records: false) { _ in .json(200, ServerAnswer.list) }
      let client = try HelpCrunchClient.on(server.url)
      let names = try await withThrowingTaskGroup { group in
        for _ in 0..<1000 {
          group.addTask { try await client.departments.list().items.map(\.name) }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(names == Array(repeating: "Repairs", count: 1000))
      // The server may hear of a connection that was given up after it hears of the one in its place.
      #expect(server.connections.peak <= 32)
      // Each has a connection of its own.
      for _ in 0..<200 { try await client.agents.unsubscribe(id: 31) }
    }
    guard let before else { return }
    // Other tests run meanwhile, so that this is no exact figure.
    var after = Int.max
    for _ in 0..<500 where after > before {
      try await Task.sleep(for: .milliseconds(10))
      after = ProcessFigures.descriptors ?? 0
    }
    print("descriptors: \(before) before 1,000 calls, \(after) after")
    #expect(after <= before + 50)
  }

  @Test("memory stays flat over many calls", .enabled(if: Stress.isLong))
  func memory() async throws {
    let server = try LoopbackServer(records: false) { _ in .json(200, ServerAnswer.list) }
    let client = try HelpCrunchClient.on(server.url)
    let calls = Stress.size * 20
    var peaks: [Int] = []
    for number in 1...calls {
      _ = try await client.departments.list()
      guard number == calls / 10 || number == calls, let peak = ProcessFigures.peakMemory else {
        continue
      }
      print("peak memory after \(number) calls: \(peak) KiB")
      peaks.append(peak)
    }
    // `URLSession` itself keeps a little over 100 bytes a call.
    if let first = peaks.first, let last = peaks.last { #expect(last - first < 40 * 1024) }
  }
}
