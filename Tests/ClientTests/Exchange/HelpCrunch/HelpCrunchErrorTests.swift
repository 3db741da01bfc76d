import Foundation
import HelpCrunch
import Testing

/// An answer that is a failure, and the error that it becomes.
struct HelpCrunchFailure: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let answer: ServerAnswer
  let kind: HelpCrunchError.Kind
  var code: HelpCrunchErrorCode?
  /// Code, message and, if the code is the path of a field, that field.
  var details: [String] = []
  var retryAfter: Duration?
  /// What stands behind the route in the description.
  let says: String

  init(
    _ name: String, _ answer: ServerAnswer, _ kind: HelpCrunchError.Kind,
    code: HelpCrunchErrorCode? = nil, details: [String] = [], retryAfter: Duration? = nil,
    says: String
  ) {
    (testDescription, self.answer, self.kind, self.code) = (name, answer, kind, code)
    (self.details, self.retryAfter, self.says) = (details, retryAfter, says)
  }
}

@Suite("HelpCrunch, failure by failure", .timeLimit(.minutes(3)))
struct HelpCrunchErrorTests {
  @Test(arguments: failures)
  func failure(_ row: HelpCrunchFailure) async throws {
    let server = try LoopbackServer(row.answer)
    let client = try HelpCrunchClient.on(server.url)
    let thrown = await #expect(throws: HelpCrunchError.self) { try await client.chats.get(id: 12) }
    let error = try #require(thrown)
    #expect(error.kind == row.kind)
    #expect(error.code == row.code)
    #expect(error.details.map(Self.text) == row.details)
    #expect(error.fieldErrors.map(Self.text) == row.details.filter { $0.contains(" in ") })
    #expect(error.retryAfter == row.retryAfter)
    // No page documents a header that names the request.
    #expect(error.requestID == nil)
    #expect(error.route == "chats.get (GET /chats/{id})")
    #expect(error.description == "chats.get (GET /chats/{id}): " + row.says)
    #expect(error.status == row.answer.status)
    #expect(error.attempts == 1)
    #expect(error.body == row.answer.body)
    #expect(server.requests.count == 1)
  }

  private static func text(_ detail: HelpCrunchError.Detail) -> String {
    "\(detail.code): \(detail.message ?? "nil")" + (detail.field.map { " in \($0)" } ?? "")
  }

