import Foundation
import HelpCrunch
import SeededRandom
import Testing

@Suite("Retries, when the server says when", .timeLimit(.minutes(3)))
struct RetryAfterTests {
  /// A header, what the error says of it, and the pause that is made.
  struct Row: Sendable, CustomTestStringConvertible {
    let header: String
    let retryAfter: Duration?
    let pause: Duration
    var testDescription: String { header }

    init(_ header: String, _ retryAfter: Duration?, pause: Duration? = nil) {
      (self.header, self.retryAfter) = (header, retryAfter)
      self.pause = pause ?? retryAfter ?? RetryAfterTests.jitter
    }
  }

  /// The pause where the server says nothing that counts.
  private static let jitter = Duration.milliseconds(750)
  /// Sun, 06 Nov 1994 08:49:00 GMT
  private static let today = Date(timeIntervalSince1970: 784_111_740)

  private static let rows: [Row] = [
    Row("0", .zero), Row("1", .seconds(1)), Row("17", .seconds(17)), Row("007", .seconds(7)),
    Row("Sun, 06 Nov 1994 08:49:37 GMT", .seconds(37)),
    Row("Sunday, 06-Nov-94 08:49:37 GMT", .seconds(37)),
    Row("Sun Nov  6 08:49:37 1994", .seconds(37)),
    Row("Sun, 06 Nov 1994 08:48:60 GMT", .zero),
    // Before now: at once.
    Row("Sun, 06 Nov 1994 08:48:59 GMT", .zero), Row("Thu, 01 Jan 1970 00:00:00 GMT", .zero),
    Row("Sat Jan  1 00:00:00 0000", .zero),
    // Nothing that can be waited for.
    Row("-5", nil), Row("-0", nil), Row("+5", nil), Row("1.5", nil), Row("1e2", nil),
    Row("soon", nil), Row("", nil), Row(" ", nil), Row("5 seconds", nil), Row("٣", nil),
    Row("99999999999999999999", nil), Row("Sun, 06 Nov 1994 08:49:37 CET", nil),
    Row("Sun, 06 Nob 1994 08:49:37 GMT", nil), Row("Sun, 32 Nov 1994 08:49:37 GMT", nil),
    Row("Sun, 06 Nov 1994 24:49:37 GMT", nil), Row("Sun, 06 Nov 1994 08:60:37 GMT", nil),
    Row("Sun, 06 Nov 1994 08:49:61 GMT", nil),
    Row("1994-11-06T08:49:37Z", nil), Row("Sun, 06 Nov 99999999999999999999 08:49:37 GMT", nil),
  ]

  @Test("429 and 503 are waited for", arguments: [429, 503], rows)
  func obeyed(_ status: Int, _ row: Row) async throws {
    let (error, pauses) = try await Self.call(status, row.header)
    #expect(error.retryAfter == row.retryAfter)
    #expect(pauses == [row.pause])
    #expect(error.attempts == 2)
  }

  @Test("after other statuses the pause is the policy's", arguments: [408, 500, 502, 504])
  func ignored(_ status: Int) async throws {
    let (error, pauses) = try await Self.call(status, "17")
    #expect(error.retryAfter == .seconds(17))
    #expect(pauses == [Self.jitter])
  }

  @Test(
    "a pause that would end behind the deadline is not made",
    arguments: [
      ("60", 60), ("61", 61), ("31536000", 31_536_000), ("9223372036854775807", .max),
      ("Sun, 06 Nov 1994 08:50:00 GMT", 60), ("Mon, 06 Nov 1995 08:49:00 GMT", 31_536_000),
      ("Fri, 31 Dec 9999 23:59:59 GMT", 252_618_189_059),
    ] as [(String, Int64)])
  func tooLong(_ header: String, _ seconds: Int64) async throws {
    for status in [429, 503] {
      let (error, pauses) = try await Self.call(status, header)
      #expect(error.kind == .status(status))
      #expect(error.retryAfter == .seconds(seconds))
      #expect(error.attempts == 1)
      #expect(pauses == [])
      #expect(error.description.contains("try again after"))
    }
  }

  /// Calls a route that always fails, at most twice and for a minute.
  private static func call(
    _ status: Int, _ header: String
  ) async throws -> (HelpCrunchError, [Duration]) {
    let clock = TestClock(.jumps)
    let transport = ScriptedTransport(.status(status, headers: ["Retry-After": header]))
    let client = try HelpCrunchClient.over(transport) {
      $0.retries = RetryPolicy(attempts: 2, base: .milliseconds(1500), deadline: .seconds(60))
      $0.clock = ClientClock(clock) { today }
      $0.random = { 0.5 }
    }
    let error = try await #require(failure { try await client.chats.get(id: 12) })
    return (error, clock.pauses)
  }

  @Test("any date in each of its forms is the one that Foundation says", arguments: 0..<3)
  func dates(_ form: Int) async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat =
      [
        "EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'",
        "EEE MMM d HH:mm:ss yyyy",
      ][form]
    // Two digits of a year do not say which century is meant.
    let last = form == 1 ? 3_155_759_999 : 250_000_000_000
    for _ in 0..<200 {
      let seconds = Int.random(in: 0...last, using: &random)
      let text = format.string(from: Date(timeIntervalSince1970: Double(seconds)))
      let transport = ScriptedTransport(.status(429, headers: ["Retry-After": text]))
      let client = try HelpCrunchClient.over(transport) {
        $0.clock = ClientClock(TestClock(.jumps)) { Date(timeIntervalSince1970: 0) }
      }
      let error = try await failure { try await client.chats.get(id: 12) }
      #expect(error?.retryAfter == .seconds(seconds), "\(text), seed \(seed)")
    }
  }

  @Test("a pause longer than any life is no reason to crash", arguments: ["9223372036854775807"])
  func endless(_ header: String) async throws {
    let transport = ScriptedTransport(.status(429, headers: ["Retry-After": header]))
    let client = try HelpCrunchClient.over(transport) { $0.retries = RetryPolicy(deadline: nil) }
    let call = Task { try await failure { try await client.chats.get(id: 12) } }
    try await eventually("the request was sent") { transport.requests.count == 1 }
    await settle()
    call.cancel()
    #expect(try await call.value?.kind == .cancelled)
  }
}
