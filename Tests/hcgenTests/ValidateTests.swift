import Foundation
import Testing

@Suite struct ValidateTests {
  @Test func validSpecsAreSummedUp() throws {
    let workspace = try Workspace()
    let run = try workspace.hcgen("validate")
    expect(run, status: 0, output: ["Specs/shop.yaml: Shop, 1 route, 1 model\n"])
    #expect(run.error.isEmpty)
    #expect(workspace.files() == ["Specs/shop.yaml"])
  }

  @Test func standardInputIsASpec() throws {
    let workspace = try Workspace(specs: [:])
    expect(
      try workspace.hcgen("validate", "-", input: Workspace.shop), status: 0,
      output: ["-: Shop, "])
    expect(
      try workspace.hcgen("validate", "-", input: "hcgen: 1\n\tapi: X\n"), status: 1,
      error: ["-:2:1: error: "])
  }

  @Test func everythingIsReportedInOneRun() throws {
    let workspace = try Workspace(specs: [
      "Specs/a.yaml": "hcgen: 1\n\tapi: A\nx: &y z\n", "Specs/b.yaml": "api: [\n",
      "Specs/c.yaml": Workspace.shop,
    ])
    try workspace.makeFolder("Specs/d.yaml")
    let run = try workspace.hcgen("validate")
    expect(
      run, status: 3,
      output: [
        "Specs/a.yaml: ", "Specs/b.yaml: ", "Specs/c.yaml: Shop, ", "Specs/d.yaml: 1 error",
      ],
      error: ["[tab-indentation]", "[anchor]", "Specs/b.yaml:1:6: error: ", "[spec-is-directory]"])
  }

  /// Names that meet in Swift are found beside mistakes of another kind, but a name that such a
  /// mistake is about is blamed once.
  @Test func namesAreCheckedBesideOtherMistakes() throws {
    let workspace = try Workspace(specs: [
      "Specs/a.yaml": """
      hcgen: 1
      api: A
      server: https://a.example
      auth: none
      routes:
        things.get:
          get: /things
          query: {a_b: int, aB: int}
          returns: Thing
          fails: [409]
      enums:
        Kind: [x_y, xY]
      models:
        Thing: {kind: Kind, other: Nope}
        Box: {a: int}
        BOX: {a: int}

      """
    ])
    let run = try workspace.hcgen("validate")
    expect(
      run, status: 1,
      error: [
        ":8:23: error: ", "[undeclared-status]", "[unknown-type]", "[duplicate-type]",
        ":12:15: error: ",
      ])
    #expect(run.error.matches(of: /\[name-collision\]/).count == 2)
  }

  static let unusable: [(make: @Sendable (Workspace) throws -> Void, status: Int32, id: String)] = [
    ({ try $0.makeFolder("x.yaml") }, 3, "spec-is-directory"),
    ({ _ in }, 3, "unreadable-spec"),
    ({ try $0.link("x.yaml", to: "x.yaml") }, 3, "unreadable-spec"),
    ({ try $0.write("", to: "x.yaml") }, 1, "empty-spec"),
    ({ try $0.write(Data([0x61, 0xFF, 0x3A]), to: "x.yaml") }, 1, "invalid-utf8"),
    ({ try $0.write("a: \u{0}", to: "x.yaml") }, 1, "control-character"),
    (
      { try $0.write(Data(count: (32 << 20) + 1), to: "x.yaml") }, 1, "too-large"
    ),
  ]

  @Test(arguments: unusable) func unusableFile(
    make: @Sendable (Workspace) throws -> Void, status: Int32, id: String
  ) throws {
    let workspace = try Workspace(specs: [:])
    try make(workspace)
    expect(
      try workspace.hcgen("validate", "x.yaml"), status: status,
      error: ["x.yaml:", "error: ", "[\(id)]", "\n  help: "])
  }

  @Test func nearFileIsNamed() throws {
    expect(
      try Workspace().hcgen("validate", "Specs/shpo.yaml"), status: 3,
      error: ["Did you mean `Specs/shop.yaml`?"])
  }

  @Test(arguments: ["\u{FEFF}" + Workspace.shop, Workspace.shop.replacing("\n", with: "\r\n")])
  func byteOrderMarkAndLineEndsAreTaken(spec: String) throws {
    let workspace = try Workspace(specs: ["Specs/shop.yaml": spec])
    expect(try workspace.hcgen("validate"), status: 0)
  }

  // MARK: Excerpts

  /// The line and the carets below it, as they are shown for the anchor in the line.
  static let excerpts: [(line: String, shown: String, carets: String)] = [
    ("a: &b c", "a: &b c", "   ^^"),
    ("\"日本語\": &b c", "\"日本語\": &b c", "          ^^"),
    ("e\u{301}: &b c", "e\u{301}: &b c", "   ^^"),
    ("\"👩‍💻\": &b c", "\"👩‍💻\": &b c", "      ^^"),
    ("\"a\tb\": &b c", "\"a  b\": &b c", "        ^^"),
    (
      String(repeating: "x", count: 300) + ": &b " + String(repeating: "y", count: 300),
      "…" + String(repeating: "x", count: 48) + ": &b "
        + String(repeating: "y", count: 47) + "…",
      String(repeating: " ", count: 51) + "^^"
    ),
  ]

  @Test(arguments: excerpts) func excerpt(line: String, shown: String, carets: String) throws {
    let workspace = try Workspace(specs: ["x.yaml": "hcgen: 1\n\(line)\n"])
    let run = try workspace.hcgen("validate", "x.yaml")
    expect(
      run, status: 1, error: ["[anchor]\n    2 | \(shown)\n      | \(carets)\n"])
  }

  @Test func controlCharactersAreShown() throws {
    let workspace = try Workspace(specs: ["x.yaml": "a: \u{1B}[2J\u{202E}\n"])
    let run = try workspace.hcgen("validate", "x.yaml")
    expect(run, status: 1, error: ["a: \u{241B}[2J<U+202E>\n"])
    #expect(!run.error.contains("\u{1B}") && !run.error.contains("\u{202E}"))
  }

  @Test func manyFindingsOnOneLineTakeLittleTime() throws {
    let line = "a: [" + String(repeating: "&x y, ", count: 30_000) + "]\n"
    let workspace = try Workspace(specs: ["x.yaml": line])
    let run = try workspace.hcgen("validate", "x.yaml", "--format", "github")
    expect(run, status: 1, output: ["line=1,col=5,", "title=too-many-findings"])
  }
}
