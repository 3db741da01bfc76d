import Foundation
import HelpCrunch
import Testing

/// The examples of the README, compiled and run.
@Suite("The examples of the README", .timeLimit(.minutes(3)))
struct ReadmeExampleTests {
  private let key = HelpCrunchClient.testKey

  @Test("listing departments")
  func listing() async throws {
    let list = ServedList("", count: 103, in: #"{"data":[%],"meta":{"total":103}}"#)
    let server = try LoopbackServer { request in
      request.method == "GET" ? list.answer(to: request) : .json(200, HelpCrunchJSON.chat())
    }
    try await Loopback.$server.withValue(server.url) {
      var printed: [String] = []
      func print(_ values: Any...) { printed.append(values.map { "\($0)" }.joined(separator: " ")) }

      let client = try HelpCrunchClient(apiKey: key)
      for try await department in client.departments.all() {
        print(department.id, department.name)
      }
      let chat = try await client.chats.updateDepartment(id: 5_215_752, department: 233_048)

      #expect(printed.count == 103)
      #expect(printed.last == "103 n")
      #expect(chat.department?.name == "Repairs")
    }
    #expect(
      server.requests.map { "\($0.method) \($0.target) \($0.text)" } == [
        "GET /departments?offset=0&limit=100 ", "GET /departments?offset=100&limit=100 ",
        "GET /departments?offset=103&limit=100 ",
        #"PUT /chats/department {"id":5215752,"department":233048}"#,
      ])
  }

