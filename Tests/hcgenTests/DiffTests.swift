import Foundation
import Testing

/// `hcgen diff`, run as a process.
@Suite struct DiffTests {
  /// A shop with everything in its names that formats could stumble over.
  private static let evil = "a|b``c<i>&[x](y)::error::%0A%,"

  private static let before = """
    hcgen: 1
    api: Shop
    server: https://api.shop.example
    auth: none
    routes:
      books.list:
        get: /books
        query: {genre?: string}
        returns: list of Book
    models:
      Book:
        id: int
        title: string

    """.replacing("{genre?: string}", with: "{\"genre?\": string}")

  private static let after = before.replacing("    title: string\n", with: "    pages: int?\n")

  let workspace: Workspace

  init() throws {
    workspace = try Workspace(specs: ["old.yaml": Self.before, "new.yaml": Self.after])
  }

  @Test func aSpecDoesNotDifferFromItself() throws {
    for threshold in ["breaking", "any"] {
      let run = try workspace.hcgen("diff", "old.yaml", "old.yaml", "--fail-on", threshold)
      expect(run, status: 0, output: ["no changes\nversion step: none\n"])
      #expect(run.error.isEmpty)
    }
  }

  @Test func changesStandInGroupsWithTheirPlaces() throws {
    let run = try workspace.hcgen("diff", "old.yaml", "new.yaml")
    expect(
      run, status: 0,
      output: [
        "Breaks calls of clients in use\n  new.yaml:11:3: the field `title` of `Book` was removed",
        "[required-response-field-removed]\n",
        "Breaks source\n", "the property `Book.title` is gone [source-property-removed]\n",
        "the parameter `title` is gone [source-parameter-removed]\n",
        "Harmless\n  new.yaml:13:5: the field `pages` of `Book` was added [response-field-added]\n",
        "\n4 changes: 1 on the wire, 2 in source, 0 risky, 1 harmless\nversion step: major\n",
      ])
    #expect(run.error.isEmpty)
  }

  @Test(arguments: [
    ("breaking", "old.yaml", "new.yaml", 1), ("any", "old.yaml", "new.yaml", 1),
    ("breaking", "old.yaml", "grown.yaml", 0), ("any", "old.yaml", "grown.yaml", 1),
  ])
  func failsOnDemand(threshold: String, old: String, new: String, status: Int) throws {
    try workspace.write(Self.before + "    pages: int?\n", to: "grown.yaml")
    let run = try workspace.hcgen("diff", old, new, "--fail-on", threshold)
    expect(run, status: Int32(status))
    expect(try workspace.hcgen("diff", old, new), status: 0)
  }

  @Test(arguments: [
    ("1.4.2", "new.yaml", "major, 1.4.2 -> 2.0.0"), ("v0.4.2", "new.yaml", "major, 0.4.2 -> 0.5.0"),
    ("1.4.2", "grown.yaml", "minor, 1.4.2 -> 1.5.0"),
    ("0.4.2", "grown.yaml", "minor, 0.4.2 -> 0.4.3"),
    ("1.4.2", "told.yaml", "patch, 1.4.2 -> 1.4.3"), ("1.4.2", "old.yaml", "none, 1.4.2 stays"),
  ])
  func tellsTheNextVersion(since: String, new: String, says: String) throws {
    try workspace.write(Self.before + "    pages: int?\n", to: "grown.yaml")
    try workspace.write(
      Self.before.replacing("title: string", with: "title: string | As printed."), to: "told.yaml")
    let run = try workspace.hcgen("diff", "old.yaml", new, "--since", since)
    expect(run, status: 0, output: ["version step: \(says)\n"])
  }

  // MARK: Formats

