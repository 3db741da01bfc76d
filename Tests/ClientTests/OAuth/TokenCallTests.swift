import Foundation
import LiveHelpNow
import Testing

/// What the token call sends, and where to.
@Suite("The token call of OAuth", .timeLimit(.minutes(3)))
struct TokenCallTests {
  @Test("is made on first use, as RFC 6749 wants it")
  func request() async throws {
    let server = TokenServer()
    let client = try server.client()
    #expect(server.tokenCalls.isEmpty)
    _ = try await client.departments.list()
    let call = try #require(server.tokenCalls.first)
    #expect(call.method == "POST")
    #expect(call.url.absoluteString == "https://developer.livehelpnow.net/oauth/token")
    #expect(call.headers["Content-Type"] == "application/x-www-form-urlencoded")
    #expect(call.headers.values(of: "Content-Type").count == 1)
    #expect(call.headers["Accept"] == "application/json")
    #expect(call.headers["Authorization"] == nil)
    #expect(
      String(decoding: call.body ?? [], as: UTF8.self)
        == "grant_type=client_credentials&client_id=app%2Fwith%2Bmarks"
        + "&client_secret=s3cret%2Fof%26the%3Dapp%2B0123456789%2541")
    #expect(call.isSafeToRepeat)
    #expect(call.timeout == .seconds(60))
    #expect(server.authorizations == ["Bearer token-1"])
  }

  @Test("goes to the server of the configuration alone")
  func server() async throws {
    let server = TokenServer()
    let url = try #require(URL(string: "http://127.0.0.1:8080/"))
    _ = try await server.client(server: url).departments.list()
    #expect(server.tokenCalls.map(\.url.absoluteString) == ["http://127.0.0.1:8080/oauth/token"])
  }

  @Test("is not made without encryption")
  func plainText() throws {
    let url = try #require(URL(string: "http://shop.example"))
    let error = #expect(throws: LiveHelpNowError.self) {
      _ = try TokenServer().client(server: url)
    }
    #expect(error?.kind == .invalidRequest("the server must be an https address without a query"))
  }

  static let unsendable = ["", " ", "a b", "a\n", "a\r\nX: b", "a\u{0}", "a\u{7F}", "ключ", "é"]

  @Test("takes no id and no secret that cannot be right", arguments: unsendable)
  func refused(_ text: String) throws {
    for (name, id, secret) in [("clientID", text, "s"), ("clientSecret", "i", text)] {
      let error = #expect(throws: LiveHelpNowError.self) {
        _ = try TokenServer().client(id: id, secret: secret)
      }
      #expect(
        error?.kind
          == .invalidRequest("\(name) must not be empty and takes printable ASCII without blanks"))
    }
  }

  @Test("is not made for a token that is given")
  func givenToken() async throws {
    let server = TokenServer()
    let configuration = ClientConfiguration(transport: server)
    let clients = [
      try LiveHelpNowClient(accessToken: "given", configuration: configuration),
      try LiveHelpNowClient(accessToken: { "asked" }, configuration: configuration),
    ]
    for client in clients { _ = try await client.departments.list() }
    #expect(server.authorizations == ["Bearer given", "Bearer asked"])
    #expect(server.tokenCalls.isEmpty)
  }

  @Test("goes over a real connection, and its token too")
  func loopback() async throws {
    let answer = #"{"access_token": "over-the-wire", "expires_in": 3600, "token_type": "bearer"}"#
    let departments = #"{"status": "ok", "payload": []}"#
    let server = try LoopbackServer(
      .json(200, answer.replacing("over", with: "first")), .challenge("Bearer"),
      .json(200, answer), .json(200, departments), .json(200, departments))
    let client = try LiveHelpNowClient(
      clientID: "app", clientSecret: "a/b", configuration: ClientConfiguration(server: server.url))
    for _ in 0..<2 { #expect(try await client.departments.list().isEmpty) }
    #expect(
      server.requests.map { "\($0.method) \($0.target) \($0.header("Authorization") ?? "-")" } == [
        "POST /oauth/token -", "GET /api/departments Bearer first-the-wire",
        "POST /oauth/token -", "GET /api/departments Bearer over-the-wire",
        "GET /api/departments Bearer over-the-wire",
      ])
    let form = "grant_type=client_credentials&client_id=app&client_secret=a%2Fb"
    for request in server.requests where request.method == "POST" {
      #expect(request.text == form)
      #expect(request.header("Content-Length") == "\(form.utf8.count)")
      #expect(request.headers("Content-Type") == ["application/x-www-form-urlencoded"])
    }
  }
}
