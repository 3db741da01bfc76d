import Foundation
import Testing

@Suite struct FormatTests {
  let workspace: Workspace

  /// Two findings, one of them with a note, in a file whose name needs escaping.
  init() throws {
    workspace = try Workspace(specs: ["a,b: 50%.yaml": "hcgen: 1\nä: &x y\nhcgen: 1\n"])
  }

  private func validate(_ format: String) throws -> Workspace.Run {
    let run = try workspace.hcgen("validate", "--format", format, "a,b: 50%.yaml")
    #expect(run.status == 1)
    #expect(run.error.isEmpty)
    return run
  }

  @Test func github() throws {
    let output = try validate("github").output
    let start = "::error file=a%2Cb%3A 50%25.yaml,line="
    let lines = output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(start + "2,col=4,endColumn=6,title=anchor::") })
    #expect(lines.contains { $0.hasPrefix(start + "3,col=1,endColumn=6,title=duplicate-key::") })
    #expect(lines.contains { $0.contains("%0Ahelp: ") })
  }

  @Test func json() throws {
    let document = try object(validate("json").output)
    #expect(document["command"] as? String == "validate")
    #expect(document["exit"] as? Int == 1)
    let finding = try #require(
      (document["findings"] as? [[String: Any]])?.first { $0["id"] as? String == "duplicate-key" })
    #expect(finding["file"] as? String == "a,b: 50%.yaml")
    #expect(finding["severity"] as? String == "error")
    #expect(finding["line"] as? Int == 3)
    #expect(finding["column"] as? Int == 1)
    #expect(finding["endColumn"] as? Int == 6)
    let note = (finding["notes"] as? [[String: Any]])?.first
    #expect(note?["line"] as? Int == 1)
  }

  @Test func sarif() throws {
    let document = try object(validate("sarif").output)
    #expect(document["version"] as? String == "2.1.0")
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = (driver?["rules"] as? [[String: Any]])?.map { $0["id"] as? String } ?? []
    let results = try #require(run["results"] as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
      #expect(result["level"] as? String == "error")
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"]
      let place = try #require(location as? [String: Any])
      let file = place["artifactLocation"] as? [String: Any]
      #expect(file?["uri"] as? String == "a%2Cb%3A%2050%25.yaml")
    }
    let anchor = results.first { $0["ruleId"] as? String == "anchor" }
    let place =
      (anchor?["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    let region = place?["region"] as? [String: Int]
    #expect(
      region == ["startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 6])
    #expect(results.contains { $0["relatedLocations"] != nil })
  }

  @Test(arguments: ["text", "json", "github", "sarif"])
  func everyCommandPrintsEveryFormat(format: String) throws {
    let shop = try Workspace()
    let arguments = ["--format", format]
    for command in ["generate", "check", "validate"] {
      let run = try shop.hcgen([command] + arguments)
      expect(run, status: 0)
      #expect(try shop.hcgen([command] + arguments).status == 0)
      #expect(!run.output.isEmpty)
      if format == "json" || format == "sarif" { _ = try object(run.output) }
    }
    try shop.write("mine", to: "Generated/Shop/Mine.swift")
    let run = try shop.hcgen(["check"] + arguments)
    expect(run, status: 1, output: ["drift-foreign"])
    #expect(run.error.isEmpty)
    #expect(try shop.hcgen(["check"] + arguments).output == run.output)
  }

  /// A line of a diff that begins with `::` would be a command to the runner, were it not told to
  /// take none.
  @Test func githubTakesNoCommandFromADiff() throws {
    let shop = try Workspace()
    try shop.hcgen("generate")
    let file = try shop.modelFile()
    try shop.write("::warning::mine\n" + (shop.text(file) ?? ""), to: file)
    let output = try shop.hcgen("check", "--format", "github").output
    #expect(try shop.hcgen("check", "--format", "github").output == output)
    let lines = output.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("::stop-commands::") })
    let token = lines[start].dropFirst("::stop-commands::".count)
    #expect(token.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    let ends = lines.indices.filter { lines[$0] == "::\(token)::" }
    #expect(ends.count == 1)
    let end = try #require(ends.first)
    let diff = lines[(start + 1)..<end]
    #expect(diff.contains("-::warning::mine"))
    #expect(!diff.contains { $0.contains(token) })
    #expect(lines[..<start].allSatisfy { $0.hasPrefix("::error ") })
    #expect(!lines[(end + 1)...].contains { $0.hasPrefix("::") })
  }

  @Test func jsonHoldsTheDiff() throws {
    let shop = try Workspace()
    try shop.hcgen("generate")
    try shop.write("::warning::mine\n", to: shop.modelFile())
    let document = try object(shop.hcgen("check", "--format", "json").output)
    let finding = try #require((document["findings"] as? [[String: Any]])?.first)
    #expect((finding["diff"] as? String)?.contains("-::warning::mine\n") == true)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
