import Foundation
import LiveHelpNow
import Testing

/// Where LiveHelpNow's pages contradict their samples.
@Suite("LiveHelpNow, trap by trap", .timeLimit(.minutes(3)))
struct LiveHelpNowTrapTests {
  @Test(arguments: ids + times + switches + certain + envelopes)
  func trap(_ exchange: LiveHelpNowExchange) async throws {
    try await exchange.run(key: LiveHelpNowClient.testToken, client: LiveHelpNowClient.on)
  }

  private static func message(
    _ name: String, _ fields: String, gives: String,
    _ show: @escaping @Sendable (ChatMessage) -> String
  ) -> LiveHelpNowExchange {
    LiveHelpNowExchange(
      name, "POST /api/chat/55/message", body: #"{"message":"Hi"}"#,
      answer: #"{"status":"ok","payload":{\#(fields)}}"#, gives: gives
    ) { client in
      show(try await client.chats.sendMessage(id: 55, message: "Hi"))
    }
  }

  // MARK: Numbers that come as text

  private static let ids: [LiveHelpNowExchange] = [
    message("a messageId that is text", #""messageId":"12345678""#, gives: "12345678") {
      shown($0.id)
    },
    message("a messageId that is a number", #""messageId":12345678"#, gives: "12345678") {
      shown($0.id)
    },
    message(
      "types that are text", #""messageId":1,"messageType":"3","messageSubType":"9""#,
      gives: "3 9"
    ) { shown($0.messageType, $0.messageSubType) },
    message("an operator that is text", #""messageId":1,"operatorId":"88""#, gives: "88") {
      shown($0.operatorID)
    },
    LiveHelpNowExchange(
      "a visitor without a chat, and one with a state that nobody documents",
      "GET /api/visitors?filter_id=3&operator_id=88",
      answer: #"{"status":"ok","payload":{"visitors":[{"id":"a","chat_session_id":null,"#
        + #""state_id":17,"page_visited_count":"4","javascript_enabled":"1"}]}}"#,
      gives: "nil 17 false 4 true nil"
    ) { client in
      let list = try await client.visitors.list(filterID: 3, operatorID: 88)
      let visitor = list.visitors[0]
      return shown(
        visitor.chatSessionID, visitor.stateID, visitor.stateID == .chatting,
        visitor.pageVisitedCount, visitor.javascriptEnabled, list.totalRows)
    },
  ]

  // MARK: Times