  @Test(
    "handling every kind of error",
    arguments: [
      (400, #"{"code": "department", "message": "Wrong."}"#, "department Wrong."),
      (401, "", "The key was not accepted."),
      (404, #"{"code": "chat_not_found"}"#, "There is no such chat."),
      (418, "", "The server answered 418.  "), (200, "", "The API has changed at id"),
      (429, "", "Wait for 60.0 seconds after 1 attempts."),
    ])
  func errors(_ status: Int, _ entry: String, _ expected: String) async {
    let stub = StubTransport()
    let body = entry.isEmpty ? (status == 200 ? "{}" : "") : #"{"errors": [\#(entry)]}"#
    stub.answer(.chatsUpdateDepartment, status: status, body: body)
    #expect(await said(.stubbed(by: stub)) == expected)
  }

  @Test("handling a failure without an answer")
  func failures() async throws {
    let stub = StubTransport()
    stub.fail(.chatsUpdateDepartment, with: .connection("gone"))
    stub.fail(.chatsUpdateDepartment, with: .responseTooLarge(limit: 8))
    stub.fail(.chatsUpdateDepartment, with: .timedOut)
    let client = HelpCrunchClient.stubbed(by: stub)
    #expect(await said(client) == "The connection failed: gone")
    #expect(await said(client) == "The answer has more than 8 bytes.")
    #expect(await said(client).hasSuffix("no answer in time"))
    struct NoKey: Error {}
    let keyless = try HelpCrunchClient(apiKey: { throw NoKey() })
    #expect(await said(keyless) == "Nothing was sent: NoKey()")
  }

  /// What the example prints when the call fails.
  private func said(_ client: HelpCrunchClient) async -> String {
    var printed: [String] = []
    func print(_ values: Any...) { printed.append(values.map { "\($0)" }.joined(separator: " ")) }

    do {
      try await client.chats.updateDepartment(id: 5_215_752, department: 1)
    } catch {
      switch error.kind {
      case .badRequest:
        for field in error.fieldErrors { print(field.field ?? "", field.message ?? "") }
      case .unauthorized:
        print("The key was not accepted.")
      case .notFound where error.code == .chatNotFound:
        print("There is no such chat.")
      case .tooManyRequests:
        print("Wait for", error.retryAfter ?? .seconds(60), "after", error.attempts, "attempts.")
      case .status(let status):  // any other one, documented or not
        print("The server answered \(status).", error.requestID ?? "", error.body)
      case .rejected:  // status 200, and an error inside
        print(error.details)
      case .decoding(let problem):
        print("The API has changed at", problem.path)
      case .invalidRequest(let reason), .credentials(let reason):
        print("Nothing was sent:", reason)
      case .transport(let reason):
        print("The connection failed:", reason)
      case .responseTooLarge(let limit):
        print("The answer has more than \(limit) bytes.")
      case .timedOut, .cancelled:
        print(error)
      }
    }
    return printed.joined(separator: "\n")
  }

  @Test("reading lists")
  func lists() async throws {
    let stub = StubTransport()
    stub.answer(.chatsList, status: 200, body: #"{"data":[{"id":1},{"id":2}],"total":2}"#)
    stub.answer(.chatsList, with: [])
    stub.answer(.customersList, status: 200, body: #"{"data":[{"id":1},{"id":2}],"total":202}"#)
    stub.answer(.customersList, with: [])
    let client = HelpCrunchClient.stubbed(by: stub)
    var printed: [String] = []
    func print(_ values: Any...) { printed.append(values.map { "\($0)" }.joined(separator: " ")) }

    for try await chat in client.chats.all(sort: .lastMessageAt, order: .descending).prefix(500) {
      print(chat.id)  // the next page is on its way meanwhile
    }
    for try await page in client.customers.all(offset: 200, limit: 50).pages {
      print(page.items.count, "of", page.total ?? 0, "- go on later at", page.nextOffset)
    }

    #expect(printed == ["1", "2", "2 of 202 - go on later at 202"])
  }

  @Test("watching a client")
  func watching() async throws {
    let server = try LoopbackServer(.json(200, #"{"id":12}"#))
    try await Loopback.$server.withValue(server.url) {
      let print = Printed()

      var configuration = ClientConfiguration()
      configuration.observe = { event in
        if case .finished(let attempt, let outcome) = event {
          print(attempt.route, attempt.number, outcome.status ?? 0, outcome.duration, outcome.bytes)
        }
      }
      configuration.prepare = { attempt, headers in headers["X-Trace"] = attempt.call.uuidString }
      let watched = try HelpCrunchClient(apiKey: key, configuration: configuration)

      _ = try await watched.chats.get(id: 12)
      #expect(print.lines.count == 1)
      #expect(print.lines.first?.hasPrefix("chats.get 1 200 ") == true)
      #expect(print.lines.first?.hasSuffix(" 9") == true)
    }
    #expect(server.requests.first?.headers("X-Trace").count == 1)
  }

  @Test("testing with a stub")
  func stubs() async throws {
    var printed: [String] = []
    func print(_ values: Any...) { printed.append(values.map { "\($0)" }.joined(separator: " ")) }

    let stub = StubTransport.examples()
    stub.answer(.departmentsList, with: [Department(id: 7, name: "Repairs")])
    stub.answer(.chatsGet, status: 404, body: #"{"errors": [{"code": "not_found"}]}"#)
    stub.fail(.organizationGet, with: .timedOut)
    let stubbed = HelpCrunchClient.stubbed(by: stub)
    let departments = try await stubbed.departments.list().items
    print(departments.count, stub.requests(to: .departmentsList).count)

    #expect(printed == ["1 1"])
    #expect(departments.first?.name == "Repairs")
    let missing = await #expect(throws: HelpCrunchError.self) {
      try await stubbed.chats.get(id: 1)
    }
    #expect(missing?.code == .notFound)
    let late = await #expect(throws: HelpCrunchError.self) { try await stubbed.organization.get() }
    #expect(late?.kind == .timedOut)
  }

  @Test("calling a route that the client does not have")
  func unknownRoute() async throws {
    let server = try LoopbackServer(.json(200, #"{"total":3}"#, headers: ["Date": "today"]))
    try await Loopback.$server.withValue(server.url) {
      let client = try HelpCrunchClient(apiKey: key)
      var printed: [String] = []
      func print(_ values: Any...) { printed.append(values.map { "\($0)" }.joined(separator: " ")) }

      let recorder = ResponseRecorder()
      let answer = try await client.with(timeout: .seconds(5), retries: .once, recorder: recorder)
        .send(method: "GET", path: "/chats/total", query: ["status": "closed"])
      print(answer.status, answer.headers["Date"] ?? "", try answer.json().at("total")?.int ?? 0)
      print(recorder.responses.count)

      #expect(printed == ["200 today 3", "1"])
    }
    #expect(server.requests.map(\.target) == ["/chats/total?status=closed"])
  }

  @Test(
    "stand in this file, line by line",
    arguments: [
      "Listing departments", "Handling every kind of error", "Reading lists",
      "Watching a client", "Testing with a stub", "Calling a route that the client does not have",
    ])
  func areCompiled(_ example: String) throws {
    let block = try ReadmeBlock(with: "// \(example)")
    #expect(block.statements.count >= 5)
    #expect(try block.missing(in: "Tests/ClientTests/Exchange/ReadmeExampleTests.swift") == [])
  }
}

/// Collects what an example prints from elsewhere.
private final class Printed: @unchecked Sendable {
  private let lock = NSLock()
  private var printed: [String] = []

  var lines: [String] { lock.withLock { printed } }

  func callAsFunction(_ values: Any...) {
    let line = values.map { "\($0)" }.joined(separator: " ")
    lock.withLock { printed.append(line) }
  }
}

/// Where the examples send their calls.
private enum Loopback {
  @TaskLocal static var server: URL?
}

extension HelpCrunchClient {
  /// Stand in for the initializers that the README shows, which would call the real server.
  fileprivate init(apiKey: String) throws(HelpCrunchError) {
    try self.init(apiKey: apiKey, configuration: ClientConfiguration())
  }

  fileprivate init(
    apiKey: String, configuration: ClientConfiguration
  ) throws(HelpCrunchError) {
    var configuration = configuration
    // Without a server on loopback this is an address that no client takes.
    configuration.server = Loopback.server ?? URL(fileURLWithPath: "/")
    try self.init(apiKey: { apiKey }, configuration: configuration)
  }
}
