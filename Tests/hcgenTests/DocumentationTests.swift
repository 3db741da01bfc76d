import Foundation
import Testing

/// What the documents say is true: specs generate, commands exist, links lead somewhere.
@Suite struct DocumentationTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let articles = "Sources/hcgen/hcgen.docc/"
  static let languagePage = articles + "SpecLanguage.md"
  static let pages =
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"]
    + [
      "hcgen", "SpecLanguage", "Diff", "DocumentationAudit", "GeneratedCode", "Exports",
      "ExportedDocumentation", "Stability", "Benchmarks", "Attacks",
    ].map { articles + $0 + ".md" }

  // MARK: Specs

  @Test(arguments: ["README.md", languagePage])
  func theExampleIsAWholeSpec(_ page: String) throws {
    let spec = try #require(
      try Page(page).blocks("yaml").first { $0.hasPrefix("hcgen: 1\n") }, "no spec in \(page)")
    let workspace = try Workspace(specs: ["Specs/bookshop.yaml": spec])
    let run = try workspace.hcgen("generate")
    expect(run, status: 0, output: ["Bookshop: "])
    #expect(run.error.isEmpty, "\(run.error)")
    expect(try workspace.hcgen("check"), status: 0)
  }

  /// A mapping in which keys of the language stand, and the heading of their table.
  struct KeyTable: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The lines above the keys.
    let lines: String
    let indentation: String
    /// How many keys there are at least.
    let floor: Int
  }

  @Test(arguments: [
    KeyTable(testDescription: "Top level", lines: "", indentation: "", floor: 20),
    KeyTable(
      testDescription: "Routes", lines: "hcgen: 1\nroutes:\n  a.b:\n", indentation: "    ",
      floor: 19),
    KeyTable(
      testDescription: "Models and inputs", lines: "hcgen: 1\nmodels:\n  A:\n",
      indentation: "    ", floor: 7),
  ])
  func theKeysOfATableAreKnown(_ table: KeyTable) throws {
    let keys = Set(try Page(Self.languagePage).firstColumn(under: table.testDescription))
    #expect(keys.count >= table.floor, "\(keys.sorted())")
    let spec =
      table.lines
      + keys.sorted().map { key in
        "\(table.indentation)\(key): \(key == "hcgen" ? "1" : "nonsense")\n"
      }.joined()
    let workspace = try Workspace(specs: ["Specs/keys.yaml": spec])
    let run = try workspace.hcgen("validate")
    expect(run, status: 1)
    #expect(!run.error.contains("[unknown-key]"), "\(run.error)")
    // The check itself is held against a key that there is not.
    try workspace.write(spec + "\(table.indentation)$nonsense: x\n", to: "Specs/keys.yaml")
    expect(try workspace.hcgen("validate"), status: 1, error: ["[unknown-key]"])
  }

  @Test func theTypesOfTheTableAreKnown() throws {
    let types = try Page(Self.languagePage).firstColumn(under: "Types")
      .map { $0.replacing(/of T$/, with: "of string") }
    #expect(types.count >= 16)
    let fields = types.enumerated().map { "    f\($0): \($1)\n" }.joined()
    let spec = """
      hcgen: 1
      api: Shop
      server: https://api.shop.example
      auth: none
      ids: {int: [Book]}
      routes:
        books.list:
          get: /books
          returns: Shelf
      models:
        Book:
          title: string
        Shelf:

      """
    let workspace = try Workspace(specs: ["Specs/shop.yaml": spec + fields])
    let run = try workspace.hcgen("validate")
    expect(run, status: 0)
    #expect(run.error.isEmpty, "\(run.error)")
  }

  @Test func theLongFormOfAFieldIsTaken() throws {
    let field = try #require(
      try Page(Self.languagePage).blocks("yaml").first { $0.contains("\n  type: ") })
    let lines = field.split(separator: "\n").map { "    \($0)\n" }.joined()
    let spec = Workspace.shop + lines + "docs: https://shop.example/docs/\n"
    let workspace = try Workspace(specs: ["Specs/shop.yaml": spec])
    let run = try workspace.hcgen("validate")
    expect(run, status: 0)
    #expect(run.error.isEmpty, "\(run.error)")
  }

  @Test func theIDsOfThePageHaveStories() throws {
    let workspace = try Workspace(specs: [:])
    let known = try workspace.hcgen("explain").output.split(separator: "\n")
      .map { String($0.prefix { $0 != " " }) }
    let ids = try Page(Self.languagePage).column(1, under: "The YAML subset")
    #expect(ids.count >= 35)
    for id in ids { #expect(known.contains(id), "\(id)") }
  }

  /// The page about comparing lists every rule, and speaks of none that there is not.
  @Test func theRulesOfThePageAreThoseOfTheTool() throws {
    let workspace = try Workspace(specs: [:])
    let text = try Page(Self.articles + "Diff.md").text
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let verdicts = ["harmless", "may break", "breaks calls", "breaks source"]
    let listed = rows.filter { row in verdicts.contains { row.hasSuffix("| \($0) |") } }
      .map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    #expect(text.contains("There are \(listed.count)."))
    let explained = try workspace.hcgen("explain").output.split(separator: "\n")
      .map { String($0.prefix { $0 != " " }) }
    let first = try #require(explained.firstIndex(of: "api-renamed"))
    #expect(listed == Array(explained[first...]))
    // What stands in the last column of the tables about other catalogues.
    let mapped = rows.filter { !$0.hasSuffix("harmless |") }.compactMap {
      $0.components(separatedBy: " | ").count == 2 ? $0.components(separatedBy: " | ")[1] : nil
    }
    let named = mapped.flatMap { $0.matches(of: /`([a-z-]+)`/).map { String($0.1) } }
    #expect(named.count > 60)
    for id in named { #expect(listed.contains(id), "\(id)") }
  }

  /// Every finding of an audit stands in its table, and has a story.
  @Test func theFindingsOfThePageHaveStories() throws {
    let workspace = try Workspace(specs: [:])
    let known = try workspace.hcgen("explain").output.split(separator: "\n")
      .map { String($0.prefix { $0 != " " }) }
    let ids = try Page(Self.articles + "DocumentationAudit.md").firstColumn(under: "Findings")
    #expect(Set(ids).isSubset(of: known))
    #expect(Set(ids).isSuperset(of: known.filter { $0.hasPrefix("docs-") }))
  }

  // MARK: Commands

  @Test(arguments: pages)
  func theCommandsExist(_ page: String) throws {
    let workspace = try Workspace(specs: [:])
    var helps: [String: String] = [:]
    for line in try Page(page).code {
      // Behind the last one: `swift run --package-path hcgen hcgen check`.
      guard let words = line.components(separatedBy: "hcgen ").last?.split(separator: " "),
        line.contains(/(^|\s)hcgen [a-z]/), let command = words.first.map(String.init)
      else { continue }
      if helps[command] == nil {
        let run = try workspace.hcgen(command, "--help")
        // What is no command gets the help of them all.
        let isHelp = command == "help" || run.output.hasPrefix("hcgen \(command) ")
        #expect(run.status == 0 && isHelp, "\(line)")
        helps[command] = run.output
      }
      for option in words where option.hasPrefix("--") {
        #expect(
          helps[command]?.contains(option.prefix { $0 != "=" }) == true, "\(option) in \(line)")
      }
    }
    if page == "README.md" {
      #expect(
        Set(helps.keys).isSuperset(of: [
          "generate", "check", "validate", "diff", "audit", "draft", "export", "explain", "help",
        ]))
    }
  }

  /// Options that stand alone in the text, without a command.
  @Test(arguments: pages)
  func theOptionsExist(_ page: String) throws {
    let workspace = try Workspace(specs: [:])
    let help = try [
      "generate", "check", "validate", "diff", "audit", "draft", "export", "explain",
    ].map {
      try workspace.hcgen($0, "--help").output
    }.joined()
    for span in try Page(page).code where span.contains(/^--[a-z]/) {
      let option = span.prefix { $0 == "-" || $0.isLetter }
      #expect(help.contains("\(option) ") || help.contains("\(option)\n"), "\(span)")
    }
  }

  // MARK: Links

  @Test(arguments: pages)
  func theLinksLeadSomewhere(_ page: String) throws {
    let text = try Page(page).text
    let folder = Self.root.appending(path: page).deletingLastPathComponent()
    for match in text.matches(of: /\]\((?<target>[^)\s]+)\)/) {
      let target = String(match.target)
      if target.hasPrefix("https://") { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      if !parts[0].isEmpty {
        let path = folder.appending(path: String(parts[0])).path
        #expect(FileManager.default.fileExists(atPath: path), "\(target)")
      } else if parts.count == 2 {
        #expect(try Page(page).anchors.contains(String(parts[1])), "\(target)")
      }
    }
    for match in text.matches(of: /<doc:(?<name>[A-Za-z]+)>/) {
      let path = folder.appending(path: "\(match.name).md").path
      #expect(FileManager.default.fileExists(atPath: path), "\(match.name)")
    }
  }

  // MARK: Swift

  private static func modules() throws -> URL {
    try Workspace.executable().deletingLastPathComponent().appending(path: "Modules")
  }

  /// Other build systems put modules elsewhere.
  private static func hasModules() throws -> Bool {
    FileManager.default.fileExists(
      atPath: try modules().appending(path: "HelpCrunch.swiftmodule").path)
  }

  /// The Swift of the pages is a program of the module that is built beside the tool.
  @Test(.enabled(if: try DocumentationTests.hasModules(), "no modules beside the tool"))
  func theSwiftCompiles() throws {
    let modules = try Self.modules()
    let blocks = try ["README.md", Self.articles + "GeneratedCode.md"].flatMap {
      // The articles tell of no API in particular.
      try Page($0).blocks("swift").map { $0.replacing("Bookshop", with: "HelpCrunch") }
    }
    #expect(blocks.count >= 3)
    let workspace = try Workspace(specs: [:])
    try workspace.write(
      "let key = \"\"\nlet signingKey = \"\"\n" + blocks.joined(separator: "\n"), to: "main.swift")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-typecheck", "-swift-version", "6", "-I", modules.path,
      workspace.path("main.swift"),
    ]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && said.isEmpty, "\(said)")
  }
}

