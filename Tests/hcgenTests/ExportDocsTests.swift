import Foundation
import Testing

@Suite struct ExportDocsTests {
  @Test func aPageGoesToStandardOutputOrToAFile() throws {
    let workspace = try Workspace()
    let printed = try workspace.hcgen("export", "docs")
    expect(printed, status: 0, output: ["<!doctype html>\n", "<title>Shop API</title>"])
    #expect(printed.error.isEmpty)
    expect(
      try workspace.hcgen("export", "docs", "--output", "shop.html"), status: 0,
      output: ["shop.html: written"])
    #expect(workspace.text("shop.html") == printed.output)
    expect(
      try workspace.hcgen("export", "docs", "--output", "shop.html"), status: 0,
      output: ["shop.html: unchanged"])
  }

  @Test func aFileOfSomebodyElseIsLeftAlone() throws {
    let workspace = try Workspace()
    try workspace.write("<!doctype html>\n<title>Mine</title>\n", to: "shop.html")
    expect(
      try workspace.hcgen("export", "docs", "--output", "shop.html"), status: 1,
      error: ["[foreign-file]"])
    #expect(workspace.text("shop.html")?.contains("Mine") == true)
    expect(try workspace.hcgen("export", "docs", "--output", "shop.html", "--force"), status: 0)
    #expect(workspace.text("shop.html")?.contains("Mine") == false)
  }

  @Test func aCatalogueIsAFolderThatIsWrittenAnew() throws {
    let workspace = try Workspace()
    expect(try workspace.hcgen("export", "docs", "--output", "Shop.docc"), status: 0)
    let files = ["Shop-BooksRoutes.md", "Shop.md"]
    #expect(workspace.files(below: "Shop.docc").filter { !$0.hasPrefix(".") } == files)
    #expect(workspace.text("Shop.docc/Shop.md")?.contains("- ``BooksRoutes/list()``") == true)
    let renamed = Workspace.shop.replacing("books.list", with: "shelves.list")
    try workspace.write(renamed, to: "Specs/shop.yaml")
    expect(try workspace.hcgen("export", "docs", "--output", "Shop.docc"), status: 0)
    #expect(
      workspace.files(below: "Shop.docc").filter { !$0.hasPrefix(".") }
        == ["Shop-ShelvesRoutes.md", "Shop.md"])
    expect(
      try workspace.hcgen("export", "docs", "--as", "docc"), status: 2,
      error: ["[folder-on-standard-output]"])
  }

  @Test func callsAreWrittenForANamespace() throws {
    let workspace = try Workspace()
    let arguments = ["export", "docs", "--namespace", "Bazaar", "--output"]
    expect(try workspace.hcgen(arguments + ["shop.html"]), status: 0)
    #expect(workspace.text("shop.html")?.contains("let client = try Bazaar.ShopClient()") == true)
    expect(try workspace.hcgen(arguments + ["Shop.docc"]), status: 0)
    let landing = workspace.text("Shop.docc/Shop.md")
    #expect(landing?.contains("- ``Bazaar/BooksRoutes/list()``") == true)
    expect(
      try workspace.hcgen("export", "docs", "--namespace", "bazaar"), status: 1,
      error: ["[bad-namespace]"])
    expect(
      try workspace.hcgen("export", "openapi", "--namespace", "Bazaar"), status: 2,
      error: ["means nothing to `hcgen export openapi`"])
  }

  /// What has no client has no page about its client either.
  @Test func aSpecWithoutAClientIsRefused() throws {
    let spec = Workspace.shop + "    Title: string\n"
    let workspace = try Workspace(specs: ["Specs/shop.yaml": spec])
    let run = try workspace.hcgen("export", "docs")
    expect(run, status: 1, error: ["[name-collision]"])
    #expect(run.output.isEmpty)
  }
}
