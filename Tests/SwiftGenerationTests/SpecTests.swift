import APIModel
import Foundation
import SpecSyntax
import Testing

/// What must hold of the specs of the real APIs, whoever edits them.
@Suite struct SpecTests {
  private static let operations: [String: [String]] = [
    "helpcrunch": [
      "GET /agents", "GET /agents/{}/unsubscribe", "GET /applications", "GET /chats",
      "GET /chats/{}", "POST /chats", "POST /chats/search", "PUT /chats/status",
      "PUT /chats/assignee", "PUT /chats/department", "PUT /chats/snooze", "PUT /chats/rate",
      "PUT /chats/readByAgent", "PUT /chats/readByCustomer", "GET /chats/{}/messages",
      "POST /messages", "GET /customers", "GET /customers/{}", "POST /customers",
      "PUT /customers/{}", "PATCH /customers/{}", "PUT /customers/batch",
      "PUT /customers/{}/tags", "DELETE /customers/{}/tags", "DELETE /customers/{}",
      "POST /customers/search", "POST /events", "GET /departments", "GET /organization",
    ],
    "livehelpnow": [
      "GET /api/departments", "GET /api/operators", "GET /api/visitors",
      "POST /api/chat/{}/message", "GET /api/chat/{}/history", "POST /api/chat/{}/terminate",
      "POST /api/chat/{}/reassign", "POST /api/chat/proactive_invite", "GET /api/callback/{}",
      "GET /api/analytics/chat/info",
    ],
  ]

  private static func api(_ url: URL) throws -> (api: API, text: String) {
    let bytes = try Array(Data(contentsOf: url))
    let (root, syntax) = SpecParser.parse(SourceFile(name: url.lastPathComponent, bytes: bytes))
    let (api, model) = APIReader.read(root)
    #expect(syntax.isEmpty && model.isEmpty, "\((syntax + model).map(\.message))")
    return (try #require(api), String(decoding: bytes, as: UTF8.self))
  }

  @Test(arguments: zip(Repository.specs, [29, 10]))
  func everyDocumentedOperationIsThere(_ spec: String, _ floor: Int) throws {
    let (api, _) = try Self.api(Repository.spec(spec))
    let current = api.routes.filter { $0.documentation.deprecated == nil }.map { route in
      let path = route.path.map { part in
        if case .text(let text) = part { text } else { "{}" }
      }
      return "\(route.method.rawValue.uppercased()) \(path.joined())"
    }
    #expect(Set(current) == Set(try #require(Self.operations[spec])))
    #expect(current.count >= floor)
  }

  @Test(arguments: Repository.specs)
  func everyRouteSaysWhereItIsDocumented(_ spec: String) throws {
    let (api, _) = try Self.api(Repository.spec(spec))
    for route in api.routes {
      #expect(route.documentation.page?.hasPrefix("https://") == true, "\(route.fullName)")
      #expect(route.documentation.read != nil, "\(route.fullName)")
    }
  }

  @Test(arguments: Repository.specs)
  func noEndpointTakesMoreThanEightLines(_ spec: String) throws {
    let (api, text) = try Self.api(Repository.spec(spec))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for route in api.routes {
      let start = try #require(lines.firstIndex { $0.hasPrefix("  \(route.fullName):") })
      let end =
        lines[(start + 1)...].firstIndex { !$0.hasPrefix("    ") } ?? lines.endIndex
      #expect(end - start <= 8, "\(route.fullName)")
    }
  }

  @Test func threeRoutesWithAllTheirModelsAndErrorsAreShort() throws {
    let (api, text) = try Self.api(
      Repository.root.appending(path: "Tests/SwiftGenerationTests/Golden/three-routes/spec.yaml"))
    #expect(
      api.routes.map(\.pathTemplate).sorted() == ["/agents", "/chats/department", "/departments"])
    #expect(api.types.count >= 6)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 111)
  }

  /// What is true of one API must not find its way into the code for all.
  @Test func theToolKnowsNoAPIByName() throws {
    let sources = Repository.root.appending(path: "Sources")
    let paths = try #require(FileManager.default.enumerator(atPath: sources.path))
    for case let path as String in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8).lowercased()
      for name in Repository.specs { #expect(!text.contains(name), "\(path)") }
    }
  }
}