  private static let times: [LiveHelpNowExchange] =
    [
      ("with Z", #""2021-07-01T07:47:20Z""#, "1625125640.0"),
      ("without Z, which is UTC", #""2021-07-01T07:47:20""#, "1625125640.0"),
      ("with a zone", #""2021-07-01T10:47:20+03:00""#, "1625125640.0"),
      ("with a fraction", #""2021-07-01T07:47:20.5""#, "1625125640.5"),
      ("that is null", "null", "nil"),
    ].map { form, wire, seconds in
      message("a time \(form)", #""messageId":1,"createdTime":\#(wire)"#, gives: seconds) {
        shown($0.createdTime)
      }
    }
    + [
      ("a date", #""2025-03-04T09:15:00""#, "datetime(2025-03-04 09:15:00 +0000)"),
      ("a number", "1741079700", "int(1741079700)"),
      ("some other text", #""yesterday""#, #"string("yesterday")"#),
    ].map { form, wire, value in
      LiveHelpNowExchange(
        "an action date that is \(form)", "GET /api/callback/1",
        answer: #"{"status":"ok","payload":{"id":1,"action_date":\#(wire)}}"#, gives: value
      ) { client in
        shown(try await client.callbacks.get(id: 1).actionDate)
      }
    }

  // MARK: Yes and no

  private static let switches: [LiveHelpNowExchange] = [
    ("true", "true"), (#""true""#, "true"), ("1", "true"), (#""1""#, "true"), ("false", "false"),
    (#""false""#, "false"), ("0", "false"), (#""0""#, "false"), ("null", "nil"),
  ].map { wire, value in
    LiveHelpNowExchange(
      "more_messages that is \(wire)", "GET /api/chat/55/history?limit=1&ending_message_id=2",
      answer: #"{"status":"ok","payload":{"messages":[],"more_messages":\#(wire),"#
        + #""page_size":"20"}}"#,
      gives: "\(value) 20"
    ) { client in
      let history = try await client.chats.history(id: 55, limit: 1, endingMessageID: 2)
      return shown(history.hasMoreMessages, history.pageSize)
    }
  }

  // MARK: What is certain

  private static let certain: [LiveHelpNowExchange] = [
    LiveHelpNowExchange(
      "an author that is a number", "GET /api/callback/1",
      answer: #"{"status":"ok","payload":{"id":"1","created_by":12}}"#, gives: "1 int(12)"
    ) { client in
      let callback = try await client.callbacks.get(id: 1)
      return shown(callback.id, callback.createdBy)
    },
    LiveHelpNowExchange(
      "a department with an id alone, and fields that nobody documents", "GET /api/departments",
      answer: #"{"status":"ok","payload":[{"department_id":1,"waiting":3}],"server":"x"}"#,
      gives: "1 nil nil"
    ) { client in
      let department = try await client.departments.list()[0]
      return shown(department.id, department.name, department.operators)
    },
    LiveHelpNowExchange(
      "a missing id is named", "GET /api/departments",
      answer: #"{"status":"ok","payload":[{"department_id":1,"operators":[{"username":"x"}]}]}"#,
      gives: "expected a value at payload[0].operators[0].id, found nothing"
    ) { client in
      try await LiveHelpNowError.thrown { try await client.departments.list() }
    },
  ]

  // MARK: The envelope

  private static func departments(
    _ name: String, _ answer: ServerAnswer, gives: String
  ) -> LiveHelpNowExchange {
    LiveHelpNowExchange(name, "GET /api/departments", answer: answer, gives: gives) { client in
      try await LiveHelpNowError.thrown { try await client.departments.list() }
    }
  }

  private static let envelopes: [LiveHelpNowExchange] = [
    departments(
      "no payload", .json(200, #"{"status":"ok"}"#),
      gives: "expected an object with the field payload at , found an object"),
    departments(
      "a payload that is null", .json(200, #"{"status":"ok","payload":null}"#),
      gives: "expected an array at payload, found null"),
    departments(
      "no envelope at all", .json(200, "[]"),
      gives: "expected an object with the field payload at , found an array"),
    departments(
      "a payload without a word about the status", .json(200, #"{"payload":[]}"#),
      gives: "nothing"),
    departments(
      "the envelope behind its payload", .json(200, #"{"payload":[],"status":"ok"}"#),
      gives: "nothing"),
    departments(
      "a word that is neither ok nor error", .json(200, #"{"payload":[],"status":"busy"}"#),
      gives: "rejected "),
    LiveHelpNowExchange(
      "a history of an older edition, without an envelope",
      "GET /api/chat/55/history?limit=1&ending_message_id=2",
      answer: #"{"page_size":20,"more_message":false,"messages":[]}"#,
      gives: "expected an object with the field payload at , found an object"
    ) { client in
      try await LiveHelpNowError.thrown {
        try await client.chats.history(id: 55, limit: 1, endingMessageID: 2)
      }
    },
  ]
}

/// An answer that is a failure, and the error that it becomes.
struct LiveHelpNowFailure: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let answer: ServerAnswer
  let kind: LiveHelpNowError.Kind
  let details: [String]
  let retryAfter: Duration?
  let says: String

  init(
    _ name: String, _ answer: ServerAnswer, _ kind: LiveHelpNowError.Kind, details: [String] = [],
    retryAfter: Duration? = nil, says: String
  ) {
    (testDescription, self.answer, self.kind, self.details) = (name, answer, kind, details)
    (self.retryAfter, self.says) = (retryAfter, says)
  }
}

@Suite("LiveHelpNow, failure by failure", .timeLimit(.minutes(3)))
struct LiveHelpNowErrorTests {
  @Test(arguments: failures)
  func failure(_ row: LiveHelpNowFailure) async throws {
    let server = try LoopbackServer { _ in row.answer }
    let client = try LiveHelpNowClient.on(server.url)
    let thrown = [
      await #expect(throws: LiveHelpNowError.self) { try await client.chats.terminate(id: 55) },
      await #expect(throws: LiveHelpNowError.self) { try await client.callbacks.get(id: 1) },
    ]
    let routes = [
      "chats.terminate (POST /api/chat/{id}/terminate)", "callbacks.get (GET /api/callback/{id})",
    ]
    #expect(thrown.map { $0?.route } == routes)
    for (error, route) in zip(thrown, routes) {
      #expect(error?.kind == row.kind)
      #expect(error?.status == row.answer.status)
      #expect(error?.details.map { "\($0.code): \($0.message ?? "nil")" } == row.details)
      #expect(error?.code?.rawValue == (row.details.isEmpty ? nil : "error"))
      #expect(error?.fieldErrors.isEmpty == true)
      #expect(error?.retryAfter == row.retryAfter)
      #expect(error?.requestID == nil)
      #expect(error?.body == row.answer.body)
      #expect(error?.description == "\(route): \(row.says)")
    }
    #expect(server.requests.count == 2)
  }

  private static let failures: [LiveHelpNowFailure] = [
    LiveHelpNowFailure(
      "an error in a 200", .json(200, #"{"message":"No such chat","status":"error"}"#), .rejected,
      details: ["error: No such chat"],
      says: "the server refused the call: error (No such chat)"),
    LiveHelpNowFailure(
      "an error in a 200 without a message", .json(200, #"{"payload":null,"status":"error"}"#),
      .rejected, says: "the server refused the call"),
    LiveHelpNowFailure(
      "an error in a 200 with a payload", .json(200, #"{"payload":{"id":1},"status":"error"}"#),
      .rejected, says: "the server refused the call"),
    LiveHelpNowFailure(
      "403 with the envelope", .json(403, #"{"status":"error","message":"Wrong scope"}"#),
      .status(403), details: ["error: Wrong scope"],
      says: "the server answered 403: error (Wrong scope)"),
    LiveHelpNowFailure(
      "401 without the envelope", .challenge("Bearer", #"{"error":"invalid_token"}"#),
      .status(401), says: "the server answered 401"),
    LiveHelpNowFailure(
      "429", .text(429, "", headers: ["Retry-After": "5"]), .status(429),
      retryAfter: .seconds(5), says: "the server answered 429; try again after 5.0 seconds"),
    LiveHelpNowFailure(
      "500 with HTML", .text(500, "<html></html>"), .status(500), says: "the server answered 500"),
  ]

  @Test("a limit below 1 and a delay below 0 are never sent")
  func limits() async throws {
    let server = try LoopbackServer { _ in .json(200, #"{"status":"ok"}"#) }
    let client = try LiveHelpNowClient.on(server.url)
    let history = await #expect(throws: LiveHelpNowError.self) {
      try await client.chats.history(id: 55, limit: 0, endingMessageID: 1)
    }
    #expect(history?.kind == .invalidRequest("limit: 0 is not at least 1"))
    let terminate = await #expect(throws: LiveHelpNowError.self) {
      try await client.chats.terminate(id: 55, delay: -1)
    }
    #expect(terminate?.kind == .invalidRequest("delaysec: -1 is not at least 0"))
    #expect(server.requests.isEmpty)
  }

  @Test("a value with characters that mean something in an address arrives whole")
  func encoding() async throws {
    let server = try LoopbackServer(.json(200, #"{"status":"ok","payload":[]}"#))
    let client = try LiveHelpNowClient.on(server.url)
    _ = try await client.operators.list(online: false, system: System(rawValue: "+ & / % ? # ü"))
    #expect(
      server.requests.map(\.target) == [
        "/api/operators?online=false&system=%2B%20%26%20%2F%20%25%20%3F%20%23%20%C3%BC"
      ])
  }

  @Test("the token shows in no client and in no error that echoes it")
  func secrecy() async throws {
    let token = LiveHelpNowClient.testToken
    let server = try LoopbackServer(
      .json(200, #"{"message":"Not \#(token)","status":"error"}"#), .text(500, "\(token)!"))
    let client = try LiveHelpNowClient.on(server.url)
    var texts = ["\(client)", String(reflecting: client)]
    dump(client, to: &texts[0])
    for _ in 0..<2 {
      let error = await #expect(throws: LiveHelpNowError.self) {
        try await client.departments.list()
      }
      var dumped = ""
      dump(error, to: &dumped)
      texts += [dumped, error?.body ?? "", error?.description ?? ""]
    }
    #expect(texts.filter { $0.contains(token) } == [])
    #expect(texts.contains { $0.contains("[key]") })
  }
}
