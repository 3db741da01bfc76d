import Foundation
import Testing

@Suite struct ExportTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// The ways to say where an export goes and how it is written.
  @Test(arguments: [
    ("", "openapi: \"3.1.0\"\n"), ("--as json", "{\n  \"openapi\": \"3.1.0\","),
    ("--openapi 3.0", "openapi: \"3.0.3\"\n"), ("--output -", "openapi: \"3.1.0\"\n"),
    ("--output - --as yaml", "openapi: \"3.1.0\"\n"), ("Specs/shop.yaml", "openapi: \"3.1.0\"\n"),
  ])
  func toStandardOutput(_ arguments: String, _ start: String) throws {
    let before = try workspace.snapshot()
    let run = try workspace.hcgen(
      ["export", "openapi"] + arguments.split(separator: " ").map(String.init))
    expect(run, status: 0)
    #expect(run.output.hasPrefix(start) && run.output.hasSuffix("\n"), "\(run.output)")
    #expect(run.error.isEmpty)
    #expect(try workspace.snapshot() == before)
  }

  @Test func readsStandardInput() throws {
    let run = try workspace.hcgen(["export", "openapi", "-"], input: Workspace.grownShop)
    expect(run, status: 0, output: ["pages:"])
  }

  @Test(arguments: [
    ("a.json", "{\n", "{\n"), ("a.yaml", "openapi", "$schema"), ("a.yml", "openapi", "$schema"),
    ("A.JSON", "{\n", "{\n"), ("deep/er/a.json", "{\n", "{\n"), ("a", "openapi", "{\n"),
    ("a.yaml --as json", "{\n", "{\n"), ("a.txt --as json", "{\n", "{\n"), (".a", "openapi", "{\n"),
  ])
  func toAFile(_ place: String, _ openapi: String, _ schema: String) throws {
    let words = ("--output " + place).split(separator: " ").map(String.init)
    for (kind, start) in [("openapi", openapi), ("schema", schema)] {
      let run = try workspace.hcgen(["export", kind] + words + ["--force"])
      expect(run, status: 0, output: ["\(words[1]): written\n"])
      #expect(workspace.text(words[1])?.hasPrefix(start) == true)
    }
  }

  /// A name that means another format is no place for the export, unless the form is said.
  @Test(arguments: [
    ("openapi", "x.html"), ("openapi", "x.txt"), ("openapi", "a/x.yamll"), ("schema", "x.html"),
    ("docs", "x.json"), ("docs", "v1.0"),
  ])
  func aNameThatMeansAnotherFormat(_ kind: String, _ path: String) throws {
    let run = try workspace.hcgen("export", kind, "--output", path)
    expect(run, status: 2, error: ["\(path): error: ", "[unknown-form]", "--as "])
    #expect(workspace.text(path) == nil)
    let form = kind == "docs" ? "html" : "yaml"
    let told = try workspace.hcgen("export", kind, "--output", path, "--as", form)
    expect(told, status: 0, output: ["\(path): written\n"])
  }

  @Test func theSameBytesTouchNoFile() throws {
    try workspace.hcgen("export", "openapi", "--output", "shop.json")
    let before = try workspace.snapshot()
    let run = try workspace.hcgen("export", "openapi", "--output", "shop.json")
    expect(run, status: 0, output: ["shop.json: unchanged\n"])
    #expect(try workspace.snapshot() == before)
  }

  @Test func anOlderExportIsReplaced() throws {
    try workspace.hcgen("export", "openapi", "--output", "shop.json")
    try workspace.write(Workspace.grownShop, to: "Specs/shop.yaml")
    let run = try workspace.hcgen("export", "openapi", "--output", "shop.json")
    expect(run, status: 0, output: ["shop.json: written\n"])
    #expect(workspace.text("shop.json")?.contains("\"pages\"") == true)
  }

  /// An export is made anew as a whole; who edits one loses the edit, as the page on exports says.
  @Test func anEditedExportIsReplaced() throws {
    try workspace.hcgen("export", "openapi", "--output", "shop.json")
    let text = try #require(workspace.text("shop.json"))
    try workspace.write(text.replacing("Shop", with: "Mine"), to: "shop.json")
    let run = try workspace.hcgen("export", "openapi", "--output", "shop.json")
    expect(run, status: 0, output: ["shop.json: written\n"])
    #expect(workspace.text("shop.json") == text)
  }

  @Test func anotherFileStays() throws {
    try workspace.write("mine", to: "shop.json")
    let run = try workspace.hcgen("export", "openapi", "--output", "shop.json")
    expect(run, status: 1, error: ["shop.json: error: ", "[foreign-file]", "--force"])
    #expect(workspace.text("shop.json") == "mine")
    expect(try workspace.hcgen("export", "openapi", "--output", "shop.json", "--force"), status: 0)
    #expect(workspace.text("shop.json")?.hasPrefix("{") == true)
  }

  @Test func aLinkStays() throws {
    try workspace.write("mine", to: "mine.json")
    try workspace.link("shop.json", to: "mine.json")
    let run = try workspace.hcgen("export", "openapi", "--output", "shop.json", "--force")
    expect(run, status: 3, error: ["[symbolic-link]"])
    #expect(workspace.text("mine.json") == "mine")
  }

  // MARK: Several specs

  @Test(arguments: ["exports/", "there"]) func aFileForEachSpec(_ folder: String) throws {
    try workspace.write(
      Workspace.shop.replacingOccurrences(of: "api: Shop", with: "api: Library"),
      to: "Specs/library.yaml")
    try workspace.makeFolder("there")
    let run = try workspace.hcgen("export", "openapi", "--output", folder, "--as", "json")
    expect(
      run, status: 0, output: ["/Library.openapi.json: written\n", "/Shop.openapi.json: written\n"])
    #expect(workspace.files(below: folder) == ["Library.openapi.json", "Shop.openapi.json"])
  }

  @Test(arguments: [[], ["--output", "one.yaml"]])
  func severalSpecsAreNoDocument(_ place: [String]) throws {
    try workspace.write(Workspace.shop, to: "Specs/library.yaml")
    let before = try workspace.snapshot()
    let run = try workspace.hcgen(["export", "openapi"] + place)
    expect(
      run, status: 2, error: ["There are 2 specs", "[several-specs]", "Specs/library.yaml, "])
    #expect(run.output.isEmpty)
    #expect(try workspace.snapshot() == before)
  }

  @Test func twoSpecsOfOneName() throws {
    try workspace.write(Workspace.grownShop, to: "Specs/second.yaml")
    let run = try workspace.hcgen("export", "openapi", "--output", "exports/")
    expect(run, status: 1, error: ["exports/Shop.openapi.yaml as well", "[same-output]"])
    #expect(workspace.files(below: "exports").isEmpty)
  }

  // MARK: Findings

  @Test func anInvalidSpecGivesNothing() throws {
    try workspace.write(Workspace.shop + "    x: strin\n", to: "Specs/shop.yaml")
    for place in [[], ["--output", "a.json"]] {
      let run = try workspace.hcgen(["export", "openapi"] + place)
      expect(run, status: 1, error: ["[unknown-type]", "Did you mean `string`?"])
      #expect(run.output.isEmpty)
    }
    #expect(workspace.text("a.json") == nil)
  }

  @Test func warningsStayOutOfTheDocument() throws {
    try workspace.write(Workspace.shop + "  Idle: {x: int}\n", to: "Specs/shop.yaml")
    let run = try workspace.hcgen("export", "openapi")
    expect(run, status: 0, error: ["[unused-type]"])
    #expect(run.output.hasPrefix("openapi: ") && !run.output.contains("Idle"))
  }

  @Test func findingsAsJSON() throws {
    let run = try workspace.hcgen("export", "openapi", "--output", "a.json", "--format", "json")
    expect(run, status: 0, output: [#""command": "export""#, #""output": "a.json""#])
  }

  // MARK: The language

  @Test func theSchemaNeedsNoSpec() throws {
    let empty = try Workspace(specs: [:])
    let run = try empty.hcgen("export", "schema")
    expect(run, status: 0, output: ["https://json-schema.org/draft/2020-12/schema"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((object?["properties"] as? [String: Any])?["routes"] != nil)
  }
}