  private static let failures: [HelpCrunchFailure] = [
    HelpCrunchFailure(
      "400 with errors of fields",
      .json(
        400,
        HelpCrunchJSON.errors([
          "invalid_request": "Invalid request", "customer": "This value should be of type numeric.",
          "filter[0].field": "This value should not be blank.",
        ])), .badRequest, code: .invalidRequest,
      details: [
        "customer: This value should be of type numeric. in customer",
        "filter[0].field: This value should not be blank. in filter[0].field",
        "invalid_request: Invalid request",
      ],
      says: "the server answered 400: customer (This value should be of type numeric.), "
        + "filter[0].field (This value should not be blank.), "
        + "invalid_request (Invalid request)"),
    HelpCrunchFailure(
      "400 of older pages, one entry",
      .json(400, HelpCrunchJSON.errors(["invalid_chat_value": "status value is invalid"])),
      .badRequest, code: .invalidChatValue,
      details: ["invalid_chat_value: status value is invalid"],
      says: "the server answered 400: invalid_chat_value (status value is invalid)"),
    HelpCrunchFailure(
      "400 for a user id that is taken",
      .json(400, HelpCrunchJSON.errors(["invalid_userId_value": "Taken"])),
      .badRequest, code: .invalidUserIDValue, details: ["invalid_userId_value: Taken"],
      says: "the server answered 400: invalid_userId_value (Taken)"),
    HelpCrunchFailure(
      "401",
      .json(
        401,
        HelpCrunchJSON.errors([
          "invalid_request": "Invalid request", "unauthorized": "Unauthorized",
        ])), .unauthorized, code: .unauthorized,
      details: ["unauthorized: Unauthorized", "invalid_request: Invalid request"],
      says: "the server answered 401: unauthorized (Unauthorized), "
        + "invalid_request (Invalid request)"),
    HelpCrunchFailure(
      "401 of older pages",
      .json(401, HelpCrunchJSON.errors(["invalid_token": "Invalid token"])), .unauthorized,
      code: .invalidToken, details: ["invalid_token: Invalid token"],
      says: "the server answered 401: invalid_token (Invalid token)"),
    HelpCrunchFailure(
      "404, the particular code behind the general one",
      .json(
        404,
        HelpCrunchJSON.errors([
          "invalid_request": "Invalid request", "not_found": "Chat not found",
        ])), .notFound, code: .notFound,
      details: ["not_found: Chat not found", "invalid_request: Invalid request"],
      says: "the server answered 404: not_found (Chat not found), "
        + "invalid_request (Invalid request)"),
    HelpCrunchFailure(
      "404, misspelt",
      .json(404, HelpCrunchJSON.errors(["not_fount": #"Chat for ID \"%s\" was not found"#])),
      .notFound, code: .notFound, details: [#"not_found: Chat for ID "%s" was not found"#],
      says: #"the server answered 404: not_found (Chat for ID "%s" was not found)"#),
    HelpCrunchFailure(
      "404 of older pages",
      .json(404, HelpCrunchJSON.errors(["chat_not_found": "Chat is missing"])), .notFound,
      code: .chatNotFound, details: ["chat_not_found: Chat is missing"],
      says: "the server answered 404: chat_not_found (Chat is missing)"),
    HelpCrunchFailure(
      "429 with the time to wait",
      .json(
        429,
        HelpCrunchJSON.errors([
          "invalid_request": "Invalid request", "too_many_requests": "Too many requests",
        ]), headers: ["Retry-After": "17"]), .tooManyRequests, code: .tooManyRequests,
      details: ["too_many_requests: Too many requests", "invalid_request: Invalid request"],
      retryAfter: .seconds(17),
      says: "the server answered 429: too_many_requests (Too many requests), "
        + "invalid_request (Invalid request); try again after 17.0 seconds"),
    HelpCrunchFailure(
      "429 without a time to wait", .text(429, ""), .tooManyRequests,
      says: "the server answered 429"),
    HelpCrunchFailure(
      "429 with a time that is none", .text(429, "", headers: ["Retry-After": "soon"]),
      .tooManyRequests, says: "the server answered 429"),
    HelpCrunchFailure(
      "429 with a time before now", .text(429, "", headers: ["Retry-After": "-5"]),
      .tooManyRequests, says: "the server answered 429"),
    HelpCrunchFailure(
      "429 with a time beyond reason",
      .text(429, "", headers: ["Retry-After": "99999999999999999999"]),
      .tooManyRequests, says: "the server answered 429"),
    HelpCrunchFailure(
      "503, not documented", .text(503, "Busy", headers: ["Retry-After": "2"]), .status(503),
      retryAfter: .seconds(2),
      says: "the server answered 503; try again after 2.0 seconds"),
    HelpCrunchFailure(
      "a code that nobody documents",
      .json(409, HelpCrunchJSON.errors(["invalid_request": "No", "locked": "Locked"])),
      .status(409), code: HelpCrunchErrorCode(rawValue: "locked"),
      details: ["locked: Locked", "invalid_request: No"],
      says: "the server answered 409: locked (Locked), invalid_request (No)"),
    HelpCrunchFailure(
      "an error without a message, one without a code, and others that are none",
      .json(404, #"{"errors":[{"code":"not_found"},{"message":"Gone"},{},null,[1],"x"]}"#),
      .notFound, code: .notFound, details: ["not_found: nil", ": Gone"],
      says: "the server answered 404: not_found,  (Gone)"),
    HelpCrunchFailure(
      "HTML with an error", .text(502, "<html>Bad gateway</html>"), .status(502),
      says: "the server answered 502"),
    HelpCrunchFailure(
      "JSON of another shape with an error", .json(400, #"{"errors":"none"}"#), .badRequest,
      says: "the server answered 400"),
    HelpCrunchFailure(
      "a redirect, which is not followed",
      .redirect(302, to: "https://elsewhere.example.com/", "Moved"),
      .status(302), says: "the server answered 302"),
    HelpCrunchFailure(
      "HTML with success", .text(200, "<html>"),
      .decoding(
        JSONError(
          path: "", byteOffset: 0, expected: "a value", found: "`<`")),
      says: #"the answer is not as documented: expected a value at byte 0, found `<`"#),
    HelpCrunchFailure(
      "nothing with success", .text(200, ""),
      .decoding(JSONError(path: "", byteOffset: 0, expected: "a value", found: "nothing")),
      says: "the answer is not as documented: expected a value at byte 0, found nothing"),
    HelpCrunchFailure(
      "the word Ok instead of a chat", .json(200, #""Ok""#),
      .decoding(
        JSONError(path: "", byteOffset: 0, expected: "an object", found: #"string "Ok""#)),
      says: #"the answer is not as documented: expected an object at byte 0, found string "Ok""#),
    HelpCrunchFailure(
      "errors with success", .json(200, HelpCrunchJSON.errors(["not_found": "Gone"])),
      .decoding(JSONError(path: "id", byteOffset: 0, expected: "a value", found: "nothing")),
      says: "the answer is not as documented: expected a value at id (byte 0), found nothing"),
  ]

  @Test(
    "a connection that ends without an answer is a failed connection",
    arguments: [ServerAnswer.closeBeforeHeaders, .reset])
  func noAnswer(_ answer: ServerAnswer) async throws {
    let server = try LoopbackServer { _ in answer }
    let client = try HelpCrunchClient.on(server.url)
    let error = await #expect(throws: HelpCrunchError.self) {
      try await client.agents.unsubscribe(id: 31)
    }
    guard case .transport = error?.kind else {
      Issue.record("\(String(describing: error)) is another failure")
      return
    }
    #expect(error?.status == nil)
    #expect(server.requests.count == 1)
  }

  @Test("a GET that writes is not sent again when a connection in use breaks")
  func brokenConnection() async throws {
    let script = AnswerScript([.text(200, "Ok"), .closeBeforeHeaders, .text(200, "Ok")])
    let server = try LoopbackServer { _ in script.next() }
    let client = try HelpCrunchClient.on(server.url)
    try await client.agents.unsubscribe(id: 31)
    await #expect(throws: HelpCrunchError.self) { try await client.agents.unsubscribe(id: 32) }
    #expect(server.requests.count == 2)
  }

  @Test("a call with a body fails at once, and once, when a connection in use breaks")
  func brokenConnectionWithBody() async throws {
    let sent = ServerAnswer.json(201, HelpCrunchJSON.message())
    let script = AnswerScript([sent, .closeBeforeHeaders, sent])
    let server = try LoopbackServer { _ in script.next() }
    var configuration = ClientConfiguration.once
    configuration.timeout = .seconds(2)
    let client = try HelpCrunchClient.on(server.url, configuration: configuration)
    _ = try await client.messages.create(chat: 12, text: "Hi", type: .message)
    let error = await #expect(throws: HelpCrunchError.self) {
      try await client.messages.create(chat: 12, text: "Hi", type: .message)
    }
    #expect(server.requests.count == 2)
    #expect(error?.kind != .timedOut)
  }

  @Test("keeps the first 4 KiB of a body")
  func longBody() async throws {
    let server = try LoopbackServer(.text(500, String(repeating: "x", count: 10_000)))
    let client = try HelpCrunchClient.on(server.url)
    let error = await #expect(throws: HelpCrunchError.self) { try await client.chats.get(id: 12) }
    #expect(error?.body == String(repeating: "x", count: 4096))
  }

  @Test("refuses keys that could break out of their header", arguments: ["", "a b", "a\r\nb", "ü"])
  func badKey(_ key: String) async throws {
    let error = #expect(throws: HelpCrunchError.self) { try HelpCrunchClient(apiKey: key) }
    guard case .invalidRequest = error?.kind else {
      Issue.record("\(String(describing: error)) is another failure")
      return
    }
  }

  @Test(
    "sends the key over https alone, to this machine also over http",
    arguments: [
      ("https://api.example.com/v1", true), ("http://127.0.0.1:8080", true),
      ("http://localhost/v1/", true), ("http://api.example.com/v1", false),
      ("http://127.0.0.1.example.com", false), ("ftp://127.0.0.1", false),
      ("https://user@api.example.com", false), ("https://api.example.com/?a=b", false),
    ])
  func servers(_ address: String, _ isTaken: Bool) throws {
    let url = try #require(URL(string: address))
    let client = try? HelpCrunchClient(
      apiKey: "k", configuration: ClientConfiguration(server: url))
    #expect((client != nil) == isTaken)
  }
}

extension ServerAnswer {
  /// The status of an answer with good manners.
  var status: Int? { text.split(separator: " ").dropFirst().first.flatMap { Int($0) } }

  /// The body of an answer with good manners.
  var body: String {
    text.range(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? ""
  }

  private var text: String {
    guard case .send(let bytes)? = steps.first else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