/// A document in Markdown, as far as the tests look into it.
private struct Page {
  let text: String
  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  init(_ path: String) throws {
    text = try String(
      contentsOf: DocumentationTests.root.appending(path: path), encoding: .utf8)
  }

  /// The blocks of code in one language.
  func blocks(_ language: String) -> [String] {
    var blocks: [String] = []
    var block: String?
    for line in lines {
      if let open = block {
        block = line == "```" ? nil : open + line + "\n"
        if line == "```" { blocks.append(open) }
      } else if line == "```\(language)" {
        block = ""
      }
    }
    return blocks
  }

  /// Each piece of code in the text, and each line of the blocks that hold commands; a line that goes
  /// on in the next one is one with it.
  var code: [String] {
    let commands = (blocks("bash") + blocks("yaml")).flatMap { block in
      block.replacing("\\\n", with: " ").split(separator: "\n").map { line in
        line.components(separatedBy: " #")[0]
      }
    }
    var isInBlock = false
    let prose = lines.filter { line in
      if line.hasPrefix("```") { isInBlock.toggle() }
      return !isInBlock && !line.hasPrefix("```")
    }.joined(separator: "\n")
    return commands + prose.matches(of: /`([^`\n]+)`/).map { String($0.1) }
  }

  /// The headings as links name them.
  var anchors: [String] {
    lines.filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
    }
  }

  /// The code in the first column of the first table under a heading.
  func firstColumn(under heading: String) -> [String] { column(0, under: heading) }

  func column(_ index: Int, under heading: String) -> [String] {
    let section = lines.drop { $0 != "## \(heading)" }.dropFirst()
      .prefix { !$0.hasPrefix("## ") }
    let rows = section.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
    return rows.flatMap { row in
      let cells = row.dropFirst().components(separatedBy: " | ")
      guard index < cells.count else { return [String]() }
      return cells[index].matches(of: /`([^`]+)`/).map { String($0.1) }
    }
  }
}
