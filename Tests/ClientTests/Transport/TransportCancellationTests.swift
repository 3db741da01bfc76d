import Foundation
import HelpCrunch
import SeededRandom
import Testing

@Suite("URLSession transport: cancellation", .serialized, .timeLimit(.minutes(3)))
struct TransportCancellationTests {
  private let transport = URLSessionTransport()

  @Test("a task that is cancelled before its call sends nothing")
  func cancelledBefore() async throws {
    let server = try LoopbackServer { _ in .status(200) }
    let transport = transport
    let call = Task {
      while !Task.isCancelled { await Task.yield() }
      return await transport.outcome(of: HTTPRequest(server.url))
    }
    call.cancel()
    #expect(await call.value.error == .cancelled)
    #expect(server.connections.total == 0)
  }

  @Test("a cancelled call ends at once and gives its connection back")
  func cancelledWhileWaiting() async throws {
    let server = try LoopbackServer { _ in .silence }
    let transport = transport
    let call = Task { await transport.timed(HTTPRequest(server.url)) }
    try await eventually("the request is there") { server.requests.count == 1 }
    let cancelled = ContinuousClock.now
    call.cancel()
    #expect(await call.value.outcome.error == .cancelled)
    let seconds = (ContinuousClock.now - cancelled) / .seconds(1)
    print("a cancelled call ended after \(seconds) s")
    #expect(seconds < Stress.promptly)
    try await eventually("all connections are closed") { server.connections.open == 0 }
  }

  @Test("cancellations that race the answer neither hang nor crash")
  func racingCancellations() async throws {
    let server = try LoopbackServer { _ in .text(200, "fine").after(0.003) }
    let seed = UInt64.random(in: 0 ... .max)
    let outcomes = await storm(on: server.url) { number in
      var random = SeededGenerator(seed: seed &+ UInt64(number))
      try? await Task.sleep(for: .microseconds(Int.random(in: 0...6000, using: &random)))
    }
    #expect(outcomes.count == Stress.size, "seed \(seed)")
    #expect(outcomes.filter { !$0.isAnswerOrCancelled }.isEmpty, "seed \(seed)")
    try await #expect(transport.send(HTTPRequest(server.url)).text == "fine")
  }

  @Test("cancellations right after the start neither hang nor crash")
  func immediateCancellations() async throws {
    let server = try LoopbackServer { _ in .text(200, "fine").after(0.003) }
    let outcomes = await storm(on: server.url) { number in
      for _ in 0..<number % 8 { await Task.yield() }
    }
    #expect(outcomes.count == Stress.size)
    #expect(outcomes.filter { !$0.isAnswerOrCancelled }.isEmpty)
    try await #expect(transport.send(HTTPRequest(server.url)).text == "fine")
  }

  /// Starts as many calls as a storm has, 8 at a time, and cancels each after a wait.
  private func storm(
    on url: URL, wait: @escaping @Sendable (Int) async -> Void
  ) async -> [Result<HTTPResponse, HTTPTransportError>] {
    let transport = transport
    return await withTaskGroup { group in
      for lane in 0..<8 {
        group.addTask {
          var outcomes: [Result<HTTPResponse, HTTPTransportError>] = []
          for number in stride(from: lane, to: Stress.size, by: 8) {
            let call = Task { await transport.outcome(of: HTTPRequest(url)) }
            await wait(number)
            call.cancel()
            outcomes.append(await call.value)
          }
          return outcomes
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }
}