  @Test func jsonHoldsEveryFact() throws {
    let run = try workspace.hcgen(
      "diff", "old.yaml", "new.yaml", "--format", "json", "--since", "1.0.0", "--fail-on", "any")
    expect(run, status: 1)
    let document = try object(run.output)
    #expect(document["command"] as? String == "diff")
    #expect(document["exit"] as? Int == 1)
    let result = try #require((document["results"] as? [[String: Any]])?.first)
    #expect(result["step"] as? String == "major")
    #expect(result["next"] as? String == "2.0.0")
    #expect(result["breaking"] as? Int == 3)
    let changes = try #require(result["changes"] as? [[String: Any]])
    let first = try #require(changes.first)
    #expect(first["rule"] as? String == "required-response-field-removed")
    #expect(first["level"] as? String == "wire")
    #expect(first["severity"] as? String == "breaking")
    #expect(first["direction"] as? String == "response")
    #expect(first["subject"] as? [String] == ["Book", "title"])
    #expect((first["old"] as? [String: Any])?["line"] as? Int == 13)
    #expect((first["reason"] as? String)?.isEmpty == false)
    let fingerprints = changes.compactMap { $0["fingerprint"] as? String }
    #expect(Set(fingerprints).count == changes.count)
    #expect(fingerprints.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{16}/) != nil })
    // They stay the same when the spec moves.
    try workspace.write("# One line more.\n" + Self.before, to: "old.yaml")
    let moved = try workspace.hcgen("diff", "old.yaml", "new.yaml", "--format", "json").output
    for fingerprint in fingerprints { #expect(moved.contains(fingerprint)) }
  }

  @Test func markdownIsAChangeLog() throws {
    let run = try workspace.hcgen(
      "diff", "old.yaml", "new.yaml", "--format", "markdown", "--since", "1.4.2")
    expect(run, status: 0)
    #expect(
      run.output == """
        ## 2.0.0

        ### Breaks calls of clients in use

        - The field `title` of `Book` was removed (`required-response-field-removed`)

        ### Breaks source

        - The property `Book.title` is gone (`source-property-removed`)
        - In `Book.init(id:title:)`, the parameter `title` is gone (`source-parameter-removed`)

        ### Harmless

        - The field `pages` of `Book` was added (`response-field-added`)

        """)
  }

