import Foundation
import HelpCrunch
import Testing

/// The example of the README, compiled and run.
@Suite("The example of the README", .timeLimit(.minutes(1)))
struct ReadmeExampleTests {
  @Test("does what it says")
  func run() async throws {
    let list = ServedList("", count: 103, in: #"{"data":[%],"meta":{"total":103}}"#)
    let server = try LoopbackServer { request in
      request.method == "GET" ? list.answer(to: request) : .json(200, HelpCrunchJSON.chat())
    }
    try await Loopback.$server.withValue(server.url) {
      let key = HelpCrunchClient.testKey
      var printed: [String] = []
      func print(_ values: Any...) { printed.append(values.map { "\($0)" }.joined(separator: " ")) }

      let client = try HelpCrunchClient(apiKey: key)
      for try await department in client.departments.all() {
        print(department.id, department.name)
      }
      let chat = try await client.chats.updateDepartment(id: 5_215_752, department: 233_048)

      #expect(printed.count == 103)
      #expect(printed.last == "103 n")
      #expect(chat.department?.name == "Repairs")
    }
    #expect(
      server.requests.map { "\($0.method) \($0.target) \($0.text)" } == [
        "GET /departments?offset=0&limit=100 ", "GET /departments?offset=100&limit=100 ",
        #"PUT /chats/department {"id":5215752,"department":233048}"#,
      ])
  }

  @Test("stands in this file, line by line")
  func isCompiled() throws {
    let readme = try ProjectFile("README.md").lines
    let blocks = readme.indices.filter { readme[$0] == "```swift" }.map { start in
      readme[(start + 1)...].prefix { $0 != "```" }
    }
    let block = try #require(
      blocks.first { $0.contains("// Listing departments") },
      "README.md has no block of Swift with the line // Listing departments")
    let statements = block.map(Self.statement).filter { !$0.isEmpty && !$0.hasPrefix("import ") }
    #expect(statements.count >= 5)
    let source = try ProjectFile("Tests/ClientTests/Exchange/ReadmeExampleTests.swift")
    let compiled = Set(source.lines.map(Self.statement))
    #expect(statements.filter { !compiled.contains($0) } == [])
  }

  /// A line of code without its comment, and without the blanks around it.
  private static func statement(_ line: String) -> String {
    let code = line.firstRange(of: /(^|\s)\/\//).map { line[..<$0.lowerBound] } ?? line[...]
    return code.trimmingCharacters(in: .whitespaces)
  }
}

/// Where the example sends its calls.
private enum Loopback {
  @TaskLocal static var server: URL?
}

extension HelpCrunchClient {
  /// Stands in for the initializer that the README shows, which would call the real server.
  fileprivate init(apiKey: String) throws(HelpCrunchError) {
    // Without a server on loopback this is an address that no client takes.
    try self.init(apiKey: apiKey, server: Loopback.server ?? URL(fileURLWithPath: "/"))
  }
}
