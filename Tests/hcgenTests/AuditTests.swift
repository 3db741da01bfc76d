import Foundation
import Testing

@Suite struct AuditTests {
  /// A page that says what the spec of the example says.
  static let page = """
    GET https://api.shop.example/books

    200 OK

    [{"id": 7, "title": "Emma"}]

    """
  /// The same with a field that the spec lacks.
  static let grownPage = page.replacingOccurrences(of: "\"Emma\"", with: "\"Emma\", \"pages\": 474")
  /// A spec of another API.
  static let library = Workspace.shop.replacingOccurrences(of: "Shop", with: "Library")
    .replacingOccurrences(of: "api.shop", with: "api.library")

  private static func workspace(_ page: String = page) throws -> Workspace {
    try Workspace(specs: ["Specs/shop.yaml": Workspace.shop, "Pages/books.txt": page])
  }

  // MARK: Findings

  @Test func aRightPageIsSummedUp() throws {
    let run = try Self.workspace().hcgen("audit", "Pages/books.txt")
    expect(
      run, status: 0,
      output: ["Pages/books.txt: Shop, 1 route, 1 example, 1 status; no differences\n"])
    #expect(run.error.isEmpty)
  }

  @Test func driftHasBothPlacesAndAWayOut() throws {
    let run = try Self.workspace(Self.grownPage).hcgen("audit", "Pages/books.txt")
    expect(
      run, status: 1,
      output: [
        "Pages/books.txt:5:29: error: ", "[docs-unknown-field]\n", "Specs/shop.yaml:10:3: note: ",
        "  help: Add `pages: int` to Book\n", "1 difference\n",
      ])
    #expect(run.error.isEmpty)
  }

  /// What was not read was not compared: it must not pass for agreement.
  @Test func whatIsTooDeepToBeReadIsSaid() throws {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let run = try Self.workspace(Self.page + "\n\(deep)\n").hcgen("audit", "Pages/books.txt")
    expect(
      run, status: 1,
      output: ["Pages/books.txt:7:1: error: Not all of the page was read", "[page-part-unread]\n"])
  }

  @Test func anAnswerThatTheSpecLeavesAsideIsDrift() throws {
    let spec = Workspace.shop.replacingOccurrences(
      of: "returns: list of Book", with: "returns: nothing")
    let workspace = try Workspace(specs: ["Specs/shop.yaml": spec, "Pages/books.txt": Self.page])
    expect(
      try workspace.hcgen("audit", "Pages/books.txt"), status: 1,
      output: ["the spec has it answer nothing", "[docs-unknown-body]\n"])
  }

  @Test func notesAloneAreFine() throws {
    let page = Self.page.replacingOccurrences(of: ", \"title\": \"Emma\"", with: "")
    expect(
      try Self.workspace(page).hcgen("audit", "Pages/books.txt"), status: 0,
      output: ["note: The example lacks `title`", "no differences, 1 note\n"])
  }

  @Test func aPageComesFromStandardInput() throws {
    let workspace = try Self.workspace()
    expect(
      try workspace.hcgen("audit", "-", input: Self.grownPage), status: 1,
      output: ["-:5:29: error: "])
    expect(
      try workspace.hcgen("audit", "--spec", "Specs/shop.yaml", "-", input: Self.page), status: 0)
  }

  @Test func everyPageFindsItsSpec() throws {
    let workspace = try Self.workspace()
    try workspace.write(Self.library, to: "Specs/library.yaml")
    try workspace.write(
      Self.grownPage.replacingOccurrences(of: "api.shop", with: "api.library"), to: "other.txt")
    let run = try workspace.hcgen("audit", "Pages/books.txt", "other.txt")
    expect(
      run, status: 1,
      output: [
        "Pages/books.txt: Shop, ", "other.txt: Library, ", "Specs/library.yaml:10:3: note: ",
        "2 pages, 2 routes: 1 difference, 0 notes\n",
      ])
    let stray = "GET https://api.other.example/orders\n\n200 OK\n"
    expect(
      try workspace.hcgen("audit", "-", input: stray), status: 1,
      output: ["[page-without-spec]", "-: 1 route, 1 status; not compared"])
    expect(
      try workspace.hcgen("audit", "Specs/shop.yaml", "-", input: stray), status: 1,
      output: ["[docs-unknown-route]"])
  }

