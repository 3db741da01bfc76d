import Foundation
import OutputTree
import Testing

/// A folder in the state that a table row describes, and what is said of it.
@Suite struct OutputTreeTests {
  let folder: TemporaryFolder
  let output: OutputTree

  init() throws {
    folder = try TemporaryFolder()
    output = OutputTree(folder: folder.path("out"))
  }

  // MARK: Comparing

  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Written first, by hcgen.
    var before = ["A.swift": "a", "Models/B.swift": "b"]
    /// Done to the folder then.
    let change: @Sendable (TemporaryFolder) throws -> Void
    /// Generated now.
    var after = ["A.swift": "a", "Models/B.swift": "b"]
    /// What the comparison says, and the plan without force does.
    let says: [String]
  }

  /// The largest number there is, which no system gives a process.
  static let ended = Int32.max

  static let examples: [Example] = [
    Example(testDescription: "nothing changed", change: { _ in }, says: []),
    Example(
      testDescription: "a file is gone", change: { try $0.remove("out/A.swift") },
      says: ["missing A.swift"]),
    Example(
      testDescription: "the content is another now", change: { _ in },
      after: ["A.swift": "a2", "Models/B.swift": "b"],
      says: ["stale .hcgen-manifest.json", "stale A.swift"]),
    Example(
      testDescription: "a file is new", change: { _ in },
      after: ["A.swift": "a", "Models/B.swift": "b", "C/C.swift": "c"],
      says: ["stale .hcgen-manifest.json", "missing C/C.swift"]),
    Example(
      testDescription: "a file is no longer generated", change: { _ in }, after: ["A.swift": "a"],
      says: ["stale .hcgen-manifest.json", "extra Models/B.swift"]),
    Example(
      testDescription: "a file that is no longer generated is gone already",
      change: { try $0.remove("out/Models/B.swift") }, after: ["A.swift": "a"],
      says: ["stale .hcgen-manifest.json"]),
    Example(
      testDescription: "a file was edited", change: { try $0.write("mine", to: "out/A.swift") },
      says: ["edited A.swift !"]),
    Example(
      testDescription: "a file was edited, and the content is another now",
      change: { try $0.write("mine", to: "out/A.swift") },
      after: ["A.swift": "a2", "Models/B.swift": "b"],
      says: ["stale .hcgen-manifest.json", "edited A.swift !"]),
    Example(
      testDescription: "a file was edited to what is generated now",
      change: { try $0.write("a2", to: "out/A.swift") },
      after: ["A.swift": "a2", "Models/B.swift": "b"], says: ["stale .hcgen-manifest.json"]),
    Example(
      testDescription: "an edited file is no longer generated",
      change: { try $0.write("mine", to: "out/Models/B.swift") }, after: ["A.swift": "a"],
      says: ["stale .hcgen-manifest.json", "edited Models/B.swift !"]),
    Example(
      testDescription: "a Swift file of somebody else",
      change: { try $0.write("mine", to: "out/Models/Mine.SWIFT") },
      says: ["foreign Models/Mine.SWIFT"]),
    Example(
      testDescription: "files that no compiler takes",
      change: {
        try $0.write("mine", to: "out/README.md")
        try $0.write("mine", to: "out/.hidden.swift")
        try $0.write("mine", to: "out/.build/x.swift")
      }, says: []),
    Example(
      testDescription: "a folder with something that is called a manifest",
      change: {
        try $0.write("other", to: "out/Other/X.swift")
        try $0.write("{}", to: "out/Other/.hcgen-manifest.json")
      }, says: ["foreign Other/X.swift"]),
    Example(
      testDescription: "a file of somebody else in the way",
      change: { try $0.write("mine", to: "out/C.swift") },
      after: ["A.swift": "a", "Models/B.swift": "b", "C.swift": "c"],
      says: ["stale .hcgen-manifest.json", "foreign C.swift !"]),
    Example(
      testDescription: "the manifest is gone",
      change: { try $0.remove("out/.hcgen-manifest.json") },
      says: ["missing .hcgen-manifest.json"]),
    Example(
      testDescription: "the manifest is gone, and the content is another now",
      change: { try $0.remove("out/.hcgen-manifest.json") },
      after: ["A.swift": "a2", "Models/B.swift": "b"],
      says: ["missing .hcgen-manifest.json", "foreign A.swift !"]),
    Example(
      testDescription: "the manifest is broken",
      change: { try $0.write("<<<<<<< HEAD", to: "out/.hcgen-manifest.json") },
      says: ["brokenManifest .hcgen-manifest.json !"]),
    Example(
      testDescription: "a folder in the place of a file",
      change: {
        try $0.remove("out/A.swift")
        try $0.makeFolder("out/A.swift")
      }, says: ["folderInTheWay out/A.swift"]),
    Example(
      testDescription: "a pipe in the place of a file",
      change: {
        try $0.remove("out/A.swift")
        #expect(mkfifo($0.path("out/A.swift"), 0o600) == 0)
      }, says: ["folderInTheWay out/A.swift"]),
    Example(
      testDescription: "a file in the place of a folder",
      change: {
        try $0.remove("out/Models")
        try $0.write("mine", to: "out/Models")
      }, says: ["fileInTheWay out/Models"]),
    Example(
      testDescription: "a folder in the place of the manifest",
      change: {
        try $0.remove("out/.hcgen-manifest.json")
        try $0.makeFolder("out/.hcgen-manifest.json")
      }, says: ["folderInTheWay out/.hcgen-manifest.json"]),
    Example(
      testDescription: "a link out of the folder in the place of a folder",
      change: {
        try $0.remove("out/Models")
        try $0.write("b", to: "elsewhere/B.swift")
        try $0.link("out/Models", to: $0.path("elsewhere"))
      }, says: ["symbolicLink out/Models"]),
    Example(
      testDescription: "a link in the place of a file",
      change: {
        try $0.remove("out/A.swift")
        try $0.write("mine", to: "elsewhere.swift")
        try $0.link("out/A.swift", to: $0.path("elsewhere.swift"))
      }, says: ["symbolicLink out/A.swift"]),
    Example(
      testDescription: "a link to the right content",
      change: {
        try $0.remove("out/A.swift")
        try $0.write("a", to: "elsewhere.swift")
        try $0.link("out/A.swift", to: $0.path("elsewhere.swift"))
      }, says: ["symbolicLink out/A.swift"]),
    Example(
      testDescription: "a temporary file of a process that is alive, though it does not write here",
      change: { try $0.write("half", to: "out/.hcgen-\(getpid())-7.tmp") },
      says: ["leftover .hcgen-\(getpid())-7.tmp"]),
    Example(
      testDescription: "a name that Unicode calls equal to one of hcgen's",
      change: { try $0.write("mine", to: "out/Models/\u{212A}.swift") },
      says: ["foreign Models/\u{212A}.swift"]),
    Example(
      testDescription: "an ending that a mark joins",
      change: { try $0.write("mine", to: "out/x\u{600}.swift") },
      says: ["foreign x\u{600}.swift"]),
    Example(
      testDescription: "a temporary file of a process that has ended",
      change: { try $0.write("half", to: "out/Models/.hcgen-\(ended)-7.tmp") },
      says: ["leftover Models/.hcgen-\(ended)-7.tmp"]),
    Example(
      testDescription: "what only looks like such a file",
      change: {
        for name in ["0\(ended)-1", "\(ended)-0", "-\(ended)-1", "\(ended)", "\(ended)-1-1", "x-1"]
        {
          try $0.write("mine", to: "out/.hcgen-\(name).tmp")
        }
        try $0.makeFolder("out/.hcgen-\(ended)-2.tmp")
        try $0.link("out/.hcgen-\(ended)-3.tmp", to: "A.swift")
        try $0.write("{}", to: "out/Other/.hcgen-manifest.json")
        try $0.write("mine", to: "out/Other/.hcgen-\(ended)-1.tmp")
      }, says: []),
    Example(
      testDescription: "a file that differs in case only",
      change: {
        try $0.remove("out/A.swift")
        try $0.write("mine", to: "out/a.swift")
      }, says: ["collision out/A.swift", "foreign a.swift"]),
    Example(
      testDescription: "a folder that differs in case only",
      change: {
        try $0.remove("out/Models")
        try $0.write("mine", to: "out/models/x.txt")
      }, says: ["collision out/Models"]),
    Example(
      testDescription: "the output folder is a file",
      change: {
        try $0.remove("out")
        try $0.write("mine", to: "out")
      }, says: ["fileInTheWay out"]),
    Example(
      testDescription: "the output folder is a link to nowhere",
      change: {
        try $0.remove("out")
        try $0.link("out", to: "nowhere")
      }, says: ["fileInTheWay out"]),
    Example(
      testDescription: "two paths that differ in case only", change: { _ in },
      after: ["A.swift": "a", "a.swift": "b"], says: ["collision out/a.swift"]),
    Example(
      testDescription: "two folders that differ in case only", change: { _ in },
      after: ["A/x.swift": "a", "a/y.swift": "b"], says: ["collision out/a"]),
    Example(
      testDescription: "a file that is a folder too", change: { _ in },
      after: ["A": "a", "A/y.swift": "b"], says: ["collision out/A/y.swift"]),
    Example(
      testDescription: "a path that leaves the folder", change: { _ in },
      after: ["../x.swift": "a"], says: ["invalidPath out/../x.swift"]),
    Example(
      testDescription: "a path that is the manifest", change: { _ in },
      after: [".hcgen-manifest.json": "a"], says: ["invalidPath out/.hcgen-manifest.json"]),
  ]

  @Test(arguments: examples) func comparison(example: Example) throws {
    try write(example.before)
    try example.change(folder)
    let before = folder.snapshot()
    let status = output.compare(with: tree(example.after))
    #expect(described(status) == example.says)
    #expect(folder.snapshot() == before)
    // Whatever is refused leaves all as it is; whatever is not makes the folder what it should be.
    if status.obstacles.isEmpty && !status.differences.contains(where: \.needsForce) {
      try TreeWriter.carryOut([WritePlan(for: status, force: false)])
      let after = output.compare(with: tree(example.after))
      #expect(described(after).allSatisfy { $0.hasPrefix("foreign") })
    } else {
      #expect(throws: WritePlan.Refusal.self) { try WritePlan(for: status, force: false) }
      #expect(folder.snapshot() == before)
    }
  }

  @Test(arguments: examples) func force(example: Example) throws {
    try write(example.before)
    try example.change(folder)
    let before = folder.snapshot()
    let mine = folder.files().filter { folder.text($0) == "mine" }
    let status = output.compare(with: tree(example.after))
    guard status.obstacles.isEmpty else {
      #expect(throws: WritePlan.Refusal.self) { try WritePlan(for: status, force: true) }
      #expect(folder.snapshot() == before)
      return
    }
    let plan = try WritePlan(for: status, force: true)
    try TreeWriter.carryOut([plan])
    let after = output.compare(with: tree(example.after))
    #expect(described(after).allSatisfy { $0.hasPrefix("foreign") && !$0.hasSuffix("!") })
    // Only a generated file may take the place of somebody's; nothing of theirs is removed.
    for path in mine {
      let isGenerated = example.after.keys.contains { "out/" + $0 == path }
      #expect(isGenerated || folder.text(path) == "mine", "\(path)")
    }
  }

  @Test func anotherAPIInTheFolderNeedsForce() throws {
    try write(["A.swift": "a"])
    let other = output.compare(with: tree(["B.swift": "b"], api: "Other"))
    #expect(
      described(other) == [
        "otherAPI .hcgen-manifest.json !", "extra A.swift", "missing B.swift",
      ])
    #expect(throws: WritePlan.Refusal.self) { try WritePlan(for: other, force: false) }
    try TreeWriter.carryOut([WritePlan(for: other, force: true)])
    #expect(folder.files() == ["out/.hcgen-manifest.json", "out/B.swift"])
  }

  // MARK: Writing

  @Test func secondRunTouchesNothing() throws {
    let files = ["A.swift": "a", "Models/B.swift": "b", "Models/Deep/C.swift": ""]
    try write(files)
    let first = folder.snapshot()
    try write(files)
    #expect(folder.snapshot() == first)
    #expect(output.compare(with: tree(files)).unchanged == 3)
  }

  @Test func onlyChangedFilesAreTouched() throws {
    try write(["A.swift": "a", "B.swift": "b"])
    let before = folder.snapshot().first { $0.hasPrefix("out/B.swift") }
    let plan = try write(["A.swift": "a2", "B.swift": "b"])
    #expect(plan.written == ["A.swift"])
    #expect(folder.text("out/A.swift") == "a2")
    #expect(folder.snapshot().contains { $0 == before })
  }

  @Test func permissionsStay() throws {
    try write(["A.swift": "a"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path("out/A.swift"))
    try write(["A.swift": "a2"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("out/A.swift"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func leftoversGoWithTheNextRun() throws {
    try write(["A.swift": "a"])
    let name = ".hcgen-\(Self.ended)-1.tmp"
    try folder.write("half", to: "out/\(name)")
    #expect(try write(["A.swift": "a"]).removed == [name])
    #expect(folder.files() == ["out/.hcgen-manifest.json", "out/A.swift"])
  }

  @Test func emptyFoldersGo() throws {
    try write(["A.swift": "a", "X/Y/Z/B.swift": "b", "M/C.swift": "c"])
    try folder.write("mine", to: "out/M/notes.txt")
    let plan = try write(["A.swift": "a"])
    #expect(plan.removed == ["M/C.swift", "X/Y/Z/B.swift"])
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/X")))
    #expect(folder.text("out/M/notes.txt") == "mine")
  }

  @Test func spellingOfAFileCanChange() throws {
    try write(["Chat.swift": "a"])
    try write(["CHAT.swift": "a"])
    #expect(folder.files() == ["out/.hcgen-manifest.json", "out/CHAT.swift"])
  }

  @Test func lyingManifestRemovesNothing() throws {
    try folder.write("mine", to: "out/Mine.swift")
    try folder.write("mine", to: "out/notes.txt")
    try folder.write("mine", to: "precious.swift")
    try folder.makeFolder("out/Sub")
    try folder.link("out/Sub/link", to: folder.path)
    let claimed = ["Mine.swift", "notes.txt", "Sub/link/precious.swift", "Sub"]
    let lie = Manifest(
      origin: tree([:]).origin,
      files: claimed.map { Manifest.File(path: $0, hash: SHA256.hex(of: [])) })
    try folder.write(String(decoding: lie.bytes, as: UTF8.self), to: "out/.hcgen-manifest.json")
    let status = output.compare(with: tree(["A.swift": "a"]))
    #expect(throws: WritePlan.Refusal.self) { try WritePlan(for: status, force: false) }
    let plan = try WritePlan(for: status, force: true)
    #expect(plan.removed == [])
    #expect(plan.leftAlone == ["Mine.swift", "Sub/link", "notes.txt"])
    try TreeWriter.carryOut([plan])
    for path in ["out/Mine.swift", "out/notes.txt", "precious.swift"] {
      #expect(folder.text(path) == "mine")
    }
  }

  // MARK: Failing

  @Test func failureWhileStagingChangesNothing() throws {
    try write(["A.swift": "a", "Old/B.swift": "b"])
    let plan = try WritePlan(
      for: output.compare(with: tree(["A.swift": "a2", "New/C.swift": "c", "Z/D.swift": "d"])),
      force: false)
    // In the way only after all was checked.
    try folder.write("mine", to: "out/Z")
    let before = folder.snapshot()
    #expect(throws: OutputObstacle.self) { try TreeWriter.carryOut([plan]) }
    #expect(folder.snapshot() == before)
  }

  @Test func failureWhileRenamingTakesAllBack() throws {
    try write(["A.swift": "a", "Old/B.swift": "b"])
    let other = OutputTree(folder: folder.path("other"))
    let first = try WritePlan(
      for: output.compare(with: tree(["A.swift": "a2", "C.swift": "c"])), force: false)
    let second = try WritePlan(for: other.compare(with: tree(["X.swift": "x"])), force: false)
    try folder.write("mine", to: "other/X.swift/in-the-way")
    let before = folder.files().map { "\($0): \(folder.text($0) ?? "")" }
    #expect(throws: OutputObstacle.self) { try TreeWriter.carryOut([first, second]) }
    #expect(folder.files().map { "\($0): \(folder.text($0) ?? "")" } == before)
  }

  @Test func folderBelowAFileIsRefused() throws {
    try folder.write("mine", to: "file")
    let below = OutputTree(folder: folder.path("file/out"))
    let status = below.compare(with: tree(["A.swift": "a"]))
    #expect(described(status) == ["fileInTheWay file/out"])
    #expect(below.record() == .none)
  }

  // MARK: Helpers

  private func tree(_ files: [String: String], api: String = "Shop") -> GeneratedTree {
    GeneratedTree(
      origin: Manifest.Origin(
        version: "1", api: api, spec: SHA256.hex(of: Array("spec".utf8)), options: [:]),
      files: files.map { GeneratedFile(path: $0.key, contents: Array($0.value.utf8)) })
  }

  @discardableResult private func write(_ files: [String: String]) throws -> WritePlan {
    let plan = try WritePlan(for: output.compare(with: tree(files)), force: false)
    try TreeWriter.carryOut([plan])
    return plan
  }

  /// One line a finding: its kind, its path, and `!` where it needs force.
  private func described(_ status: TreeStatus) -> [String] {
    func word(_ kind: some Any) -> String { String("\(kind)".prefix { $0 != "(" }) }
    return status.obstacles.map {
      "\(word($0.kind)) \($0.path.dropFirst(folder.path.count + 1))"
    }
      + status.differences.map {
        "\(word($0.kind)) \($0.path)" + ($0.needsForce ? " !" : "")
      }
  }
}
