import Foundation
import LiveHelpNow
import Testing

/// Whatever a server sends back: id, secret and token show nowhere.
@Suite("The secrets of OAuth", .timeLimit(.minutes(3)))
struct TokenSecrecyTests {
  private static let token = "t0ken/of-the+app-0123456789abcdef"

  /// All forms in which a secret may stand somewhere.
  private static let secrets = [OAuthApp.id, OAuthApp.secret, token].flatMap { secret in
    [
      secret, secret.replacing("/", with: "\\/"),
      secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? secret,
      secret.addingPercentEncoding(
        withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~"))) ?? secret,
    ]
  }

  /// The forms of secrets that a text holds.
  private static func leaks(in text: String) -> [String] { secrets.filter(text.contains) }

  /// Everything that shows a value.
  private static func shown(_ value: Any) -> String {
    var text = "\(value) \(String(reflecting: value)) "
    dump(value, to: &text)
    return text
  }

  /// What happened, as a program would log it.
  private final class Log: @unchecked Sendable {
    private let lock = NSLock()
    private var text = ""

    var all: String { lock.withLock { text } }

    func add(_ event: CallEvent) {
      let line = TokenSecrecyTests.shown(event) + "\n"
      lock.withLock { text += line }
    }
  }

  @Test("are not in a client")
  func client() async throws {
    let client = try TokenServer { _ in .token(Self.token) }.client()
    #expect(Self.leaks(in: Self.shown(client)) == [])
    _ = try await client.departments.list()
    #expect(Self.leaks(in: Self.shown(client)) == [])
    #expect(Self.leaks(in: Self.shown(client.departments)) == [])
  }

  @Test("are not in events, which tell of the token call")
  func events() async throws {
    let log = Log()
    let server = TokenServer { _ in .token(Self.token) }
    _ = try await server.client(observe: { log.add($0) }).departments.list()
    #expect(Self.leaks(in: log.all) == [])
    #expect(
      log.all.contains("oauth, attempt 1: POST https://developer.livehelpnow.net/oauth/token"))
  }

  /// Where a server may repeat what it was sent.
  static let echoes: [String] = [
    #"{"error": "invalid_client", "error_description": "Bad: ECHO"}"#,
    #"{"error": "ECHO"}"#,
    #"{"error": "x", "error_description": "ECHOECHO and ECHO"}"#,
    #"{"error_description": "ECHO", "error": 12}"#,
    #"{"message": "ECHO"}"#,
    "<html>ECHO</html>",
  ]

  @Test(
    "are not in errors, though the server repeats them", arguments: echoes, [400, 401, 500, 200])
  func error(_ echo: String, _ status: Int) async throws {
    for secret in Self.secrets where !secret.contains("\\") || echo.hasPrefix("{") {
      let log = Log()
      let server = TokenServer { number in
        if number == 1 { return .token(Self.token, expiresIn: "100") }
        return .json(
          status, echo.replacing("ECHO", with: secret),
          headers: ["X-Echo": secret, "Location": "/?\(secret)"])
      }
      let clock = TestClock(.jumps)
      let client = try server.client(clock: clock, observe: { log.add($0) })
      _ = try await client.departments.list()
      clock.advance(by: .seconds(1000))
      let error = try #require(
        await #expect(throws: LiveHelpNowError.self) { try await client.departments.list() })
      #expect(Self.leaks(in: Self.shown(error) + error.localizedDescription) == [])
      #expect(Self.leaks(in: log.all) == [])
    }
  }

  @Test("are not in what a transport says")
  func transport() async throws {
    for secret in Self.secrets {
      let log = Log()
      let server = TokenServer { _ in throw HTTPTransportError.connection("no way to ?a=\(secret)")
      }
      let client = try server.client(clock: TestClock(.jumps), observe: { log.add($0) })
      let error = try #require(
        await #expect(throws: LiveHelpNowError.self) { try await client.departments.list() })
      // No transport can know a token before there is one.
      let leaks = Self.leaks(in: Self.shown(error) + log.all).filter { !$0.hasPrefix("t0ken") }
      #expect(leaks == [])
    }
  }

  @Test("are hidden whole where one begins with another")
  func prefix() async throws {
    let server = TokenServer { _ in
      .json(400, #"{"error": "shop-0123456789 of shop"}"#)
    }
    let error = await #expect(throws: LiveHelpNowError.self) {
      try await server.client(id: "shop", secret: "shop-0123456789").departments.list()
    }
    #expect(error?.description.contains("[key] of [key]") == true)
    #expect(error?.description.contains("0123456789") == false)
  }

  @Test("do not fill a log")
  func longText() async throws {
    let text = String(repeating: "x", count: 100_000)
    let server = TokenServer { _ in .json(400, #"{"error": "a", "error_description": "\#(text)"}"#)
    }
    let error = await #expect(throws: LiveHelpNowError.self) {
      try await server.client().departments.list()
    }
    #expect((error?.description.count ?? 0) < 500)
  }
}