  @Test func allFormatsHaveTheFindings() throws {
    let workspace = try Self.workspace(Self.grownPage)
    let json = try workspace.hcgen("audit", "Pages/books.txt", "--format", "json")
    expect(json, status: 1)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let finding = try #require((report["findings"] as? [[String: Any]])?.first)
    #expect(finding["id"] as? String == "docs-unknown-field")
    #expect(finding["line"] as? Int == 5)
    let note = (finding["notes"] as? [[String: Any]])?.first
    #expect(note?["file"] as? String == "Specs/shop.yaml")
    let result = try #require((report["results"] as? [[String: Any]])?.first)
    #expect((result["claims"] as? [String: Int])?["examples"] == 1)
    #expect(result["routes"] as? [String] == ["books.list"])
    expect(
      try workspace.hcgen("audit", "Pages/books.txt", "--format", "github"), status: 1,
      output: [
        "::error file=Pages/books.txt,line=5,col=29,", "%0Anote: Specs/shop.yaml:10: ",
      ])
    let sarif = try workspace.hcgen("audit", "Pages/books.txt", "--format", "sarif")
    expect(sarif, status: 1, output: ["\"ruleId\": \"docs-unknown-field\"", "relatedLocations"])
  }

  /// What a page says is shown and does nothing else.
  @Test func textOfAPageMovesNothing() throws {
    let page = Self.page.replacingOccurrences(
      of: "\"Emma\"", with: "\"Emma\", \"a\u{1B}[31m::error::\u{202E}\": 1")
    let run = try Self.workspace(page).hcgen("audit", "Pages/books.txt")
    #expect(run.status == 1)
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"))
  }

  // MARK: Evidence

  @Test(arguments: [
    ("All books are listed here.", "page-without-route"), ("", "unreadable-page"),
    ("a\u{0}b\u{0}", "unreadable-page"),
  ])
  func aPageThatSaysNothingFails(_ page: String, _ id: String) throws {
    expect(
      try Self.workspace(page).hcgen("audit", "Pages/books.txt"), status: 1,
      output: ["[\(id)]", "not compared\n"])
  }

  @Test func floorsGuardARun() throws {
    let workspace = try Self.workspace()
    let page = "Pages/books.txt"
    expect(try workspace.hcgen("audit", page, "--expect-routes", "1"), status: 0)
    expect(
      try workspace.hcgen("audit", page, "--expect-routes=2"), status: 1,
      output: ["1 route was read, and 2 expected [too-few-claims]"])
    expect(
      try workspace.hcgen("audit", page, "--expect", "examples=1", "--expect", "codes=1"),
      status: 1, output: ["0 codes were read, and 1 expected"])
  }

  @Test func aFolderIsComparedBothWays() throws {
    let workspace = try Self.workspace()
    try workspace.write(
      Workspace.shop.replacingOccurrences(
        of: "models:",
        with: """
            books.get:
              get: /books/{id}
              path: {id: int}
              page: https://shop.example/docs/get-book
              returns: Book
          models:
          """), to: "Specs/shop.yaml")
    try workspace.write("not a page", to: "Pages/logo.svg")
    let run = try workspace.hcgen("audit", "--all", "Pages")
    expect(
      run, status: 1,
      output: [
        "Specs/shop.yaml:9:3: error: No page documents books.get", "[route-without-page]",
        "Save https://shop.example/docs/get-book", "Shop: 1 of 2 routes have a page\n",
      ])
    #expect(!run.output.contains("logo"))
    try workspace.write(
      "GET https://api.shop.example/orders\n\n200 OK\n", to: "Pages/orders.md")
    expect(
      try workspace.hcgen("audit", "--all", "Pages/"), status: 1,
      output: ["Pages/orders.md:1:1: error: The spec has no route GET /orders"])
  }

