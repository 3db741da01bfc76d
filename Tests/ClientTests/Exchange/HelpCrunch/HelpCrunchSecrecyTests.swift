import Foundation
import HelpCrunch
import Testing

/// Whatever the server sends back, the key shows nowhere.
@Suite("HelpCrunch keeps the key to itself", .timeLimit(.minutes(3)))
struct HelpCrunchSecrecyTests {
  // Longer than what errors quote of a value, and with a slash, which many servers escape in JSON.
  private static let key = "hc/4f9d0c27b1e84a6c9d35+77ab10ce2f66/8d1a0c4e9b2d3f7a61"

  /// Whether a text holds the key, or enough of it to matter.
  private static func isLeak(_ text: String) -> Bool {
    let ends = key.indices.dropFirst(12)
    return zip(key.indices, ends).contains { text.contains(key[$0..<$1]) }
  }

  /// Everything that shows a value, one text after the other.
  private static func allTexts(of value: Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    var texts = ["\(value)", String(reflecting: value), dumped]
    if let error = value as? HelpCrunchError {
      texts += [error.localizedDescription, error.body, error.route, error.requestID ?? ""]
      texts += error.details.flatMap { [$0.code.rawValue, $0.message ?? "", $0.field ?? ""] }
    }
    return texts + mirrored(value, depth: 8)
  }

  private static func mirrored(_ value: Any, depth: Int) -> [String] {
    guard depth > 0 else { return [] }
    return Mirror(reflecting: value).children.flatMap { child in
      ["\(child.label ?? ""): \(child.value)"] + mirrored(child.value, depth: depth - 1)
    }
  }

  @Test("in a client, its routes and its lists")
  func client() throws {
    let client = try HelpCrunchClient(apiKey: Self.key)
    let values: [Any] = [client, client.chats, client.departments.all(), [client], (client, 1)]
    for value in values {
      #expect(Self.allTexts(of: value).filter(Self.isLeak) == [])
    }
    #expect(Self.allTexts(of: client).contains { $0.contains("api.helpcrunch.com") })
  }

  /// An answer that holds the key.
  struct Echo: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let answer: ServerAnswer

    init(_ place: String, _ answer: ServerAnswer) {
      (testDescription, self.answer) = (place, answer)
    }
  }

  @Test("in an error, when the server echoes it", arguments: echoes)
  func error(_ echo: Echo) async throws {
    let server = try LoopbackServer(echo.answer)
    let client = try HelpCrunchClient.on(server.url, key: Self.key)
    let thrown = await #expect(throws: HelpCrunchError.self) { try await client.chats.get(id: 12) }
    let error = try #require(thrown)
    #expect(server.requests.first?.header("Authorization") == "Bearer \(Self.key)")
    #expect(Self.allTexts(of: error).filter(Self.isLeak) == [])
  }

  private static let echoes = [
    Echo("as plain text", .text(500, "no \(key)!")),
    Echo("as the message", .json(401, HelpCrunchJSON.errors(["unauthorized": "Not \(key)"]))),
    Echo("as the code", .json(401, HelpCrunchJSON.errors([key: "No"]))),
    Echo("as the path of a field", .json(400, HelpCrunchJSON.errors([key: "No"]))),
    Echo("as text where an object must be", .json(200, #""\#(key)""#)),
    Echo("as an id", .json(200, #"{"id":"\#(key)"}"#)),
    Echo("as the name of a field", .json(200, #"{"id":12,"agents":{"\#(key)":1}}"#)),
    Echo(
      "with its slashes escaped",
      .json(
        401,
        HelpCrunchJSON.errors([
          "unauthorized": key.replacingOccurrences(of: "/", with: #"\/"#)
        ]))),
    Echo("as something that is no JSON", .text(200, "\(key)")),
    Echo(
      "across the end of what is kept of a body",
      .text(500, String(repeating: "x", count: 4096 - key.utf8.count + 1) + key)),
    Echo("in headers", .text(429, "", headers: ["X-Request-Id": key, "Retry-After": key])),
    Echo("in the address of a redirect", .redirect(302, to: "/\(key)")),
  ]
}
