import Foundation
import HelpCrunch

/// Compares calls of a generated client with the same calls written by hand, in one run.
///
///     swift run -c release call-benchmark            the time of a call
///     swift run -c release call-benchmark memory     the memory of 100,000 calls
@main enum Main {
  static func main() async throws {
    if CommandLine.arguments.dropFirst().first == "memory" {
      try await memory()
    } else {
      print("| answer | by hand, ms | client, ms | ratio of medians | median of paired ratios |")
      print("| --- | --- | --- | --- | --- |")
      for rows in [1, 10, 100] { try await time(rows: rows) }
    }
  }

  private static func page(_ rows: Int) -> String {
    let list = (1...rows).map { #"{"id":\#($0),"name":"Department \#($0)"}"# }
    return #"{"data":[\#(list.joined(separator: ","))],"meta":{"total":\#(rows)}}"#
  }

  private static func client(_ url: URL) throws -> HelpCrunchClient {
    try HelpCrunchClient(
      apiKey: "key", configuration: ClientConfiguration(server: url, rateLimit: nil))
  }

  // MARK: - Time

  private static func time(rows: Int) async throws {
    let server = try Server(answering: page(rows))
    guard let url = server.url else { return }
    let byHand = HandWritten(server: url)
    let client = try client(url)
    var pairs: [(byHand: Double, client: Double)] = []
    for round in 0..<2_300 {
      // Who goes first changes, so that neither always finds a warm machine.
      var one = 0.0
      var other = 0.0
      if round.isMultiple(of: 2) {
        one = try await seconds { try await byHand.departments().count == rows }
        other = try await seconds { try await client.departments.list().items.count == rows }
      } else {
        other = try await seconds { try await client.departments.list().items.count == rows }
        one = try await seconds { try await byHand.departments().count == rows }
      }
      if round >= 300 { pairs.append((one, other)) }
    }
    let hand = median(pairs.map(\.byHand)) * 1000
    let ours = median(pairs.map(\.client)) * 1000
    let paired = median(pairs.map { $0.client / $0.byHand })
    let numbers = [hand, ours, ours / hand, paired].map { rounded($0) }
    print("| \(rows) rows | \(numbers.joined(separator: " | ")) |")
  }

  private static func seconds(_ call: () async throws -> Bool) async throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    guard try await call() else { throw CocoaError(.coderReadCorrupt) }
    return start.duration(to: clock.now) / .seconds(1)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private static func rounded(_ value: Double) -> String {
    "\((value * 1000).rounded() / 1000)"
  }

  // MARK: - Memory

  private static func memory() async throws {
    let server = try Server(answering: page(10))
    guard let url = server.url else { return }
    let client = try client(url)
    let descriptors = openDescriptors
    for count in 1...100_000 {
      _ = try await client.departments.list()
      if count == 10_000 || count == 100_000 {
        print("after \(count) calls: peak \(peakMemory ?? 0) KiB")
      }
    }
    print("descriptors: \(descriptors ?? 0) before, \(openDescriptors ?? 0) after")
  }

  private static var peakMemory: Int? {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) }
  }

  private static var openDescriptors: Int? {
    try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }
}
