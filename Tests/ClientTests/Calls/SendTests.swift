import HelpCrunch
import Testing

@Suite("Calls without a route", .timeLimit(.minutes(3)))
struct SendTests {
  @Test("have the client's key, its limit, its policy and its errors")
  func same() async throws {
    let clock = TestClock(.jumps)
    let transport = ScriptedTransport(
      .status(503), .status(404, HelpCrunchJSON.errors(["not_found": "Gone"])))
    let client = try HelpCrunchClient.over(transport) {
      $0.retries = RetryPolicy(deadline: nil)
      $0.rateLimit = RateLimit(1, per: .seconds(60))
      $0.clock = ClientClock(clock)
      $0.random = { 0 }
    }
    let error = try await #require(failure { try await client.send(method: "GET", path: "/new") })
    #expect(error.kind == .notFound)
    #expect(error.code == .notFound)
    #expect(error.attempts == 2)
    #expect(error.route == "send (GET /new)")
    #expect(clock.now.time == .seconds(60))
    #expect(
      transport.requests.map { $0.headers["Authorization"] }
        == Array(repeating: "Bearer \(HelpCrunchClient.testKey)", count: 2))
  }

  @Test("give the answer as it came")
  func answer() async throws {
    let transport = ScriptedTransport(.status(202, "<ok/>", headers: ["X-Job": "7"]))
    let response = try await HelpCrunchClient.over(transport).send(method: "GET", path: "/jobs")
    #expect(response.status == 202)
    #expect(response.headers["x-job"] == "7")
    #expect(response.body == Array("<ok/>".utf8))
    #expect(throws: JSONError.self) { try response.json() }
  }

  @Test("send query and body in their order, encoded")
  func content() async throws {
    let server = try LoopbackServer { _ in .json(200, #"{"a":1}"#) }
    let client = try HelpCrunchClient.on(server.url)
    let response = try await client.send(
      method: "POST", path: "/reports/2026%2F03/run",
      query: ["q": "a b&c=d", "q": "ü", "": "", "a[0]": "+"], body: ["x": [1, 2.5, nil, "ü"]])
    #expect(try JSONValue(jsonBytes: response.body) == ["a": 1])
    let sent = try #require(server.requests.first)
    #expect(sent.method == "POST")
    #expect(
      sent.target == "/v1/reports/2026%2F03/run?q=a%20b%26c%3Dd&q=%C3%BC&=&a%5B0%5D=%2B")
    #expect(sent.text == #"{"x":[1,2.5,null,"ü"]}"#)
    #expect(sent.header("Content-Type") == "application/json")
    try await client.send(method: "GET", path: "/x")
    #expect(server.requests.last?.header("Content-Type") == nil)
    #expect(server.requests.last?.text == "")
  }

  @Test(
    "take any path that is encoded and leads where it says",
    arguments: [
      "/", "/x", "/x/", "/a.b/..c/...", "/a%20b", "/a%2Fb", "/~u/-._", "/a:b@c;d,e=f+g",
      "/!$&'()*", "/%C3%BC", "/%2e%2ex",
    ])
  func paths(_ path: String) async throws {
    let server = try LoopbackServer { _ in .json(200, "{}") }
    try await HelpCrunchClient.on(server.url).send(method: "GET", path: path)
    #expect(server.requests.map(\.target) == ["/v1" + path])
  }

  @Test(
    "refuse other paths before anything is sent",
    arguments: [
      "", "x", "x/y", "//", "//evil.example.com/x", "/x//y", "/../x", "/x/..", "/x/../y", "/.",
      "/./x", "/x/.", "/%2e%2e/x", "/x/%2E%2E", "/.%2e/x", "/%2e", "/x/%2E/y", "/x?y=1", "/x#y",
      "/a b", "/ü", "/x\n", "/x\r\nHost: y", "/x\0", "/x\u{7F}", "/x\\y", "/x\"", "/<x>", "/[x]",
      "/x|y", "/{x}", "/x^", "/`x`", "/x%", "/x%2", "/x%zz", "/%-1", "https://evil.example.com/x",
      "@evil.example.com/", ":80/x", ".evil.example.com/",
    ])
  func refused(_ path: String) async throws {
    let transport = ScriptedTransport(.ok("{}"))
    let client = try HelpCrunchClient.over(transport)
    let error = try await failure { try await client.send(method: "GET", path: path) }
    #expect(
      error?.kind
        == .invalidRequest(
          "the path must begin with one slash, be percent-encoded, and lead nowhere else"))
    #expect(transport.requests.isEmpty)
  }

  @Test(
    "refuse methods that are none", arguments: ["", "GET /x", "G\r\nX: y", "G\0", "GÉT", "a b"])
  func methods(_ method: String) async throws {
    let server = try LoopbackServer { _ in .json(200, "{}") }
    let client = try HelpCrunchClient.on(server.url)
    let error = try await #require(failure { try await client.send(method: method, path: "/x") })
    guard case .invalidRequest = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(server.requests.isEmpty)
  }

  @Test("refuse numbers that JSON does not have", arguments: [Double.nan, .infinity])
  func number(_ number: Double) async throws {
    let transport = ScriptedTransport(.ok("{}"))
    let client = try HelpCrunchClient.over(transport)
    let error = try await #require(
      failure { try await client.send(method: "POST", path: "/x", body: .number(number)) })
    guard case .invalidRequest = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(transport.requests.isEmpty)
  }
}