  @Test func thePagesOfASpecArePrinted() throws {
    let workspace = try Workspace(specs: [
      "Specs/shop.yaml": Workspace.shop.replacingOccurrences(
        of: "    returns: list",
        with: "    page: https://shop.example/list\n    returns: list")
        + "    $page: https://shop.example/book\n"
    ])
    let run = try workspace.hcgen("audit", "--pages")
    expect(run, status: 0)
    #expect(run.output == "https://shop.example/list\nhttps://shop.example/book\n")
    expect(
      try workspace.hcgen("audit", "--pages", "--format", "json"), status: 0,
      output: ["\"https://shop.example/book\""])
  }

  // MARK: Baseline

  @Test func aBaselineAcceptsWhatIsKnown() throws {
    let workspace = try Self.workspace(Self.grownPage)
    expect(
      try workspace.hcgen("audit", "Pages/books.txt", "--write-baseline", "known.txt"), status: 0,
      output: ["known.txt: 1 accepted\n"])
    let text = try #require(workspace.text("known.txt"))
    #expect(text.hasSuffix("\ndocs-unknown-field books.txt Book pages\n"))
    // On another line, and in another folder.
    try workspace.write("All books.\n\n" + Self.grownPage, to: "Other/books.txt")
    expect(
      try workspace.hcgen("audit", "Other/books.txt", "--baseline", "known.txt"), status: 0,
      output: ["no differences, 1 accepted\n"])
    // What is new counts.
    try workspace.write(
      Self.grownPage.replacingOccurrences(of: "\"Emma\"", with: "5"), to: "Pages/books.txt")
    expect(
      try workspace.hcgen("audit", "Pages/books.txt", "--baseline", "known.txt"), status: 1,
      output: ["[docs-type]", "1 difference, 1 accepted\n"])
    // What is gone is said, and fails nothing.
    try workspace.write(Self.page, to: "Pages/books.txt")
    expect(
      try workspace.hcgen("audit", "Pages/books.txt", "--baseline", "known.txt"), status: 0,
      output: ["no differences\n"], error: ["known.txt: warning: Line 3 ", "[stale-baseline]"])
  }

  @Test func aBaselineIsNoOtherFile() throws {
    let workspace = try Self.workspace()
    let page = "Pages/books.txt"
    expect(
      try workspace.hcgen("audit", page, "--baseline", page), status: 3,
      error: ["[broken-baseline]"])
    expect(
      try workspace.hcgen("audit", page, "--baseline", "no.txt"), status: 3,
      error: ["[unreadable-file]"])
    expect(
      try workspace.hcgen("audit", page, "--write-baseline", page), status: 3,
      error: ["[broken-baseline]"])
    #expect(workspace.text(page) == Self.page)
    expect(
      try workspace.hcgen("audit", page, "--write-baseline", "no/known.txt"), status: 3,
      error: ["[unwritable-baseline]"])
  }

  @Test func nothingIsAcceptedOfAPageThatCannotBeJudged() throws {
    let workspace = try Self.workspace("No route.")
    expect(
      try workspace.hcgen("audit", "Pages/books.txt", "--write-baseline", "known.txt"), status: 1)
    #expect(workspace.text("known.txt") == nil)
  }

