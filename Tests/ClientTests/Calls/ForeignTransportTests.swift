import HelpCrunch
import Testing

/// What a client makes of a transport that throws errors of its own.
@Suite("Transports of others", .timeLimit(.minutes(3)))
struct ForeignTransportTests {
  struct Broken: Error, CustomStringConvertible {
    let description = "the pipe is broken"
  }

  /// Waits until the call is cancelled, and then says so in its own words.
  private static func waiting(_ gate: Flag, _ error: any Error) -> ScriptedTransport {
    ScriptedTransport { _, _ in
      gate.set()
      while !Task.isCancelled { await Task.yield() }
      throw error
    }
  }

  @Test("an error of their own is one of the connection")
  func failure() async throws {
    let client = try HelpCrunchClient.over(ScriptedTransport(.fails(Broken())))
    let error = try await #require(ClientTests.failure { try await client.chats.get(id: 12) })
    #expect(error.kind == .transport("the pipe is broken"))
  }

  @Test(
    "whatever they throw when the task is cancelled, the call was cancelled",
    arguments: [Broken(), HTTPTransportError.connection("reset"), CancellationError()]
      as [any Error])
  func cancelled(_ thrown: any Error) async throws {
    let flag = Flag()
    let client = try HelpCrunchClient.over(Self.waiting(flag, thrown))
    let call = Task { try await ClientTests.failure { try await client.chats.get(id: 12) } }
    try await eventually("the request is sent") { flag.isSet }
    call.cancel()
    #expect(try await call.value?.kind == .cancelled)
  }
}
