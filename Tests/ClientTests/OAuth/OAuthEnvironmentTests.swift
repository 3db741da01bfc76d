import Foundation
import LiveHelpNow
import Testing

/// What a client is made of when it is made from the environment. Each case has a process of its
/// own, for an environment is shared by all threads of one.
@Suite("A client from the environment", .timeLimit(.minutes(3)))
struct OAuthEnvironmentTests {
  private static let id = "LIVEHELPNOW_CLIENT_ID"
  private static let secret = "LIVEHELPNOW_CLIENT_SECRET"
  private static let token = "LIVEHELPNOW_ACCESS_TOKEN"

  /// What the first call sends, or why there is no client.
  private static func outcome(_ variables: [String: String]) async -> String {
    for name in [id, secret, token] { unsetenv(name) }
    for (name, value) in variables { setenv(name, value, 1) }
    let server = TokenServer()
    do {
      let client = try LiveHelpNowClient.fromEnvironment(
        configuration: ClientConfiguration(transport: server))
      _ = try await client.departments.list()
      return server.authorizations.compactMap(\.self).joined()
    } catch {
      return "\(error)"
    }
  }

  @Test("gets its tokens by itself where there are id and secret")
  func both() async {
    await #expect(processExitsWith: .success) {
      #expect(await Self.outcome([Self.id: "a", Self.secret: "b"]) == "Bearer token-1")
    }
  }

  @Test("prefers id and secret to a token, which ends")
  func all() async {
    await #expect(processExitsWith: .success) {
      let variables = [Self.id: "a", Self.secret: "b", Self.token: "c"]
      #expect(await Self.outcome(variables) == "Bearer token-1")
    }
  }

  @Test("takes the token where there is nothing else")
  func tokenAlone() async {
    await #expect(processExitsWith: .success) {
      let variables = [Self.id: "", Self.token: "c"]
      #expect(await Self.outcome(variables) == "Bearer c")
    }
  }

  @Test("says what is missing beside an id")
  func half() async {
    await #expect(processExitsWith: .success) {
      let variables = [Self.id: "a", Self.token: "c"]
      #expect(
        await Self.outcome(variables)
          == "nothing was sent: the environment variable LIVEHELPNOW_CLIENT_SECRET is not set")
    }
  }

  @Test("says that there is nothing")
  func nothing() async {
    await #expect(processExitsWith: .success) {
      #expect(
        await Self.outcome([:])
          == "nothing was sent: the environment variable LIVEHELPNOW_ACCESS_TOKEN is not set")
    }
  }
}
