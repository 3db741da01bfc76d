import DocsAudit
import Foundation
import Testing

/// Pages of real vendors, where a folder with them stands beside the checkout.
enum RealPages {
  static let all: [PageClaims] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.deletingLastPathComponent().appending(path: "shared/pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return DocumentationPage.read(bytes: Array(data), name: name)
    }
  }()

  static func page(_ part: String) -> PageClaims? { all.first { $0.name.contains(part) } }

  static let areMissing = all.isEmpty
}

@Suite(.disabled(if: RealPages.areMissing)) struct RealPageTests {
  private static let errors = [
    "400 invalid_request customer filter[0].field", "401 invalid_request unauthorized",
    "429 invalid_request too_many_requests",
  ]

  @Test(arguments: [
    ("get-agents", "GET https://api.helpcrunch.com/v1/agents", 4, true),
    ("get-departments.en", "GET https://api.helpcrunch.com/v1/departments", 4, true),
    ("get-departments.uk", "GET https://api.helpcrunch.com/v1/departments", 4, true),
    ("update-chat-department", "PUT https://api.helpcrunch.com/v1/chats/department", 5, true),
    ("livehelpnow", "GET https://developer.livehelpnow.net/api/departments", 1, false),
  ])
  func everythingIsRead(_ name: String, _ route: String, _ examples: Int, _ fails: Bool) throws {
    let page = try #require(RealPages.page(name))
    #expect(page.endpoints.map { "\($0.method) \($0.server ?? "")\($0.path)" } == [route])
    #expect(page.examples.count == examples)
    #expect(page.examples.allSatisfy { $0.role != .unknown })
    let errors = page.statuses.filter(\.isFailure).map { status in
      "\(status.status) " + status.codes.map(\.code).joined(separator: " ")
    }
    #expect(errors == (fails ? Self.errors : []))
    #expect(page.authentication.map(\.scheme) == ["Bearer"])
  }

  @Test func twoLanguagesSayTheSame() throws {
    let english = try #require(RealPages.page("get-departments.en"))
    let ukrainian = try #require(RealPages.page("get-departments.uk"))
    #expect(english.summary == ukrainian.summary)
    #expect(english.summary.contains("query limit = 100 max 100"))
    #expect(english.rateLimits.map(\.requests) == [120])
  }

  @Test func aListingIsRead() throws {
    let page = try #require(RealPages.page("livehelpnow"))
    #expect(page.parameters.map(\.name).count == 5)
    #expect(page.parameters.allSatisfy { $0.isRequired == false && $0.location == .query })
    let rows = page.tables.filter { $0.role == .response }.flatMap(\.rows)
    #expect(rows.count == 17)
    #expect(rows.last?.path == ["status"])
    #expect(rows.last?.values.map(\.text) == ["ok", "error"])
    #expect(page.examples.first?.lines == 179...287)
  }
}
