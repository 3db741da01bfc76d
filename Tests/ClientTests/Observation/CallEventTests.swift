import Foundation
import HelpCrunch
import Testing

@Suite("Observation, what a client tells", .timeLimit(.minutes(3)))
struct CallEventTests {
  private let events = EventLog()

  @Test("each attempt begins and ends, with all that a log line, a metric or a trace needs")
  func attempts() async throws {
    let clock = TestClock(.jumps)
    let transport = ScriptedTransport { _, number in
      clock.advance(by: .seconds(number))
      return number == 1
        ? HTTPResponse(status: 503, headers: ["Retry-After": "7"], body: Array("Busy".utf8))
        : HTTPResponse(status: 200, body: Array(HelpCrunchJSON.chat().utf8))
    }
    let client = try HelpCrunchClient.over(transport) {
      $0.retries = RetryPolicy()
      $0.clock = ClientClock(clock)
      $0.observe = events.append
    }
    _ = try await client.chats.get(id: 12)

    let address = "https://api.helpcrunch.com/v1/chats/12"
    let told = events.events
    try #require(told.count == 4)
    #expect(
      told.map(\.attempt).map { "\($0)" }
        == [1, 1, 2, 2].map {
          "chats.get, attempt \($0): GET \(address)"
        })
    #expect(Set(told.map(\.attempt.call)).count == 1)
    #expect(told.map(\.attempt.route) == Array(repeating: "chats.get", count: 4))
    #expect(told.map(\.attempt.number) == [1, 1, 2, 2])
    #expect(told.map(\.attempt.method) == Array(repeating: "GET", count: 4))
    #expect(told.map(\.attempt.address) == Array(repeating: address, count: 4))
    #expect(told.map { $0.outcome == nil } == [true, false, true, false])

    let first = try #require(told[1].outcome)
    #expect(first.status == 503)
    #expect(first.duration == .seconds(1))
    #expect(first.bytes == 4)
    #expect(first.error?.kind == .status(503))
    #expect(first.error?.attempts == 1)
    #expect(first.pause == .seconds(7))
    let second = try #require(told[3].outcome)
    #expect(second.status == 200)
    #expect(second.duration == .seconds(2))
    #expect(second.bytes == HelpCrunchJSON.chat().utf8.count)
    #expect(second.error == nil)
    #expect(second.pause == nil)
    #expect(told.allSatisfy { !"\($0)".contains("\n") })
    #expect("\(told[1])".contains("503, 4 bytes in 1.0 seconds"))
    #expect("\(told[1])".hasSuffix("; again in 7.0 seconds"))
  }

  @Test("calls are told apart")
  func calls() async throws {
    let client = try HelpCrunchClient.over(ScriptedTransport(.chat)) { $0.observe = events.append }
    for _ in 0..<5 { _ = try await client.chats.get(id: 12) }
    #expect(Set(events.events.map(\.attempt.call)).count == 5)
  }

  /// How a call fails, and what is told of its only attempt.
  @Test(
    "an attempt that fails is told as well",
    arguments: [
      (.fails(HTTPTransportError.timedOut), nil, 0, .timedOut),
      (.fails(HTTPTransportError.cancelled), nil, 0, .cancelled),
      (
        .fails(HTTPTransportError.connection("reset")), nil, 0,
        .transport("reset")
      ),
      (.status(404, "gone"), 404, 4, .notFound),
      (
        .ok("[]"), 200, 2,
        .decoding(JSONError(path: "", byteOffset: 0, expected: "an object", found: "an array"))
      ),
    ] as [(TransportStep, Int?, Int, HelpCrunchError.Kind)])
  func failures(
    _ step: TransportStep, _ status: Int?, _ bytes: Int, _ kind: HelpCrunchError.Kind
  ) async throws {
    let client = try HelpCrunchClient.over(ScriptedTransport(step)) { $0.observe = events.append }
    let error = try await failure { try await client.chats.get(id: 12) }
    #expect(error?.kind == kind)
    try #require(events.events.count == 2)
    let outcome = try #require(events.events[1].outcome)
    #expect(outcome.status == status)
    #expect(outcome.bytes == bytes)
    #expect(outcome.error?.kind == kind)
    #expect(outcome.pause == nil)
  }

  @Test("what is never sent is no attempt")
  func refused() async throws {
    let client = try HelpCrunchClient.over(ScriptedTransport(.chat)) { $0.observe = events.append }
    _ = try await failure { try await client.agents.list(limit: 0) }
    #expect(events.events.isEmpty)
  }

  @Test("a query is not told, for it may hold personal data")
  func query() async throws {
    let client = try HelpCrunchClient.over(ScriptedTransport(.status(500))) {
      $0.observe = events.append
    }
    _ = try await failure {
      try await client.send(method: "GET", path: "/find", query: ["email": "nina@example.com"])
    }
    #expect(
      events.events.map(\.attempt.address)
        == Array(repeating: "https://api.helpcrunch.com/v1/find", count: 2))
    #expect(allTexts(of: events.events).filter { $0.contains("nina") } == [])
  }

  @Test("an element that is left out is told between the beginning and the end of its attempt")
  func skipped() async throws {
    let transport = ScriptedTransport(.ok(PageText.list(#"{"id":"x"},{"id":2,"name":"n"}"#)))
    let client = try HelpCrunchClient.over(transport) {
      $0.badElements = .skip
      $0.observe = events.append
    }
    _ = try await client.agents.list()
    let kinds = events.events.map { event in
      switch event {
      case .started: "started"
      case .skipped(_, let error): "\(error.path), \(error.expected)"
      case .finished(_, let outcome): "\(outcome.status ?? 0)"
      }
    }
    #expect(kinds == ["started", "data[0].id, a whole number", "200"])
    #expect(events.skipped == ["agents.list 1: data[0].id"])
  }

  @Test("neither events nor errors nor clients nor configurations show the key")
  func secrecy() async throws {
    let key = "hc-5d1c7e90b2f84a63"
    let transport = ScriptedTransport(
      .status(503, "no \(key)", headers: ["X-Echo": key, "Retry-After": key]),
      .fails(HTTPTransportError.connection("sent Bearer \(key)")),
      .ok(PageText.list(#"{"id":"\#(key)"}"#)),
      .ok(#"{"data":"\#(key)"}"#))
    let client = try HelpCrunchClient.over(transport, key: key) {
      $0.retries = RetryPolicy()
      $0.badElements = .skip
      $0.clock = ClientClock(TestClock(.jumps))
      $0.observe = events.append
    }
    var shown: [Any] = [client, client.chats, client.agents.all(), client.with(timeout: .zero)]
    _ = try await client.agents.list()
    shown.append(try await failure { try await client.agents.list() } as Any)
    shown += events.events
    #expect(events.events.count == 9)
    for value in shown { #expect(allTexts(of: value).filter { $0.contains(key) } == []) }
    #expect(transport.requests.allSatisfy { $0.headers["Authorization"] == "Bearer \(key)" })
    #expect(transport.requests.flatMap(allTexts).filter { $0.contains(key) } == [])
    #expect(allTexts(of: ClientConfiguration()).filter { $0.contains(key) } == [])
  }
}

extension CallEvent {
  /// The attempt that the event is about.
  var attempt: CallAttempt {
    switch self {
    case .started(let attempt), .finished(let attempt, _), .skipped(let attempt, _): attempt
    }
  }

  /// How the attempt ended, where it did.
  var outcome: CallOutcome? {
    guard case .finished(_, let outcome) = self else { return nil }
    return outcome
  }
}
