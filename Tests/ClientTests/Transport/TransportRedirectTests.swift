import Foundation
import HelpCrunch
import Testing

@Suite("URLSession transport: redirects and challenges", .serialized, .timeLimit(.minutes(3)))
struct TransportRedirectTests {
  private let transport = URLSessionTransport()

  @Test(
    "hands a redirect back and sends the key nowhere else", arguments: [301, 302, 303, 307, 308])
  func redirects(_ status: Int) async throws {
    let elsewhere = try LoopbackServer { _ in .status(200) }
    let target = elsewhere.at("/stolen").absoluteString
    for location in [target, "/v2", "//localhost:\(elsewhere.port)/", "http://", ":::"] {
      let server = try LoopbackServer(.redirect(status, to: location, "moved"), .status(200))
      let response = try await transport.send(
        HTTPRequest(
          method: "POST", url: server.at("/v1"), headers: ["Authorization": "Bearer k"],
          body: Array("{}".utf8)))
      #expect(response.status == status)
      #expect(response.headers["Location"] == location)
      #expect(response.text == "moved")
      #expect(server.requests.count == 1)
    }
    #expect(elsewhere.requests.isEmpty)
  }

  @Test("hands a redirect without a target back", arguments: [300, 301, 304, 305, 307])
  func redirectWithoutLocation(_ status: Int) async throws {
    let server = try LoopbackServer(.text(status, status == 304 ? "" : "where?"))
    let response = try await transport.send(HTTPRequest(server.url))
    #expect(response.status == status)
  }

  @Test(
    "hands a 401 back with its body, at once, whatever it asks for",
    arguments: [
      #"Basic realm="x""#, "Basic realm=x", "Basic realm=", "Basic", #"basic realm="x""#,
      #"Digest realm="x", nonce="1", qop="auth""#, #"Bearer realm="x", error="invalid_token""#,
      "Bearer", "Negotiate", "NTLM", #"Unheard realm="x""#, "", #"realm="#, ",", "🙂",
    ])
  func challenges(_ scheme: String) async throws {
    let body = #"{"errors": [{"code": "unauthorized"}]}"#
    let server = try LoopbackServer { _ in .challenge(scheme, body) }
    for method in ["GET", "POST"] {
      let (outcome, seconds) = await transport.timed(
        HTTPRequest(
          method: method, url: server.url, headers: ["Authorization": "Bearer k"],
          body: method == "POST" ? [1, 2] : nil))
      try #expect(outcome.get().status == 401)
      try #expect(outcome.get().text == body)
      #expect(seconds < Stress.promptly)
    }
    #expect(server.requests.count == 2)
  }
}
