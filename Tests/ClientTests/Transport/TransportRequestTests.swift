import Foundation
import HelpCrunch
import Testing

@Suite("URLSession transport: what is sent", .serialized, .timeLimit(.minutes(3)))
struct TransportRequestTests {
  private let transport = URLSessionTransport()

  @Test("sends method, target, headers and body as they are")
  func sendsAsGiven() async throws {
    let server = try LoopbackServer(.json(201, #"{"id": 1}"#))
    let response = try await transport.send(
      HTTPRequest(
        method: "POST",
        url: server.at("/v1/a%2Fb?q=1%2B1%3B%27&filter%5B0%5D=%20&empty="),
        headers: ["Authorization": "Bearer k", "Content-Type": "application/json", "X-Empty": ""],
        body: Array(#"{"name":"Ö"}"#.utf8)))
    #expect(response.status == 201)
    #expect(response.text == #"{"id": 1}"#)
    #expect(response.headers["content-TYPE"] == "application/json")
    let request = try #require(server.requests.first)
    #expect(request.method == "POST")
    #expect(request.target == "/v1/a%2Fb?q=1%2B1%3B%27&filter%5B0%5D=%20&empty=")
    #expect(request.headers("Authorization") == ["Bearer k"])
    #expect(request.headers("Content-Type") == ["application/json"])
    #expect(request.headers("X-Empty") == [""])
    #expect(request.text == #"{"name":"Ö"}"#)
    #expect(server.requests.count == 1)
  }

  @Test(
    "sends any method as it is written",
    arguments: [
      ("GET", nil), ("PUT", "{}"), ("PUT", ""), ("PATCH", "{}"), ("DELETE", "[1]"),
      ("DELETE", nil), ("POST", nil), ("OPTIONS", nil), ("HEAD", nil), ("PurgE", nil),
    ])
  func methods(_ method: String, _ body: String?) async throws {
    let server = try LoopbackServer(.text(200, method == "HEAD" ? "" : "fine"))
    let response = try await transport.send(
      HTTPRequest(method: method, url: server.url, body: body.map { Array($0.utf8) }))
    #expect(response.status == 200)
    let request = try #require(server.requests.first)
    #expect(request.method == method)
    #expect(request.text == body ?? "")
  }

  @Test("sends a large body whole")
  func largeBody() async throws {
    let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let server = try LoopbackServer { .bytes(200, $0.body) }
    let response = try await transport.send(
      HTTPRequest(method: "PUT", url: server.url, body: body))
    #expect(response.body == body)
    #expect(server.requests.first?.body == body)
  }

  @Test(
    "refuses a header that could break out of its line",
    arguments: [
      ("X-Key", "a\r\nX-Admin: 1"), ("X-Key", "a\nb"), ("X-Key", "a\rb"), ("X-Key", "a\0b"),
      ("X-Key", "a\u{7F}"), ("X Key", "a"), ("X-Key\r\nX-Admin", "1"), ("X-Key:", "a"), ("", "a"),
    ])
  func badHeaders(_ name: String, _ value: String) async throws {
    let server = try LoopbackServer { _ in .status(200) }
    let outcome = await transport.outcome(of: HTTPRequest(server.url, headers: [name: value]))
    #expect(outcome.error == .invalidHeader(name))
    #expect(server.requests.isEmpty)
  }

  @Test(
    "refuses what URLSession would send otherwise than it is said, or not at all",
    arguments: [
      HTTPRequest(method: "GET", url: .at("http://127.0.0.1:1/"), body: [1]),
      HTTPRequest(method: "HEAD", url: .at("http://127.0.0.1:1/"), body: []),
      HTTPRequest(method: "GET / HTTP/1.1\r\nX-Admin: 1\r\n", url: .at("http://127.0.0.1:1/")),
      HTTPRequest(method: "", url: .at("http://127.0.0.1:1/")),
      HTTPRequest(.at("file:///etc/hosts")), HTTPRequest(.at("ftp://127.0.0.1/")),
      HTTPRequest(.at("data:,hello")), HTTPRequest(.at("/v1/departments")),
      HTTPRequest(.at("https:///v1")),
    ])
  func badRequests(_ request: HTTPRequest) async throws {
    guard case .failure(.invalidRequest) = await transport.outcome(of: request) else {
      return try #require(Bool(false), "\(request) was not refused")
    }
  }

  @Test("keeps no cookies")
  func cookies() async throws {
    let server = try LoopbackServer { _ in
      .text(200, headers: ["Set-Cookie": "session=1; Path=/"])
    }
    for _ in 0..<3 { _ = try await transport.send(HTTPRequest(server.url)) }
    #expect(server.requests.count == 3)
    #expect(server.requests.allSatisfy { $0.headers("Cookie").isEmpty })
  }

  @Test("keeps no cache")
  func cache() async throws {
    let count = AnswerScript((1...3).map { .text(200, "\($0)", headers: longLived) })
    let server = try LoopbackServer { _ in count.next() }
    var seen: [String] = []
    for _ in 0..<3 { seen.append(try await transport.send(HTTPRequest(server.url)).text) }
    #expect(seen == ["1", "2", "3"])
  }
}

private let longLived: KeyValuePairs<String, String> = ["Cache-Control": "max-age=3600"]
