import Foundation
import Testing

/// `hcgen check --vendored`: a folder that was copied away from its spec.
@Suite struct VendoredTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (Workspace) throws -> Void
    var status: Int32 = 1
    /// The path of each finding below the folder, with its id.
    let findings: [(path: String, id: String)]
  }

  static let folder = "Sources/Shop"
  static let manifest = folder + "/.hcgen-manifest.json"

  /// `APIKey.swift` with the sign of Kelvin.
  static let keyTwin = "Runtime/Client/API\u{212A}ey.swift"

  static let examples: [Example] = [
    Example(testDescription: "nothing was changed", change: { _ in }, status: 0, findings: []),
    Example(
      testDescription: "a file was edited",
      change: { try $0.write("public var evil = 1\n", to: "\(folder)/Models/Book.swift") },
      findings: [("/Models/Book.swift", "vendored-edited")]),
    Example(
      testDescription: "a file is missing",
      change: { try $0.remove("\(folder)/Models/Book.swift") },
      findings: [("/Models/Book.swift", "vendored-missing")]),
    Example(
      testDescription: "a file is a link to the same bytes",
      change: {
        let path = "\(folder)/Models/Book.swift"
        try $0.write($0.text(path) ?? "", to: "elsewhere.swift")
        try $0.remove(path)
        try $0.link(path, to: $0.path("elsewhere.swift"))
      }, findings: [("/Models/Book.swift", "vendored-edited")]),
    Example(
      testDescription: "a folder stands in the place of a file",
      change: {
        try $0.remove("\(folder)/Models/Book.swift")
        try $0.makeFolder("\(folder)/Models/Book.swift")
      }, findings: [("/Models/Book.swift", "vendored-edited")]),
    Example(
      testDescription: "files came along",
      change: {
        try $0.write("void evil(void) {}\n", to: "\(folder)/Models/evil.c")
        try $0.link("\(folder)/More", to: $0.path)
      }, findings: [("/Models/evil.c", "vendored-extra"), ("/More", "vendored-extra")]),
    Example(
      testDescription: "a file whose name Unicode calls equal to a listed one",
      change: { try $0.write("public var evil = 1\n", to: "\(folder)/\(keyTwin)") },
      findings: [("/\(keyTwin)", "vendored-extra")]),
    Example(
      testDescription: "what a run that was killed has left behind",
      change: { try $0.write("half", to: "\(folder)/.hcgen-\(Int32.max)-1.tmp") },
      findings: [("/.hcgen-\(Int32.max)-1.tmp", "vendored-extra")]),
    Example(
      testDescription: "a folder with a manifest of its own",
      change: {
        try $0.write("{}", to: "\(folder)/Inner/.hcgen-manifest.json")
        try $0.write("public var evil = 1\n", to: "\(folder)/Inner/Evil.swift")
      },
      findings: [
        ("/Inner/.hcgen-manifest.json", "vendored-extra"),
        ("/Inner/Evil.swift", "vendored-extra"),
      ]),
    Example(
      testDescription: "a file is larger than any that hcgen writes",
      change: { _ = try $0.shell("truncate -s 270000000 \(folder)/Models/Book.swift") },
      findings: [("/Models/Book.swift", "vendored-edited")]),
    Example(
      testDescription: "the manifest is missing", change: { try $0.remove(manifest) },
      findings: [("", "no-manifest")]),
    Example(
      testDescription: "the manifest is no manifest",
      change: { try $0.write("<<<<<<< HEAD", to: manifest) },
      findings: [("/.hcgen-manifest.json", "broken-manifest")]),
    Example(
      testDescription: "the manifest is a link",
      change: {
        try $0.write($0.text(manifest) ?? "", to: "elsewhere.json")
        try $0.remove(manifest)
        try $0.link(manifest, to: $0.path("elsewhere.json"))
      }, findings: [("/.hcgen-manifest.json", "broken-manifest")]),
    Example(
      testDescription: "the manifest is not UTF-8",
      change: { try $0.write(Data([0x7B, 0xFF, 0x7D]), to: manifest) },
      findings: [("/.hcgen-manifest.json", "broken-manifest")]),
    Example(
      testDescription: "the manifest is huge",
      change: { try $0.write(Data(repeating: 0x20, count: (1 << 24) + 1), to: manifest) },
      findings: [("/.hcgen-manifest.json", "broken-manifest")]),
    Example(
      testDescription: "the manifest lists what is outside the folder",
      change: {
        let text = $0.text(manifest) ?? ""
        try $0.write(
          text.replacingOccurrences(of: "\"Models/Book.swift\"", with: "\"../Book.swift\""),
          to: manifest)
      }, findings: [("/.hcgen-manifest.json", "broken-manifest")]),
    Example(
      testDescription: "the folder is missing", change: { try $0.remove(folder) }, status: 3,
      findings: [("", "unreadable-output")]),
    Example(
      testDescription: "the folder is a file",
      change: {
        try $0.remove(folder)
        try $0.write("mine", to: folder)
      }, status: 3, findings: [("", "unreadable-output")]),
  ]

  @Test(arguments: examples) func example(_ example: Example) throws {
    let workspace = try vendored()
    try example.change(workspace)
    let before = try workspace.snapshot()
    let run = try workspace.hcgen("check", "--vendored", Self.folder)
    expect(
      run, status: example.status,
      output: example.findings.map { "\(Self.folder)\($0.path): error: " })
    for (_, id) in example.findings {
      #expect(run.output.contains("[\(id)]"), "\(run.output)")
      expect(try workspace.hcgen("explain", id), status: 0, output: [id])
    }
    #expect(run.output.components(separatedBy: ": error: ").count == example.findings.count + 1)
    #expect(run.error.isEmpty, "\(run.error)")
    #expect(try workspace.snapshot() == before)
  }

  #if os(Linux)
    /// A name need not be text to be the name of a file that a compiler takes.
    @Test(arguments: [
      ("printf 'void f(void) {}' > \"$(printf 'evil\\377.c')\"", "evil\u{FFFD}.c", false),
      ("touch \"$(printf 'Models/\\355\\240\\200.swift')\"", "Models/", true),
      ("d=\"$(printf 'M\\300')\" && mkdir \"$d\" && touch \"$d/Evil.swift\"", "M\u{FFFD}", true),
    ])
    func namesThatAreNoText(_ command: String, _ path: String, _ isSwift: Bool) throws {
      let workspace = try vendored()
      #expect(try workspace.shell("cd \(Self.folder) && \(command)").status == 0)
      expect(
        try workspace.hcgen("check", "--vendored", Self.folder), status: 1,
        output: ["\(Self.folder)/\(path)", "[vendored-extra]", ", 1 difference;"])
      // Beside the spec, what may be Swift is told of, and nothing is done to it.
      let check = try workspace.hcgen("check", "--output", Self.folder)
      #expect(check.status == (isSwift ? 1 : 0), "\(check.output)")
      #expect(check.output.contains("[drift-foreign]") == isSwift)
      expect(try workspace.hcgen("generate", "--force", "--output", Self.folder), status: 0)
      #expect(try workspace.hcgen("check", "--vendored", Self.folder).status == 1)
    }
  #endif

  @Test func theOriginIsSaid() throws {
    let workspace = try vendored()
    let text = try #require(workspace.text(Self.manifest))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let version = try #require(json["hcgen"] as? String)
    let spec = try #require(json["spec"] as? String)
    let run = try workspace.hcgen("check", "--vendored", Self.folder)
    expect(
      run, status: 0,
      output: ["no difference; hcgen \(version), spec \(spec), manifest "])
    // The same manifest, the same hash; another one, another hash.
    try workspace.write(
      text.replacingOccurrences(of: version, with: version + "1"), to: Self.manifest)
    let other = try workspace.hcgen("check", "--vendored", Self.folder)
    expect(other, status: 0, output: ["hcgen \(version)1, spec \(spec)"])
    #expect(other.output.suffix(65) != run.output.suffix(65))
  }

  @Test(arguments: ["json", "github", "sarif"])
  func formats(_ format: String) throws {
    let workspace = try vendored()
    try workspace.write("mine", to: Self.folder + "/Models/Book.swift")
    let run = try workspace.hcgen("check", "--vendored", "--format", format, Self.folder)
    let piece =
      switch format {
      case "json": "\"hcgen\": \"0."
      case "github": "::error file=Sources/Shop/Models/Book.swift,title=vendored-edited::"
      default: "\"ruleId\": \"vendored-edited\""
      }
    expect(run, status: 1, output: ["vendored-edited", piece])
    #expect(run.error.isEmpty)
    if format != "github" {
      _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }
  }

  @Test func severalFoldersOneInsideTheOther() throws {
    let workspace = try vendored()
    try workspace.hcgen(
      "generate", "Specs/shop.yaml", "--namespace", "Inner", "--output", Self.folder + "/Inner")
    let inner = Self.folder + "/Inner"
    expect(try workspace.hcgen("check", "--vendored", Self.folder), status: 1)
    expect(try workspace.hcgen("check", "--vendored", inner), status: 0)
    for folders in [
      [Self.folder, inner], [Self.folder + "/", inner + "/"], [inner, Self.folder],
    ] {
      expect(
        try workspace.hcgen(["check", "--vendored"] + folders), status: 0,
        output: folders.map { $0 + ": Shop, " })
    }
    try workspace.write("mine", to: inner + "/Mine.swift")
    expect(
      try workspace.hcgen("check", "--vendored", Self.folder, inner), status: 1,
      output: ["\(inner)/Mine.swift: error: "])
  }

  /// A client, and no spec anywhere near it.
  private func vendored() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.hcgen("generate", "--output", Self.folder)
    return workspace
  }
}
