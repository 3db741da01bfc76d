import Foundation
import Testing

@Suite struct DraftTests {
  private static let page = AuditTests.page
  private static let otherPage = page.replacingOccurrences(of: "api.shop", with: "api.library")

  private static func workspace() throws -> Workspace {
    try Workspace(specs: ["books.txt": page, "other.md": otherPage, "Specs/keep.yaml": "mine"])
  }

  @Test func aDraftIsPrintedAndIsASpec() throws {
    let workspace = try Self.workspace()
    let run = try workspace.hcgen("draft", "books.txt")
    expect(
      run, status: 0, output: ["server: https://api.shop.example\n", "returns: list of Book\n"])
    #expect(run.error.isEmpty)
    let generated = try workspace.hcgen(["validate", "-"], input: run.output)
    expect(generated, status: 0, output: ["-: Shop, 1 route, 1 model\n"])
  }

  @Test func standardInputIsAPage() throws {
    let run = try Self.workspace().hcgen(["draft", "-"], input: Self.page)
    expect(run, status: 0, output: ["api: Shop\n"])
  }

  @Test func severalServersNeedAFolder() throws {
    let workspace = try Self.workspace()
    let run = try workspace.hcgen("draft", "books.txt", "other.md")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("https://api.shop.example, https://api.library.example"))
    #expect(run.error.contains("[several-servers]"))
    #expect(
      try workspace.hcgen("draft", "books.txt", "other.md", "--output", "a.yaml").status == 2)
    let folder = try workspace.hcgen("draft", "books.txt", "other.md", "--output", "Specs")
    #expect(folder.status == 0)
    #expect(
      workspace.files(below: "Specs") == ["keep.yaml", "library.yaml", "shop.yaml"])
  }

  @Test(arguments: ["drafts/", "new/drafts", "new/drafts/shop.yaml"])
  func foldersAreMade(_ output: String) throws {
    let workspace = try Self.workspace()
    let run = try workspace.hcgen("draft", "books.txt", "--output", output)
    #expect(run.status == 0, "\(run.error)")
    let folder = output.hasPrefix("new") ? "new/drafts" : "drafts"
    #expect(workspace.files(below: folder) == ["shop.yaml"])
  }

  @Test func nothingIsReplacedUnlessTold() throws {
    let workspace = try Self.workspace()
    let run = try workspace.hcgen("draft", "books.txt", "--output", "Specs/keep.yaml")
    #expect(run.status == 3)
    #expect(run.error.contains("[spec-exists]"))
    #expect(workspace.text("Specs/keep.yaml") == "mine")
    try workspace.hcgen("draft", "books.txt", "--output", "Specs/keep.yaml", "--force")
    #expect(workspace.text("Specs/keep.yaml")?.contains("api: Shop") == true)
  }

  @Test func aPageWithoutARouteIsNoDraft() throws {
    let run = try Self.workspace().hcgen(["draft", "-"], input: "Nothing of use.\n")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("No route was found on the page"))
    let empty = try Self.workspace().hcgen("draft")
    #expect(empty.status == 2)
    #expect(empty.error.contains("There is no page to draft from"))
    #expect(try Self.workspace().hcgen("draft", "missing.txt").status == 3)
  }

  /// What was not read is said beside the spec, not in it.
  @Test func whatIsTooDeepIsSaid() throws {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let run = try Self.workspace().hcgen(["draft", "-"], input: Self.page + "\n\(deep)\n")
    expect(
      run, status: 0, output: ["api: Shop\n"],
      error: ["-:7:1: warning: Not all of the page was read", "[page-part-unread]"])
    #expect(!run.output.contains("page-part-unread"))
  }

  @Test func programsGetJSON() throws {
    let run = try Self.workspace().hcgen("draft", "books.txt", "other.md", "--format", "json")
    expect(run, status: 0, output: ["\"name\": \"shop\"", "\"name\": \"library\""])
  }
}
