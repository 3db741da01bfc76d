import Foundation
import Testing

@Suite struct CheckTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (Workspace) throws -> Void
    let says: [String]
  }

  static let examples: [Example] = [
    Example(
      testDescription: "a file is missing",
      change: { try $0.remove($0.modelFile()) },
      says: ["[drift-missing]", "--- /dev/null\n+++ Generated/Shop/", "+", "1 difference\n"]),
    Example(
      testDescription: "the folder is missing", change: { try $0.remove("Generated/Shop") },
      says: ["Generated/Shop: error: The folder is missing", "[drift-missing]"]),
    Example(
      testDescription: "all folders are missing", change: { try $0.remove("Generated") },
      says: ["Generated/Shop: error: The folder is missing", "[drift-missing]"]),
    Example(
      testDescription: "the spec has changed",
      change: { try $0.write(Workspace.grownShop, to: "Specs/shop.yaml") },
      says: ["[drift-stale]", "--- Generated/Shop/", "pages"]),
    Example(
      testDescription: "only a comment of the spec has changed",
      change: { try $0.write(Workspace.shop + "# new\n", to: "Specs/shop.yaml") },
      says: ["[drift-stale]", "-  \"spec\": ", "+  \"spec\": ", "1 difference\n"]),
    Example(
      testDescription: "a file was edited",
      change: {
        let file = try $0.modelFile()
        try $0.write(($0.text(file) ?? "") + "// mine\n", to: file)
      }, says: ["[drift-edited]", "\n-// mine\n", "1 difference\n"]),
    Example(
      testDescription: "a file is foreign",
      change: { try $0.write("mine", to: "Generated/Shop/Mine.swift") },
      says: ["Generated/Shop/Mine.swift: error: ", "[drift-foreign]", "1 difference\n"]),
    Example(
      testDescription: "a file is no longer generated",
      change: {
        try $0.write(
          Workspace.shop + "    author: Author\n  Author:\n    name: string\n",
          to: "Specs/shop.yaml")
        try $0.hcgen("generate")
        try $0.write(Workspace.shop, to: "Specs/shop.yaml")
      }, says: ["[drift-extra]", "\n+++ /dev/null\n"]),
    Example(
      testDescription: "a run was killed",
      change: { try $0.write("half", to: "Generated/Shop/.hcgen-\(Int32.max)-1.tmp") },
      says: [".hcgen-\(Int32.max)-1.tmp: error: ", "[drift-leftover]", "1 difference\n"]),
    Example(
      testDescription: "a folder belongs to no spec",
      change: {
        try $0.hcgen("generate", "--output", "Generated/Old")
      }, says: ["Generated/Old: error: The folder belongs to no spec", "[drift-orphan]"]),
    Example(
      testDescription: "the manifest is broken",
      change: { try $0.write("{}", to: "Generated/Shop/.hcgen-manifest.json") },
      says: ["[broken-manifest]", "it has no format version"]),
  ]

  @Test(arguments: examples) func difference(example: Example) throws {
    let workspace = try Workspace()
    try workspace.hcgen("generate")
    expect(try workspace.hcgen("check"), status: 0, output: ["no difference\n"])
    try example.change(workspace)
    let before = try workspace.snapshot()
    let run = try workspace.hcgen("check")
    expect(run, status: 1, output: example.says)
    #expect(run.error.isEmpty)
    #expect(try workspace.snapshot() == before)
  }

  /// What `check` prints is what `generate` does.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")))
  func diffIsAPatch() throws {
    let workspace = try Workspace()
    try workspace.hcgen("generate")
    try workspace.write(Workspace.grownShop, to: "Specs/shop.yaml")
    try workspace.write(workspace.hcgen("check").output, to: "drift.diff")
    let patch = Process()
    patch.executableURL = URL(fileURLWithPath: "/usr/bin/patch")
    patch.arguments = ["--quiet", "--strip=0", "--input=drift.diff"]
    patch.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
    try patch.run()
    patch.waitUntilExit()
    #expect(patch.terminationStatus == 0)
    // Only the manifest is left to write: its diff is not shown beside others.
    expect(try workspace.hcgen("generate", "--force"), status: 0, output: [" 0 written"])
  }

  @Test func coloursOnDemandOnly() throws {
    let workspace = try Workspace()
    try workspace.hcgen("generate")
    let file = try workspace.modelFile()
    try workspace.write((workspace.text(file) ?? "") + "// \u{1B}[2J\n", to: file)
    let environment = ["TERM": "xterm"]
    let plain = try workspace.hcgen("check", environment: environment).output
    #expect(!plain.contains("\u{1B}[3") && !plain.contains("\u{1B}[1"))
    let never = try workspace.hcgen("check", "--color=never", environment: environment).output
    #expect(never == plain)
    // Asked for by name, colours come whatever the environment says.
    let coloured = try workspace.hcgen(
      "check", "--color", "always", environment: ["NO_COLOR": "1"]
    ).output
    #expect(coloured.contains("\u{1B}[31m-// \u{241B}[2J\u{1B}[0m"))
    #expect(!coloured.contains("\u{1B}[2J"))
  }

  /// `script` gives the tool a terminal.
  @Test(
    .enabled(if: Workspace.hasTerminal),
    arguments: [([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true)])
  func coloursOnATerminal(environment: [String: String], isColoured: Bool) throws {
    let workspace = try Workspace()
    let run = try workspace.onTerminal(["check"], environment: environment)
    #expect(run.contains("[drift-missing]"))
    #expect(run.contains("\u{1B}[1;31m") == isColoured)
  }

  @Test func brokenSpecIsNoDrift() throws {
    let workspace = try Workspace()
    try workspace.hcgen("generate")
    try workspace.write("hcgen: 1\n\tapi: X\n", to: "Specs/shop.yaml")
    let run = try workspace.hcgen("check")
    expect(run, status: 1, error: ["Specs/shop.yaml:2:1: error: ", "[tab-indentation]"])
    #expect(!run.output.contains("drift"))
  }
}
