import Foundation
import HelpCrunch
import Testing

@Suite("Credentials, keys that are given")
struct FixedKeyTests {
  @Test("a key that could break out of its header is refused at once", arguments: BadKey.all)
  func refused(_ key: BadKey) throws {
    let error = #expect(throws: HelpCrunchError.self) { try HelpCrunchClient(apiKey: key.text) }
    guard case .invalidRequest(let reason)? = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason == "apiKey must not be empty and takes printable ASCII without blanks")
    #expect(try key.isHidden(in: allTexts(of: #require(error))))
  }

  @Test("any printable ASCII is sent as it is")
  func taken() async throws {
    let key = String(String.UnicodeScalarView((0x21...0x7E).map(Unicode.Scalar.init)))
    let server = try LoopbackServer(.json(200, HelpCrunchJSON.chat()))
    _ = try await HelpCrunchClient.on(server.url, key: key).chats.get(id: 12)
    #expect(server.requests.first?.headers("Authorization") == ["Bearer \(key)"])
  }

  // The environment belongs to the whole process: each of these has a process of its own.
  #if os(Linux) || os(macOS)
    @Test("comes from the documented environment variable")
    func environment() async {
      await #expect(processExitsWith: .success) {
        setenv("HELPCRUNCH_API_KEY", "hc-from-environment", 1)
        let transport = ScriptedTransport(.chat)
        var configuration = ClientConfiguration.once
        configuration.transport = transport
        let client = try HelpCrunchClient.fromEnvironment(configuration: configuration)
        _ = try await client.chats.get(id: 12)
        let sent = transport.requests.map { $0.headers["Authorization"] }
        try #require(sent == ["Bearer hc-from-environment"])
      }
    }

    @Test("is missed where that is not set, and refused where it holds no key")
    func badEnvironment() async {
      await #expect(processExitsWith: .success) {
        for (value, reason) in [
          (nil, "the environment variable HELPCRUNCH_API_KEY is not set"),
          ("", "apiKey must not be empty and takes printable ASCII without blanks"),
          ("a b", "apiKey must not be empty and takes printable ASCII without blanks"),
        ] as [(String?, String)] {
          unsetenv("HELPCRUNCH_API_KEY")
          if let value { setenv("HELPCRUNCH_API_KEY", value, 1) }
          let error = #expect(throws: HelpCrunchError.self) {
            try HelpCrunchClient.fromEnvironment()
          }
          try #require(error?.kind == .invalidRequest(reason))
        }
      }
    }
  #endif
}