  @Test func sarifNamesTheRules() throws {
    let run = try workspace.hcgen("diff", "old.yaml", "new.yaml", "--format", "sarif")
    let document = try object(run.output)
    let first = try #require((document["runs"] as? [[String: Any]])?.first)
    let results = try #require(first["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "error", "error", "note"])
    let driver = (first["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    #expect(rules.allSatisfy { $0["fullDescription"] != nil })
  }

  @Test func githubShowsTheWorstOfMany() throws {
    let fields = (0..<25).map { "    f\($0): int\n" }.joined()
    try workspace.write(Self.before + fields, to: "old.yaml")
    try workspace.write(Self.before, to: "new.yaml")
    let run = try workspace.hcgen("diff", "old.yaml", "new.yaml", "--format", "github")
    expect(run, status: 0, output: ["more changes are not shown here\n", "version step: major\n"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.first?.hasPrefix("::error file=new.yaml,line=11,") == true)
  }

  /// What stands in a spec becomes neither markup nor a command.
  @Test func textOfASpecMeansNothing() throws {
    let field = "    \"\(Self.evil)\\n::error::mine\\r# x as odd\": int\n"
    try workspace.write(Self.before + field, to: "old.yaml")
    let github = try workspace.hcgen("diff", "old.yaml", "new.yaml", "--format", "github")
    expect(github, status: 0)
    for line in github.output.split(whereSeparator: \.isNewline) where line.contains("::") {
      #expect(line.wholeMatch(of: /::(error|warning|notice) [^:]*::.*/) != nil, "\(line)")
      #expect(!line.hasPrefix("::error::"))
    }
    #expect(github.output.contains("%0A::error::mine%0D# x"))
    let markdown = try workspace.hcgen("diff", "old.yaml", "new.yaml", "--format", "markdown")
    expect(markdown, status: 0, output: ["```\(Self.evil)"])
    for line in markdown.output.split(whereSeparator: \.isNewline) {
      #expect(line.hasPrefix("- ") || line.hasPrefix("## ") || line.hasPrefix("### "), "\(line)")
    }
    let text = try workspace.hcgen("diff", "old.yaml", "new.yaml")
    #expect(!text.output.contains("\n::error"))
    #expect(!text.output.contains("\r"))
    _ = try object(workspace.hcgen("diff", "old.yaml", "new.yaml", "--format", "json").output)
  }

  // MARK: What cannot be compared

  @Test func anInvalidSpecIsNotCompared() throws {
    try workspace.write("hcgen: 1\n\tapi: X\n", to: "bad.yaml")
    let run = try workspace.hcgen("diff", "old.yaml", "bad.yaml")
    expect(run, status: 1, error: ["bad.yaml:2:1: error: "])
    #expect(run.output.isEmpty)
    expect(
      try workspace.hcgen("diff", "none.yaml", "old.yaml"), status: 3, error: ["[unreadable-spec]"])
    let names = Self.before.replacing("    title: string\n", with: "    a_b: int\n    aB: int\n")
    try workspace.write(names, to: "names.yaml")
    expect(
      try workspace.hcgen("diff", "old.yaml", "names.yaml"), status: 1, error: ["[name-collision]"])
  }

  @Test func standardInputIsASpec() throws {
    let run = try workspace.hcgen("diff", "-", "new.yaml", input: Self.before)
    expect(run, status: 0, output: ["the field `title` of `Book` was removed"])
  }

  // MARK: Git

  private static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "/nowhere",
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com",
  ]

  private static let hasGit = (try? git("--version", in: "/")) == true

  private static func git(_ words: String..., in folder: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + words
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test(.enabled(if: DiffTests.hasGit, "git is missing")) func revisionsAreRead() throws {
    let folder = workspace.path
    try workspace.write(Self.before, to: "Specs/shop.yaml")
    #expect(try Self.git("init", "-q", in: folder))
    #expect(try Self.git("add", "Specs", in: folder))
    #expect(try Self.git("commit", "-qm", "Shop", in: folder))
    try workspace.write(Self.after, to: "Specs/shop.yaml")
    func diff(_ old: String, _ new: String) throws -> Workspace.Run {
      try workspace.hcgen(["diff", "--", old, new], environment: Self.environment)
    }
    let run = try diff("HEAD:Specs/shop.yaml", "Specs/shop.yaml")
    expect(
      run, status: 0, output: ["Specs/shop.yaml:11:3: the field `title` of `Book` was removed"])
    expect(
      try diff("HEAD:Specs/shop.yaml", "HEAD:./Specs/shop.yaml"), status: 0, output: ["no changes"])
    // What the index holds.
    expect(try diff(":Specs/shop.yaml", "HEAD:Specs/shop.yaml"), status: 0, output: ["no changes"])
    expect(
      try diff("HEAD:Specs/none.yaml", "Specs/shop.yaml"), status: 3,
      error: ["git cannot show it: fatal: ", "[unreadable-revision]"])
    expect(
      try diff("nowhere:Specs/shop.yaml", "Specs/shop.yaml"), status: 3,
      error: ["[unreadable-revision]"])
    expect(try diff("HEAD:Specs", "Specs/shop.yaml"), status: 3, error: ["[spec-is-directory]"])
    // A file whose name has a colon is a file.
    try workspace.write(Self.before, to: "HEAD:odd.yaml")
    expect(try diff("HEAD:odd.yaml", "HEAD:odd.yaml"), status: 0, output: ["no changes"])
  }

  /// Annotations are about files of the working tree, which is what a code host shows.
  @Test(
    .enabled(if: DiffTests.hasGit, "git is missing"),
    arguments: [
      ("HEAD:Specs/shop.yaml", "Specs/shop.yaml"), ("HEAD:./Specs/shop.yaml", "Specs/shop.yaml"),
      ("HEAD:Specs/shop.yaml", ":Specs/grown.yaml"),
      ("HEAD:Specs/shop.yaml", ":0:Specs/grown.yaml"),
      (":Specs/shop.yaml", "HEAD:Specs/grown.yaml"),
    ])
  func revisionsAreNoPlaces(old: String, new: String) throws {
    let folder = workspace.path
    try workspace.write(Self.before, to: "Specs/shop.yaml")
    try workspace.write(Self.after, to: "Specs/grown.yaml")
    #expect(try Self.git("init", "-q", in: folder))
    #expect(try Self.git("add", "Specs", in: folder))
    #expect(try Self.git("commit", "-qm", "Shop", in: folder))
    try workspace.write(Self.after, to: "Specs/shop.yaml")
    func diff(_ format: String) throws -> String {
      try workspace.hcgen(
        ["diff", "--format", format, "--", old, new], environment: Self.environment
      ).output
    }
    let path = new.split(separator: ":").last.map(String.init) ?? ""
    let github = try diff("github")
    #expect(
      github.hasPrefix("::error file=\(path),line=11,col=3,endColumn=7,title=required-"),
      "\(github)")
    #expect(github.contains("was removed; it stood at \(old):13\n"), "\(github)")
    #expect(!github.contains("note:") && !github.contains("%3A"))
    let sarif = try object(diff("sarif"))
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    for result in try #require(run["results"] as? [[String: Any]]) {
      #expect(result["relatedLocations"] == nil)
      let places = (result["locations"] as? [[String: Any]])?.compactMap {
        ($0["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: String]
      }
      #expect(places == [["uri": path]])
    }
    // People and programs are told what they gave.
    #expect(try diff("text").contains("\(new):11:3: "))
    #expect(try diff("json").contains("\"file\": \"\(old)\""))
  }

  // MARK: What is accepted

  @Test func aBaselineAcceptsWhatIsKnown() throws {
    let strict = ["diff", "old.yaml", "new.yaml", "--fail-on", "breaking", "--since", "1.4.2"]
    expect(
      try workspace.hcgen("diff", "old.yaml", "new.yaml", "--write-baseline", "known.txt"),
      status: 0, output: ["known.txt: 3 accepted\n"])
    #expect(
      workspace.text("known.txt") == """
        # hcgen diff baseline 1
        # rule, and what the change is about
        required-response-field-removed Book title
        source-parameter-removed Book.init(id:title:) title
        source-property-removed Book.title

        """)
    // What is accepted fails no run, and asks for a new major version all the same.
    let run = try workspace.hcgen(strict + ["--baseline", "known.txt"])
    expect(
      run, status: 0,
      output: ["Harmless\n", "0 in source, 0 risky, 1 harmless; 3 accepted\n", "1.4.2 -> 2.0.0\n"])
    #expect(!run.output.contains("was removed") && run.error.isEmpty)
    let github = try workspace.hcgen(strict + ["--baseline", "known.txt", "--format", "github"])
    #expect(!github.output.contains("::error"))
    let markdown = try workspace.hcgen(
      strict + ["--baseline", "known.txt", "--format", "markdown"])
    expect(markdown, status: 0, output: ["Breaks calls of clients in use"])
    let json = try workspace.hcgen(strict + ["--baseline", "known.txt", "--format", "json"])
    let result = try #require((object(json.output)["results"] as? [[String: Any]])?.first)
    #expect(result["accepted"] as? Int == 3 && result["breaking"] as? Int == 0)
    let changes = try #require(result["changes"] as? [[String: Any]])
    #expect(changes.count { $0["accepted"] as? Bool == true } == 3 && changes.count == 4)
    // Something more is found.
    try workspace.write(Self.after.replacing("id: int", with: "id: string"), to: "new.yaml")
    expect(
      try workspace.hcgen(strict + ["--baseline", "known.txt"]), status: 1,
      output: ["the type of the field `id` of `Book` was `int` and is `string`", "; 3 accepted\n"])
  }

  @Test func everythingCanBeAccepted() throws {
    try workspace.hcgen(
      "diff", "old.yaml", "new.yaml", "--fail-on", "any", "--write-baseline", "known.txt")
    expect(
      try workspace.hcgen(
        "diff", "old.yaml", "new.yaml", "--fail-on", "any", "--baseline", "known.txt"),
      status: 0, output: ["no changes, 4 accepted\nversion step: major\n"])
  }

  /// An entry that accepts nothing would hide the next change of its kind.
  @Test(arguments: ["text", "json", "github", "sarif", "markdown"])
  func aStaleEntryIsAnError(_ format: String) throws {
    try workspace.write(
      "# hcgen diff baseline 1\n# It was announced.\n\nroute-removed books.list\n", to: "known.txt")
    let run = try workspace.hcgen(
      "diff", "old.yaml", "old.yaml", "--baseline", "known.txt", "--format", format)
    expect(run, status: 1)
    let all = run.output + run.error
    #expect(all.contains("Line 4 accepts what did not change: route-removed books.list"), "\(all)")
    #expect(all.contains("stale-baseline") && all.contains("known.txt"))
  }

  @Test func aBaselineIsNoOtherFile() throws {
    func diff(_ words: String...) throws -> Workspace.Run {
      try workspace.hcgen(["diff", "old.yaml", "new.yaml"] + words)
    }
    expect(try diff("--baseline", "old.yaml"), status: 3, error: ["[broken-baseline]"])
    expect(
      try diff("--baseline", "no.txt"), status: 3, error: ["[unreadable-file]", "hcgen diff "])
    expect(try diff("--write-baseline", "old.yaml"), status: 3, error: ["[broken-baseline]"])
    expect(try diff("--write-baseline", "no/a.txt"), status: 3, error: ["[unwritable-baseline]"])
    // What an audit accepts is something else.
    try workspace.write("# hcgen audit baseline 1\n", to: "audit.txt")
    expect(try diff("--baseline", "audit.txt"), status: 3, error: ["[broken-baseline]"])
    expect(
      try diff("--baseline", "a", "--write-baseline", "b"), status: 2, error: ["contradict"])
  }

  /// What git would take for an option, or a shell for a command, is neither.
  @Test(
    .enabled(if: DiffTests.hasGit, "git is missing"),
    arguments: [
      ("--output=stolen:Specs/shop.yaml", Int32(2), "[bad-revision]"),
      ("-p:Specs/shop.yaml", 2, "[bad-revision]"), ("HEAD:", 2, "[bad-revision]"),
      ("$(touch stolen):x", 3, "[unreadable-revision]"),
      ("`touch stolen`:x", 3, "[unreadable-revision]"),
      ("HEAD;touch stolen:x", 3, "[unreadable-revision]"),
    ])
  func revisionsAreNoOptionsAndNoCommands(
    argument: String, status: Int32, error: String
  ) throws {
    let run = try workspace.hcgen(
      ["diff", "--", argument, "new.yaml"], environment: Self.environment)
    expect(run, status: status, error: [error])
    #expect(workspace.files() == ["new.yaml", "old.yaml"])
  }

  /// A repository may name a program that watches it for git.
  @Test(.enabled(if: DiffTests.hasGit, "git is missing")) func settingsRunNoProgram() throws {
    let folder = workspace.path
    #expect(try Self.git("init", "-q", in: folder))
    #expect(try Self.git("add", ".", in: folder))
    try workspace.write("#!/bin/sh\ntouch '\(folder)/stolen'\n", to: "watch.sh")
    #expect(try workspace.shell("chmod +x watch.sh").status == 0)
    #expect(try Self.git("config", "core.fsmonitor", folder + "/watch.sh", in: folder))
    let run = try workspace.hcgen(
      ["diff", "--", ":old.yaml", "new.yaml"], environment: Self.environment)
    expect(run, status: 0)
    #expect(!workspace.files().contains("stolen"))
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
