import Foundation
import LiveHelpNow
import Testing

/// How long a token is used, and how often another one is asked for.
@Suite("A token of OAuth", .timeLimit(.minutes(3)))
struct TokenRenewalTests {
  /// Makes so many calls at the same time.
  private static func call(_ client: LiveHelpNowClient, _ count: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<count { group.addTask { _ = try await client.departments.list() } }
      try await group.waitForAll()
    }
  }

  /// Makes one call after the other until something is so.
  private static func call(
    _ client: LiveHelpNowClient, until isSo: () -> Bool
  ) async throws {
    let end = ContinuousClock.now + .seconds(60)
    while !isSo(), ContinuousClock.now < end {
      _ = try await client.departments.list()
      await Task.yield()
    }
    #expect(isSo())
  }

  @Test("is fetched once for all calls that wait for it")
  func firstUse() async throws {
    let gate = Gate()
    let server = TokenServer {
      await gate.pass()
      return .token("token-\($0)")
    }
    let client = try server.client()
    let calls = Task { try await Self.call(client, 100) }
    try await eventually("somebody asks") { gate.count > 0 }
    await settle()
    #expect(server.authorizations.isEmpty)
    gate.open()
    try await calls.value
    #expect(server.tokenCalls.count == 1)
    #expect(server.authorizations == Array(repeating: "Bearer token-1", count: 100))
  }

  @Test("is shared by copies of the client")
  func copies() async throws {
    let server = TokenServer()
    let client = try server.client()
    _ = try await client.departments.list()
    _ = try await client.with(timeout: .seconds(1), headers: ["X-Trace": "1"]).departments.list()
    #expect(server.tokenCalls.count == 1)
  }

  /// What `expires_in` is, as JSON, and the first second at which there is another token.
  static let lifetimes: [(String?, Int?)] = [
    ("3600", 3540), ("\"3600\"", 3540), ("3600.0", 3540), ("100", 90), ("\"10\"", 9),
    // Nothing sensible: good until it is refused.
    (nil, nil), ("null", nil), ("0", nil), ("-1", nil), ("\"soon\"", nil), ("\"nan\"", nil),
    ("1e300", nil), ("\"inf\"", nil), ("9223372036854775807", nil), ("[3600]", nil),
  ]

  @Test("is renewed before its end", arguments: lifetimes)
  func lifetime(_ expiresIn: String?, _ renewal: Int?) async throws {
    let clock = TestClock(.waits)
    let server = TokenServer { .token("token-\($0)", expiresIn: expiresIn) }
    let client = try server.client(clock: clock)
    _ = try await client.departments.list()
    clock.advance(to: .seconds(renewal ?? 900_000_000) - .milliseconds(1))
    _ = try await client.departments.list()
    #expect(server.authorizations == ["Bearer token-1", "Bearer token-1"])
    guard let renewal else { return }
    clock.advance(to: .seconds(renewal))
    try await Self.call(client, 50)
    try await Self.call(client) { server.authorizations.last == "Bearer token-2" }
    #expect(server.tokenCalls.count == 2)
  }

  @Test("holds up no call while it is still good, however long its renewal takes")
  func hangingRenewal() async throws {
    let clock = TestClock(.waits)
    let gate = Gate()
    let server = TokenServer { number in
      if number == 2 { await gate.pass() }
      return .token("token-\(number)", expiresIn: "3600")
    }
    let client = try server.client(clock: clock)
    for second in [0, 3540, 3599] {
      clock.advance(to: .seconds(second))
      try await Self.call(client, 5)
    }
    try await eventually("another token is asked for") { gate.count == 1 }
    #expect(server.authorizations == Array(repeating: "Bearer token-1", count: 15))
    #expect(server.tokenCalls.count == 2)
    // Beyond its end, there is nothing but to wait.
    clock.advance(to: .seconds(3600))
    let call = Task { try await client.departments.list() }
    await settle()
    #expect(server.authorizations.count == 15)
    gate.open()
    #expect(try await call.value.isEmpty)
    #expect(server.authorizations.last == "Bearer token-2")
    #expect(server.tokenCalls.count == 2)
  }

  @Test("that has ended is renewed before calls take their turns under the limit")
  func limited() async throws {
    let clock = TestClock(.waits)
    let gate = Gate()
    let server = TokenServer { number in
      if number == 2 { await gate.pass() }
      return .token("token-\(number)", expiresIn: "100")
    }
    let client = try server.client(clock: clock, rateLimit: RateLimit(2, per: .seconds(60)))
    _ = try await client.departments.list()
    clock.advance(to: .seconds(200))
    let calls = (0..<4).map { _ in Task { try await client.departments.list() } }
    try await eventually("another token is asked for") { gate.count == 1 }
    await settle()
    clock.advance(to: .seconds(205))
    gate.open()
    try await eventually("two are let through") { server.authorizations.count == 3 }
    try await eventually("the limiter sleeps") { clock.sleeping == 1 }
    clock.advance(to: .seconds(264))
    await settle()
    #expect(server.authorizations.count == 3, "more than two in a minute")
    clock.advance(to: .seconds(265))
    for call in calls { #expect(try await call.value.isEmpty) }
  }

  @Test("begins to age when it is asked for")
  func slowAnswer() async throws {
    let clock = TestClock(.waits)
    let server = TokenServer { number in
      clock.advance(by: .seconds(40))
      return .token("token-\(number)", expiresIn: "100")
    }
    let client = try server.client(clock: clock)
    // Fetched at 40 s; of its 100 s, 60 are left, less the tenth that is kept back.
    _ = try await client.departments.list()
    clock.advance(to: .seconds(93))
    _ = try await client.departments.list()
    await settle()
    #expect(server.tokenCalls.count == 1)
    clock.advance(to: .seconds(94))
    _ = try await client.departments.list()
    try await eventually("another token is asked for") { server.tokenCalls.count == 2 }
  }

  @Test("is renewed once when it is refused, for all calls together")
  func refused() async throws {
    let server = TokenServer()
    let client = try server.client()
    _ = try await client.departments.list()
    server.refuse("token-1")
    try await Self.call(client, 50)
    #expect(server.tokenCalls.count == 2)
    #expect(server.authorizations.filter { $0 == "Bearer token-2" }.count == 50)
    #expect(server.authorizations.filter { $0 == "Bearer token-1" }.count <= 51)
  }

  @Test("that is refused is not sent with calls that begin meanwhile")
  func refusedMeanwhile() async throws {
    let gate = Gate()
    let server = TokenServer { number in
      if number == 2 { await gate.pass() }
      return .token("token-\(number)")
    }
    server.refuse("token-1")
    let client = try server.client()
    let first = Task { try await client.departments.list() }
    try await eventually("another token is asked for") { gate.count == 1 }
    let second = Task { try await client.departments.list() }
    await settle()
    gate.open()
    for call in [first, second] { #expect(try await call.value.isEmpty) }
    #expect(server.authorizations == ["Bearer token-1", "Bearer token-2", "Bearer token-2"])
  }

  @Test("is used up where there is no other one, but not beyond its end")
  func outage() async throws {
    let clock = TestClock(.waits)
    let server = TokenServer { number in
      number == 1 ? .token("token-1", expiresIn: "3600") : .json(400, "")
    }
    let client = try server.client(clock: clock)
    for (count, second) in zip(1..., [0, 3540, 3599]) {
      clock.advance(to: .seconds(second))
      try await Self.call(client) { server.tokenCalls.count >= count }
    }
    #expect(Set(server.authorizations) == ["Bearer token-1"])
    clock.advance(to: .seconds(3600))
    await #expect(throws: LiveHelpNowError.self) { try await client.departments.list() }
  }

  @Test("is not used up once it was refused")
  func outageAfterRefusal() async throws {
    let server = TokenServer { number in
      number == 1 ? .token("token-1", expiresIn: "3600") : .json(400, "")
    }
    let client = try server.client()
    _ = try await client.departments.list()
    server.refuse("token-1")
    for _ in 0..<2 {
      await #expect(throws: LiveHelpNowError.self) { try await client.departments.list() }
    }
    #expect(server.authorizations == ["Bearer token-1", "Bearer token-1"])
    #expect(server.tokenCalls.count == 3)
  }

  @Test("is not renewed twice for one call")
  func refusedTwice() async throws {
    let server = TokenServer()
    for number in 1...9 { server.refuse("token-\(number)") }
    let client = try server.client()
    let error = await #expect(throws: LiveHelpNowError.self) {
      try await client.departments.list()
    }
    #expect(error?.kind == .status(401))
    #expect(error?.attempts == 2)
    #expect(server.tokenCalls.count == 2)
    #expect(server.authorizations == ["Bearer token-1", "Bearer token-2"])
  }

  @Test("that comes back as it was is not tried again")
  func sameToken() async throws {
    let server = TokenServer { _ in .token("the-same") }
    server.refuse("the-same")
    let client = try server.client()
    let error = await #expect(throws: LiveHelpNowError.self) {
      try await client.departments.list()
    }
    #expect(error?.kind == .status(401))
    #expect(server.tokenCalls.count == 2)
    #expect(server.authorizations == ["Bearer the-same"])
  }

  @Test("reaches those who still wait when others have gone")
  func cancelled() async throws {
    let gate = Gate()
    let server = TokenServer {
      await gate.pass()
      return .token("token-\($0)")
    }
    let client = try server.client()
    // The first one to come may be among those who go.
    let calls = (0..<10).map { _ in Task { try await client.departments.list() } }
    try await eventually("the token is asked for") { gate.count == 1 }
    for call in calls.prefix(5) {
      call.cancel()
      await #expect(throws: LiveHelpNowError.self) { _ = try await call.value }
    }
    #expect(server.authorizations.isEmpty)
    gate.open()
    for call in calls.suffix(5) { #expect(try await call.value.isEmpty) }
    #expect(server.tokenCalls.count == 1)
    #expect(server.authorizations.count == 5)
  }

  @Test("is kept when nobody waits for it any more")
  func abandoned() async throws {
    let gate = Gate()
    let server = TokenServer {
      await gate.pass()
      return .token("token-\($0)")
    }
    let client = try server.client()
    let call = Task { try await client.departments.list() }
    try await eventually("the token is asked for") { gate.count == 1 }
    call.cancel()
    let error = await #expect(throws: LiveHelpNowError.self) { _ = try await call.value }
    #expect(error?.kind == .cancelled)
    gate.open()
    #expect(try await client.departments.list().isEmpty)
    #expect(server.tokenCalls.count == 1)
  }
}
