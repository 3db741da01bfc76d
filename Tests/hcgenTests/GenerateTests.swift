import Foundation
import Testing

@Suite struct GenerateTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func writesAndThenTouchesNothing() throws {
    let first = try workspace.hcgen("generate")
    let count = workspace.files(below: "Generated/Shop").count - 1
    expect(
      first, status: 0, output: ["Shop: \(count) files, \(count) written, 0 unchanged, 0 removed\n"]
    )
    #expect(workspace.text("Generated/Shop/.hcgen-manifest.json") != nil)
    let before = try workspace.snapshot()
    expect(
      try workspace.hcgen("generate"), status: 0,
      output: ["Shop: \(count) files, 0 written, \(count) unchanged, 0 removed\n"])
    #expect(try workspace.snapshot() == before)
  }

  @Test func sameBytesInEveryLocaleAndFolder() throws {
    try workspace.hcgen("generate", environment: ["LC_ALL": "C"])
    let other = try Workspace()
    try other.hcgen("generate", environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
    #expect(workspace.files() == other.files())
    for file in workspace.files() { #expect(workspace.text(file) == other.text(file)) }
  }

  @Test func dryRunWritesNothing() throws {
    let before = try workspace.snapshot()
    expect(
      try workspace.hcgen("generate", "--dry-run"), status: 0,
      output: [" to write, 0 unchanged, 0 to remove\n", "  would write  Generated/Shop/"])
    #expect(try workspace.snapshot() == before)
  }

  @Test func replacesAndRemovesWhatItWrote() throws {
    try workspace.write(
      Workspace.shop + "    author: Author\n  Author:\n    name: string\n",
      to: "Specs/shop.yaml")
    try workspace.hcgen("generate")
    let author = workspace.files(below: "Generated/Shop").first { $0.contains("Author") }
    #expect(author != nil)
    try workspace.write(Workspace.grownShop, to: "Specs/shop.yaml")
    expect(try workspace.hcgen("generate"), status: 0, output: [" removed\n"])
    #expect(!workspace.files(below: "Generated/Shop").contains { $0.contains("Author") })
    #expect(workspace.text(try workspace.modelFile())?.contains("pages") == true)
    expect(try workspace.hcgen("check"), status: 0)
  }

  @Test func outputOfOneSpecIsTheFolderItself() throws {
    expect(try workspace.hcgen("generate", "--output", "Sources/Client/"), status: 0)
    #expect(workspace.text("Sources/Client/.hcgen-manifest.json") != nil)
    expect(try workspace.hcgen("check", "--output=Sources/Client"), status: 0)
  }

  @Test func outputsOfSeveralSpecsStandSideBySide() throws {
    let other = Workspace.shop.replacingOccurrences(of: "api: Shop", with: "api: Library")
    try workspace.write(other, to: "Specs/library.yaml")
    expect(
      try workspace.hcgen("generate", "--output", "Clients"), status: 0,
      output: ["Library: ", "Shop: "])
    #expect(workspace.text("Clients/Shop/.hcgen-manifest.json") != nil)
    #expect(workspace.text("Clients/Library/.hcgen-manifest.json") != nil)
  }

  @Test func standardInputIsASpec() throws {
    expect(
      try workspace.hcgen("generate", "-", "--output", "Client", input: Workspace.shop), status: 0,
      output: ["Shop: "])
    #expect(workspace.text(try workspace.modelFile(below: "Client")) != nil)
  }

  @Test func optionsAreRemembered() throws {
    try workspace.hcgen("generate", "--access", "internal", "--single-file", "--hashable")
    let first = try workspace.snapshot()
    expect(try workspace.hcgen("check"), status: 0)
    expect(try workspace.hcgen("generate"), status: 0, output: [" 0 written"])
    #expect(try workspace.snapshot() == first)
    // Given anew, one changes, and the others stay.
    expect(try workspace.hcgen("check", "--access", "package"), status: 1)
    expect(try workspace.hcgen("generate", "--access", "package"), status: 0)
    let manifest = workspace.text("Generated/Shop/.hcgen-manifest.json") ?? ""
    #expect(manifest.contains("\"access\": \"package\""))
    #expect(manifest.contains("\"single-file\": \"yes\""))
    #expect(manifest.contains("\"hashable\": \"yes\""))
    expect(
      try workspace.hcgen("generate", "--access=public", "--no-single-file", "--no-hashable"),
      status: 0)
    let other = try Workspace()
    try other.hcgen("generate")
    for file in other.files() { #expect(workspace.text(file) == other.text(file), "\(file)") }
    #expect(workspace.files() == other.files())
  }

  @Test func namespaceIsRememberedAndTakenBack() throws {
    expect(try workspace.hcgen("generate", "--namespace", "ShopAPI"), status: 0)
    expect(try workspace.hcgen("check"), status: 0)
    expect(try workspace.hcgen("check", "--no-namespace"), status: 1)
    expect(try workspace.hcgen("generate", "--no-namespace"), status: 0)
    let manifest = workspace.text("Generated/Shop/.hcgen-manifest.json") ?? ""
    #expect(!manifest.contains("namespace"))
  }

  @Test func manifestAloneIsNamed() throws {
    let path = "Generated/Shop/.hcgen-manifest.json"
    try workspace.hcgen("generate")
    try workspace.remove(path)
    expect(
      try workspace.hcgen("generate", "--dry-run"), status: 0,
      output: [" 0 to write, ", ", manifest to write\n", "  would write  \(path)\n"])
    expect(
      try workspace.hcgen("generate"), status: 0, output: [" 0 written, ", ", manifest written\n"])
    #expect(workspace.text(path) != nil)
  }

  /// A namespace that an edit put into the manifest is no error of the spec either.
  @Test func recordedNamespaceIsJudgedToo() throws {
    let path = "Generated/Shop/.hcgen-manifest.json"
    try workspace.hcgen("generate", "--namespace", "ShopAPI")
    try workspace.write(
      workspace.text(path)?.replacingOccurrences(of: "ShopAPI", with: "Book") ?? "", to: path)
    expect(
      try workspace.hcgen("generate"), status: 1,
      error: [path + ": error: ", "[bad-namespace]", "--no-namespace"])
  }

  // MARK: Refusals

  struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (Workspace) throws -> Void
    var arguments = ["generate"]
    var status: Int32 = 1
    let id: String
    /// Whether `--force` goes over it.
    var yieldsToForce = false
  }

  static let refusals: [Refusal] = [
    Refusal(
      testDescription: "a generated file was edited",
      change: { try $0.write("// mine\n", to: $0.modelFile()) }, id: "edited-file",
      yieldsToForce: true),
    Refusal(
      testDescription: "a file of somebody else is in the way",
      change: {
        try $0.remove("Generated/Shop/.hcgen-manifest.json")
        try $0.write("// mine\n", to: $0.modelFile())
      }, id: "foreign-file", yieldsToForce: true),
    Refusal(
      testDescription: "the manifest is broken",
      change: { try $0.write("<<<<<<< HEAD\n", to: "Generated/Shop/.hcgen-manifest.json") },
      id: "broken-manifest", yieldsToForce: true),
    Refusal(
      testDescription: "the manifest has options that are none",
      change: {
        let path = "Generated/Shop/.hcgen-manifest.json"
        let text = $0.text(path)?.replacingOccurrences(of: "\"public\"", with: "\"x; import\"")
        try $0.write(text ?? "", to: path)
      }, id: "broken-manifest", yieldsToForce: true),
    Refusal(
      testDescription: "the folder holds another API",
      change: {
        let other = Workspace.shop.replacingOccurrences(of: "api: Shop", with: "api: Other")
        try $0.write(other, to: "other.yaml")
      }, arguments: ["generate", "other.yaml", "--output", "Generated/Shop"], id: "other-api",
      yieldsToForce: true),
    Refusal(
      testDescription: "a folder is in the way",
      change: {
        let file = try $0.modelFile()
        try $0.remove(file)
        try $0.makeFolder(file)
      }, status: 3, id: "folder-in-the-way"),
    Refusal(
      testDescription: "the output is a file", change: { try $0.write("mine", to: "Output") },
      arguments: ["generate", "--output", "Output"], status: 3, id: "file-in-the-way"),
    Refusal(
      testDescription: "the output is below a file",
      change: { try $0.write("mine", to: "Output") },
      arguments: ["generate", "--output", "Output/Client"], status: 3, id: "file-in-the-way"),
    Refusal(
      testDescription: "a link leads out of the output",
      change: {
        let file = try $0.modelFile()
        try $0.remove(file)
        try $0.write("mine", to: "elsewhere.swift")
        try $0.link(file, to: $0.path("elsewhere.swift"))
      }, status: 3, id: "symbolic-link"),
    Refusal(
      testDescription: "a link to the right content",
      change: {
        let file = try $0.modelFile()
        try $0.write($0.text(file) ?? "", to: "elsewhere.swift")
        try $0.remove(file)
        try $0.link(file, to: $0.path("elsewhere.swift"))
      }, status: 3, id: "symbolic-link"),
    Refusal(
      testDescription: "the name of the output is too long for a disk", change: { _ in },
      arguments: ["generate", "--output", String(repeating: "x", count: 300)], status: 3,
      id: "unreadable-output"),
    Refusal(
      testDescription: "the name of a file is too long for a disk",
      change: { try $0.write(Workspace.shop(model: 300), to: "long.yaml") },
      arguments: ["generate", "long.yaml", "--output", "Long"], status: 3,
      id: "unwritable-output"),
    Refusal(
      testDescription: "the path of a file is too long for anything",
      change: { try $0.write(Workspace.shop(model: 1024), to: "long.yaml") },
      arguments: ["generate", "long.yaml", "--output", "Long"], status: 3,
      id: "invalid-output-path"),
    Refusal(
      testDescription: "a file that differs in case only is in the way",
      change: {
        let file = try $0.modelFile()
        try $0.remove(file)
        try $0.write("mine", to: file.replacingOccurrences(of: "Book", with: "bOOK"))
      }, status: 3, id: "path-collision"),
    Refusal(
      testDescription: "two specs go to one folder",
      change: { try $0.write(Workspace.shop, to: "Specs/shop2.yaml") }, id: "same-output"),
    Refusal(
      testDescription: "one of two specs is broken",
      change: {
        try $0.write(Workspace.grownShop, to: "Specs/shop.yaml")
        try $0.write("hcgen: 1\n\tapi: X\n", to: "Specs/broken.yaml")
      }, id: "tab-indentation"),
  ]

  @Test(arguments: refusals) func refusalChangesNothing(refusal: Refusal) throws {
    try workspace.hcgen("generate")
    try refusal.change(workspace)
    let before = try workspace.snapshot()
    let run = try workspace.hcgen(refusal.arguments)
    expect(
      run, status: refusal.status, output: ["Nothing was written\n"],
      error: ["error: ", "[\(refusal.id)]"])
    #expect(try workspace.snapshot() == before)
    let forced = try workspace.hcgen(refusal.arguments + ["--force"])
    if refusal.yieldsToForce {
      expect(forced, status: 0)
      expect(
        try workspace.hcgen(["check"] + refusal.arguments.dropFirst()), status: 0)
    } else {
      expect(forced, status: refusal.status)
      #expect(try workspace.snapshot() == before)
    }
  }

  @Test func filesOfSomebodyElseStay() throws {
    try workspace.hcgen("generate")
    try workspace.write("mine", to: "Generated/Shop/Mine.swift")
    try workspace.write("mine", to: "Generated/Shop/README.md")
    let run = try workspace.hcgen("generate", "--force")
    expect(run, status: 0, error: ["Generated/Shop/Mine.swift: warning: ", "[drift-foreign]"])
    #expect(!run.error.contains("README"))
    #expect(workspace.text("Generated/Shop/Mine.swift") == "mine")
    #expect(workspace.text("Generated/Shop/README.md") == "mine")
  }

  @Test(arguments: ["a.yml", "a.YAML"]) func specWithAnotherEnding(name: String) throws {
    let other = try Workspace(specs: ["Specs/\(name)": Workspace.shop])
    expect(
      try other.hcgen("generate"), status: 3,
      error: ["specs end in .yaml, and \(name) does not", "[no-specs]", "Rename Specs/\(name)"])
  }

  @Test func noSpecsAtAll() throws {
    let empty = try Workspace(specs: [:])
    for command in ["generate", "check", "validate"] {
      expect(try empty.hcgen(command), status: 3, error: ["[no-specs]"])
    }
    #expect(empty.files() == [])
  }
}
