import Foundation
import HelpCrunch
import Testing

/// What an error carries besides its kind.
@Suite("HelpCrunch, what an error carries", .timeLimit(.minutes(3)))
struct HelpCrunchErrorContentTests {
  private static func error(_ step: TransportStep) async throws -> HelpCrunchError {
    let client = try HelpCrunchClient.over(ScriptedTransport(step))
    return try await #require(failure { try await client.chats.get(id: 12) })
  }

  @Test("each documented status has a kind of its own")
  func kinds() async throws {
    let kinds: [(Int, HelpCrunchError.Kind)] = [
      (400, .badRequest), (401, .unauthorized), (404, .notFound), (429, .tooManyRequests),
    ]
    for (status, kind) in kinds {
      let error = try await Self.error(.status(status))
      #expect(error.kind == kind)
      #expect(error.status == status)
    }
    #expect(try await Self.error(.status(599)).kind == .status(599))
  }

  @Test("the most telling code comes first, and is the code of the error")
  func codes() async throws {
    let rows: [(KeyValuePairs<String, String>, [String], HelpCrunchErrorCode)] = [
      (
        ["invalid_request": "a", "unauthorized": "b"], ["unauthorized", "invalid_request"],
        .unauthorized
      ),
      (
        ["unauthorized": "a", "invalid_request": "b"], ["unauthorized", "invalid_request"],
        .unauthorized
      ),
      (
        ["invalid_request": "a", "invalid_token": "b", "unauthorized": "c"],
        ["invalid_token", "unauthorized", "invalid_request"], .invalidToken
      ),
      (["invalid_request": "a"], ["invalid_request"], .invalidRequest),
      (
        ["brand_new": "a", "invalid_request": "b"], ["brand_new", "invalid_request"],
        HelpCrunchErrorCode(rawValue: "brand_new")
      ),
    ]
    for (entries, codes, code) in rows {
      let error = try await Self.error(.status(401, HelpCrunchJSON.errors(entries)))
      #expect(error.details.map(\.code.rawValue) == codes)
      #expect(error.code == code)
      #expect(error.fieldErrors.isEmpty)
    }
  }

  @Test("the errors of fields have their path and message")
  func fields() async throws {
    let error = try await Self.error(
      .status(
        400,
        HelpCrunchJSON.errors([
          "invalid_request": "Invalid request", "filter[0].field": "Must not be blank.",
          "customer": "Must be a number.",
        ])))
    #expect(error.fieldErrors.map(\.field) == ["filter[0].field", "customer"])
    #expect(error.fieldErrors.map(\.message) == ["Must not be blank.", "Must be a number."])
    #expect(error.code == .invalidRequest)
  }

  @Test("the headers of the answer are there, found whatever their case")
  func headers() async throws {
    let error = try await Self.error(
      .status(429, headers: ["Retry-After": "17", "X-RateLimit-Reset": "5", "Set-Cookie": "a"]))
    #expect(error.headers["retry-after"] == "17")
    #expect(error.headers["x-ratelimit-reset"] == "5")
    #expect(error.headers.fields.count == 3)
    #expect(error.retryAfter == .seconds(17))
  }

  @Test("at most 4 KiB of the body are kept", arguments: [0, 1, 4095, 4096, 4097, 100_000])
  func body(_ count: Int) async throws {
    for status in [200, 500] {
      let error = try await Self.error(.status(status, String(repeating: "x", count: count)))
      #expect(error.body == String(repeating: "x", count: min(count, 4096)))
    }
    #expect(try await Self.error(.status(500, "\u{0}<p>\n</p>")).body == "\u{0}<p>\n</p>")
  }

  @Test("the description is one line, whatever the server says", arguments: lines)
  func line(_ step: TransportStep) async throws {
    let error = try await Self.error(step)
    #expect(error.description.split(whereSeparator: \.isNewline).count == 1)
    #expect(error.description.hasPrefix("chats.get (GET /chats/{id}): "))
    #expect(error.description.count > 40)
    #expect(String(reflecting: error) != "")
  }

  private static let lines: [TransportStep] =
    ["\\n", "\\r", "\\r\\n", "\\u2028", "\\u2029", "\\u0085", "\\u000b", "\\u000c"].map {
      .status(400, #"{"errors":[{"code":"a\#($0)b","message":"c\#($0)d"}]}"#)
    } + [
      .fails(HTTPTransportError.connection("no\nroute\r\nto host")),
      .fails(HTTPTransportError.invalidHeader("X\nY")),
      .ok("<html>\n</html>"), .ok(#""a\nb""#), .ok(#"{"id":"a\nb\u2028"}"#), .ok("\"a\nb\""),
      .ok(#"{"id":12,"a\nb":1,"agents":{"c\nd":1}}"#),
    ]

  @Test("nothing that fails before it is sent has a status, a body or an attempt")
  func unsent() async throws {
    let client = try HelpCrunchClient.over(ScriptedTransport(.chat))
    let error = try await #require(failure { try await client.messages.list(chat: 1, limit: 101) })
    #expect(error.status == nil)
    #expect(error.body == "")
    #expect(error.attempts == 0)
    #expect(error.headers.fields.isEmpty)
    #expect(
      error.description
        == "messages.list (GET /chats/{chat}/messages): nothing was sent: "
        + "limit: 101 is not at least 1 and at most 100")
  }
}
