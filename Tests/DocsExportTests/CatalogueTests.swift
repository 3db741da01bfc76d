import DocsExport
import Foundation
import Testing

@Suite struct CatalogueTests {
  @Test func theLandingPageHasEveryRouteUnderItsResource() throws {
    let files = try #require(Exported.committed["helpcrunch"]).catalogue
    let landing = try #require(files.first { $0.path == "HelpCrunch.md" }).text
    #expect(landing.hasPrefix("# ``HelpCrunch``\n"))
    let chats = try #require(landing.firstMatch(of: /### Chats\n\n((- .*\n)+)/)).1
    #expect(chats.split(separator: "\n").count == 15)
    #expect(chats.contains("- ``ChatsRoutes/rate(id:rating:)``\n"))
    let titles = landing.matches(of: /\n### (.*)\n/).map { String($0.1) }
    #expect(
      titles == [
        "Essentials", "Agents", "Applications", "Chats", "Messages", "Customers", "Events",
        "Departments", "Organization", "Webhooks", "Models", "Inputs", "Enums",
        "Unions and maps", "Search",
      ])
  }

  /// Text of the spec means nothing to Markdown, but for code between backticks.
  @Test func textIsNeverMarkdown() throws {
    let spec = try Repository.text("Tests/DocsExportTests/Golden/hostile/spec.yaml")
    let landing = try Exported(spec).catalogue[0].text
    #expect(landing.contains(#"\</script\>\<img src=x onerror=alert(1)\>"#))
    #expect(landing.contains(#"\[x\](javascript"#))
    #expect(landing.contains(#"\`\`Evil\`\` \@Redirected"#))
    #expect(!landing.contains("\n@"))
    #expect(!landing.contains("``Evil``"))
  }

  /// DocC has no symbol whose name, or one of whose labels, begins with an underscore.
  @Test func noLinkLeadsToWhatDocCLeavesOut() throws {
    let spec = """
      hcgen: 1
      api: Shop
      server: https://api.shop.example
      auth: none
      routes:
        books.find:
          get: /books
          query: {"1st?": string}
          returns: text
        books.buy:
          post: /books
          body: list of int
          returns: text

      """
    let files = try Exported(spec).catalogue
    let group = try #require(files.first { $0.path == "Shop-BooksRoutes.md" }).text
    #expect(group.contains("| `find(_1st:)` | `GET /books` |"))
    #expect(group.contains("- ``BooksRoutes/buy(_:)``"))
    #expect(!files.contains { $0.text.contains("``BooksRoutes/find") })
  }
}