  @Test func pagesOfOneNameAreToldApart() throws {
    let workspace = try Self.workspace(Self.grownPage)
    try workspace.write(Self.grownPage, to: "Pages/uk/books.txt")
    expect(
      try workspace.hcgen("audit", "--all", "Pages", "--write-baseline", "known.txt"), status: 0,
      output: ["known.txt: 2 accepted\n"])
    try workspace.write(
      Self.grownPage.replacingOccurrences(of: "\"Emma\"", with: "5"), to: "Pages/uk/books.txt")
    let text = try #require(workspace.text("known.txt"))
    #expect(text.contains("\ndocs-unknown-field Pages/books.txt Book pages\n"))
    #expect(text.contains("\ndocs-unknown-field uk/books.txt Book pages\n"))
    expect(
      try workspace.hcgen("audit", "--all", "Pages", "--baseline", "known.txt"), status: 1,
      output: ["Pages/uk/books.txt:5:", "1 difference, 0 notes, 2 accepted\n"])
  }

  @Test func foldersInFoldersAreRead() throws {
    let workspace = try Self.workspace()
    try workspace.write(Self.grownPage, to: "Pages/en/v1/more.md")
    try workspace.write(Self.grownPage, to: "Pages/.git/no.md")
    // A link back must not go round in circles.
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("Pages/en/back"), withDestinationPath: workspace.path("Pages"))
    let run = try workspace.hcgen("audit", "--all", "Pages", "Pages/books.txt", "./Pages/books.txt")
    expect(run, status: 1, output: ["Pages/en/v1/more.md:5:29: error: ", "2 pages, 1 route: "])
    #expect(!run.output.contains("back"))
  }

  @Test func aPageInUTF16IsShownAsItIs() throws {
    let workspace = try Self.workspace()
    try Data([0xFF, 0xFE] + Self.grownPage.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      .write(to: URL(filePath: workspace.path("Pages/books.txt")))
    expect(
      try workspace.hcgen("audit", "Pages/books.txt"), status: 1,
      output: ["Pages/books.txt:5:29: error: ", "\"pages\": 474"])
  }

  /// In the words that turn it into one that is read.
  @Test func anotherEncodingIsNamed() throws {
    let workspace = try Self.workspace()
    try Data(Self.page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      .write(to: URL(filePath: workspace.path("Pages/books.txt")))
    for command in ["audit", "draft"] {
      let run = try workspace.hcgen(command, "Pages/books.txt")
      #expect(run.status == 1)
      let said = run.output + run.error
      #expect(said.contains("in `UTF-16LE`") && said.contains("[unreadable-page]"))
      #expect(said.contains("`iconv -f UTF-16LE -t UTF-8 OLD > NEW`"))
    }
    try Data(Array(Self.page.utf8) + [0xC3]).write(
      to: URL(filePath: workspace.path("Pages/books.txt")))
    expect(
      try workspace.hcgen("audit", "Pages/books.txt"), status: 0,
      output: ["Pages/books.txt:6:1: note: ", "[page-broken-characters]"])
  }

  // MARK: Usage

  static let wrong: [(arguments: [String], status: Int32, error: String)] = [
    (["audit"], 2, "[no-pages]"),
    (["audit", "--pages", "Pages/books.txt"], 2, "`Pages/books.txt` is no spec"),
    (["audit", "Pages"], 3, "--all Pages"),
    (["audit", "no.txt"], 3, "[unreadable-file]"),
    (["audit", "--all", "no"], 3, "[unreadable-file]"),
    (["audit", "no.yaml", "Pages/books.txt"], 3, "[unreadable-spec]"),
    (["audit", "--expect-routes", "few", "-"], 2, "`few` is no number"),
    (["audit", "--expect", "example=1", "-"], 2, "Did you mean `--expect examples=12`?"),
    (["audit", "--expect", "routes=x", "-"], 2, "Write `--expect examples=12`"),
    (["audit", "--baseline", "a", "--write-baseline", "b"], 2, "contradict"),
    (["audit", "-", "-"], 2, "Standard input is given twice"),
    (["check", "--all", "Pages"], 2, "means nothing to `hcgen check`"),
  ]

  @Test(arguments: wrong.indices)
  func wrongUsageIsSaid(_ index: Int) throws {
    let (arguments, status, error) = Self.wrong[index]
    expect(try Self.workspace().hcgen(arguments), status: status, error: [error])
  }
}
