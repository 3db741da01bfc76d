import Foundation
import Testing

@testable import ClientRuntime

/// The token call of an API that wants its parameters in the address.
@Suite struct OAuthQueryTests {
  /// Answers all requests alike, and remembers them.
  private final class Answering: HTTPTransport, @unchecked Sendable {
    private let answer: @Sendable (HTTPRequest) throws -> HTTPResponse
    private let lock = NSLock()
    // Read and written under the lock alone.
    private var recorded: [HTTPRequest] = []

    init(_ answer: @escaping @Sendable (HTTPRequest) throws -> HTTPResponse) {
      self.answer = answer
    }

    var requests: [HTTPRequest] { lock.withLock { recorded } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
      lock.withLock { recorded.append(request) }
      return try answer(request)
    }
  }

  private static func keys(
    over transport: Answering, observe: (@Sendable (CallEvent) -> Void)? = nil
  ) throws -> KeyStore {
    try OAuthTokens.keys(
      clientID: "app", clientSecret: "s3cret/of&the=app", path: "/oauth/token", in: .query,
      server: "https://shop.example/v1",
      configuration: ClientConfiguration(transport: transport, retries: .once, observe: observe))
  }

  @Test func hasNoBody() async throws {
    let transport = Answering { _ in
      HTTPResponse(status: 200, body: Array(#"{"access_token": "a"}"#.utf8))
    }
    #expect(try await Self.keys(over: transport).key(within: .seconds(60)) == "a")
    let request = try #require(transport.requests.first)
    #expect(request.method == "POST")
    #expect(
      request.url.absoluteString
        == "https://shop.example/v1/oauth/token?grant_type=client_credentials&client_id=app"
        + "&client_secret=s3cret%2Fof%26the%3Dapp")
    // None at all would be sent without a length, which some servers refuse.
    #expect(request.body == [])
  }

  /// Transports like to name the address that failed.
  @Test func showsNoSecretWhenItsAddressIsNamed() async throws {
    let events = PendingValue<String>()
    let transport = Answering {
      throw HTTPTransportError.connection("no way to \($0.url.absoluteString.lowercased())")
    }
    let keys = try Self.keys(over: transport) { event in
      if case .finished = event { events.resolve(.success("\(event)")) }
    }
    let error = try #require(
      await #expect(throws: (any Error).self) { try await keys.key(within: .seconds(60)) })
    let event = try await events.value()
    for text in ["\(error)", event] {
      #expect(text.contains("no way to https://shop.example/v1/oauth/token?grant_type="))
      #expect(text.contains("client_secret=[key]"))
      #expect(!text.contains("s3cret"))
    }
  }
}
