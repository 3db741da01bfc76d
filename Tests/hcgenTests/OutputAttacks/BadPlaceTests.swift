import Foundation
import Testing

/// Disks and folders that do not let hcgen write: it says so, and changes nothing.
@Suite struct BadPlaceTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Commands in front of the run and behind it.
    let before: String
    var after = "true"
    /// How the tool is called by the shell.
    var tool = "\"$HCGEN\""
    let status: Int32
    let says: String
  }

  private static let isRoot = getuid() == 0

  static let examples: [Example] = [
    Example(
      testDescription: "a folder that may not be written",
      before: "chmod -R a+rX . && chmod a-w Generated/Shop/Models",
      after: "chmod u+w Generated/Shop/Models",
      tool: isRoot ? "setpriv --reuid 65534 --regid 65534 --clear-groups \"$HCGEN\"" : "\"$HCGEN\"",
      status: 3, says: "[unwritable-output]"),
    Example(
      testDescription: "a file that is read-only, in a folder that is not",
      before: "chmod a-w Generated/Shop/Models/Book.swift",
      after: "chmod u+w Generated/Shop/Models/Book.swift", status: 3,
      says: "Book.swift: error: This cannot be written: the file is read-only [unwritable-output]"),
    Example(
      testDescription: "a read-only manifest",
      before: "chmod a-w Generated/Shop/.hcgen-manifest.json",
      after: "chmod u+w Generated/Shop/.hcgen-manifest.json", status: 3,
      says: ".hcgen-manifest.json: error: This cannot be written: the file is read-only"),
    Example(
      testDescription: "files that may not grow",
      before: "true", tool: "ulimit -f 1 && \"$HCGEN\"", status: 3,
      says: "files may not be that large here [unwritable-output]"),
    Example(
      testDescription: "so few files at once that the threads get none",
      before: "true", tool: "ulimit -n 4 && \"$HCGEN\"", status: 3, says: "[too-few-files]"),
    Example(
      testDescription: "a file that may not be read",
      before: "chmod -R a+rX . && chmod 000 Generated/Shop/Models/Book.swift",
      after: "chmod 644 Generated/Shop/Models/Book.swift",
      tool: isRoot ? "setpriv --reuid 65534 --regid 65534 --clear-groups \"$HCGEN\"" : "\"$HCGEN\"",
      status: 3, says: "[unreadable-output]"),
    Example(
      testDescription: "a folder where a file should be",
      before: "rm Generated/Shop/Models/Book.swift && mkdir Generated/Shop/Models/Book.swift",
      after: "rmdir Generated/Shop/Models/Book.swift", status: 3, says: "[folder-in-the-way]"),
    Example(
      testDescription: "a link where a folder should be",
      before: "mv Generated/Shop/Models elsewhere && ln -s ../../elsewhere Generated/Shop/Models",
      after: "rm Generated/Shop/Models && mv elsewhere Generated/Shop/Models",
      status: 3, says: "[symbolic-link]"),
    Example(
      testDescription: "a manifest that is a pipe",
      before:
        "mv Generated/Shop/.hcgen-manifest.json kept && mkfifo Generated/Shop/.hcgen-manifest.json",
      after: "mv kept Generated/Shop/.hcgen-manifest.json", status: 3, says: "[folder-in-the-way]"),
  ]

  @Test(.enabled(if: programs.contains("setpriv") || !isRoot), arguments: examples)
  func nothingIsLost(_ example: Example) throws {
    let workspace = try Self.grown()
    #expect(try workspace.shell(example.before).status == 0)
    let before = workspace.contents()
    let run = try workspace.shell("cd . && \(example.tool) generate")
    expect(run, status: example.status, error: example.says.isEmpty ? [] : [example.says])
    if example.status != 0 { #expect(workspace.contents() == before) }
    #expect(try workspace.shell(example.after).status == 0)
    expect(try workspace.hcgen("generate"), status: 0)
    expect(try workspace.hcgen("check"), status: 0)
  }

  /// Who makes a file read-only wants it to stay, whoever wrote it and whatever is forced.
  @Test(arguments: [["generate"], ["generate", "--force"]])
  func readOnlyFiles(_ arguments: [String]) throws {
    let workspace = try Self.grown()
    // One that is no longer generated, one that is edited.
    try workspace.write(
      Workspace.shop.replacingOccurrences(of: "Book", with: "Volume"), to: "Specs/shop.yaml")
    try workspace.write("mine", to: "Generated/Shop/ShopClient.swift")
    let files = ["Generated/Shop/Models/Book.swift", "Generated/Shop/ShopClient.swift"]
    for file in files { #expect(try workspace.shell("chmod 444 \(file)").status == 0) }
    let before = workspace.contents()
    let run = try workspace.hcgen(arguments)
    expect(
      run, status: 3, output: ["Nothing was written"],
      error: files.map { "\($0): error: This cannot be written: the file is read-only" })
    #expect(workspace.contents() == before)
    // It is no drift by itself.
    expect(try workspace.hcgen("check"), status: 1)
    #expect(try workspace.shell("chmod 644 \(files.joined(separator: " "))").status == 0)
    expect(try workspace.hcgen("generate", "--force"), status: 0)
  }

  /// What needs no change may be read-only, as in a checkout that is.
  @Test func readOnlyFilesThatStay() throws {
    let workspace = try Workspace()
    expect(try workspace.hcgen("generate"), status: 0)
    #expect(try workspace.shell("chmod -R a-w Generated").status == 0)
    expect(try workspace.hcgen("generate"), status: 0)
    expect(try workspace.hcgen("check"), status: 0)
    #expect(try workspace.shell("chmod -R u+w Generated").status == 0)
  }

  /// Exports are files of their own.
  @Test func readOnlyExport() throws {
    let workspace = try Workspace()
    let arguments = ["export", "openapi", "--output", "openapi.json"]
    expect(try workspace.hcgen(arguments), status: 0)
    try workspace.write(Workspace.grownShop, to: "Specs/shop.yaml")
    #expect(try workspace.shell("chmod 444 openapi.json").status == 0)
    let before = workspace.contents()
    expect(
      try workspace.hcgen(arguments), status: 3,
      error: ["the file is read-only [unwritable-output]"])
    #expect(workspace.contents() == before)
  }

  /// A file of that name alone must not hide what stands beside it.
  @Test(arguments: ["", "{}", "<<<<<<< HEAD"])
  func aFolderIsNotHidden(_ manifest: String) throws {
    let workspace = try Workspace()
    expect(try workspace.hcgen("generate"), status: 0)
    try workspace.write(manifest, to: "Generated/Shop/Inner/.hcgen-manifest.json")
    try workspace.write("public var evil = 1\n", to: "Generated/Shop/Inner/Evil.swift")
    expect(try workspace.hcgen("check"), status: 1, output: ["Inner/Evil.swift"])
  }

  /// An output inside another one is hidden, but for what its manifest does not list.
  @Test func anOutputInAnotherOne() throws {
    let workspace = try Workspace()
    expect(try workspace.hcgen("generate"), status: 0)
    let inner = ["Specs/shop.yaml", "--output", "Generated/Shop/Inner"]
    expect(try workspace.hcgen(["generate"] + inner), status: 0)
    expect(try workspace.hcgen("check"), status: 0)
    try workspace.write("public var evil = 1\n", to: "Generated/Shop/Inner/Models/Evil.swift")
    expect(try workspace.hcgen("check"), status: 1, output: ["Inner/Models/Evil.swift"])
  }

  /// SwiftPM compiles what stands behind a link to a folder.
  @Test func aLinkedFolder() throws {
    let workspace = try Workspace()
    expect(try workspace.hcgen("generate"), status: 0)
    try workspace.write("public var evil = 1\n", to: "elsewhere/Evil.swift")
    try workspace.link("Generated/Shop/Evil", to: workspace.path("elsewhere"))
    expect(try workspace.hcgen("check"), status: 1, output: ["Generated/Shop/Evil:"])
  }

  /// A pipe among the files that a command looks for itself holds nothing up.
  @Test func aPipeBesideSpecsAndPages() throws {
    let workspace = try Workspace()
    try workspace.write("GET https://api.shop.example/v1/books\n", to: "Pages/books.txt")
    #expect(try workspace.shell("mkfifo Specs/pipe.yaml Pages/pipe.txt").status == 0)
    expect(try workspace.shell("timeout 60 \"$HCGEN\" validate"), status: 0)
    let run = try workspace.shell("timeout 60 \"$HCGEN\" audit --all Pages Specs/shop.yaml")
    #expect([0, 1, 2].contains(run.status), "\(run)")
  }

  #if os(Linux)
    private static let canLimit =
      getuid() == 0 && FileManager.default.fileExists(atPath: "/usr/bin/setpriv")

    @Test(.enabled(if: canLimit)) func oneThread() throws {
      let workspace = try Workspace()
      expect(try workspace.hcgen("generate"), status: 0)
      let run = try workspace.shell(
        "chmod -R a+rX . && cp \"$HCGEN\" tool && chmod 755 . tool && timeout 60 prlimit --nproc=1 "
          + "setpriv --reuid 54321 --clear-groups ./tool check")
      expect(run, status: 0, output: ["no difference"])
    }

    /// What is larger than anything that hcgen writes needs no memory.
    @Test(arguments: ["check", "generate", "check --vendored Generated/Shop"])
    func aFileOfAnySize(_ command: String) throws {
      let workspace = try Workspace()
      expect(try workspace.hcgen("generate"), status: 0)
      let file = try workspace.modelFile()
      let run = try workspace.shell(
        "truncate -s 4000000000 '\(file)' && ulimit -v 250000 && \"$HCGEN\" \(command)")
      #expect([1, 3].contains(run.status), "\(run)")
      #expect((run.output + run.error).contains(file), "\(run)")
    }
  #endif

  /// A read-only file stays, though its name says that a run left it behind.
  @Test func readOnlyLeftovers() throws {
    let workspace = try Workspace()
    expect(try workspace.hcgen("generate"), status: 0)
    let file = "Generated/Shop/.hcgen-\(Int32.max)-1.tmp"
    try workspace.write("mine", to: file)
    #expect(try workspace.shell("chmod 444 \(file)").status == 0)
    try workspace.write(Workspace.grownShop, to: "Specs/shop.yaml")
    expect(try workspace.hcgen("generate"), status: 0)
    #expect(workspace.text(file) == "mine")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["generate", "export openapi", "explain", "validate --format json", "--help"])
  func fullOutput(_ arguments: String) throws {
    let workspace = try Workspace()
    expect(
      try workspace.shell("\"$HCGEN\" \(arguments) >/dev/full"), status: 3,
      error: ["hcgen: error: Standard output cannot be written: the disk is full"])
  }

  /// In a name space of its own, where a small disk is mounted and goes with the process.
  @Test(.enabled(if: canMount)) func fullDisk() throws {
    let workspace = try Self.grown()
    let script = """
      set -e
      mkdir disk && mount -t tmpfs -o size=4m tmpfs disk
      cp -R Generated disk/ && mkdir disk/Specs && cp Specs/shop.yaml disk/Specs/
      cd disk && cp -R Generated ../before
      echo mine > Generated/Shop/notes.txt; echo mine > ../before/Shop/notes.txt
      dd if=/dev/zero of=filler bs=1k 2>/dev/null || true
      set +e
      "$HCGEN" generate; status=$?
      set -e
      diff -r Generated ../before
      rm filler
      "$HCGEN" generate && "$HCGEN" check
      exit $status
      """
    try workspace.write(script, to: "full.sh")
    let run = try workspace.shell("unshare -m sh full.sh")
    expect(
      run, status: 3, output: ["no difference"], error: ["[unwritable-output]", "disk is full"])
  }

  /// Root may write everywhere but there.
  @Test(.enabled(if: canFreeze)) func frozenFile() throws {
    let workspace = try Self.grown()
    let file = "Generated/Shop/Models/Book.swift"
    #expect(try workspace.shell("chattr +i \(file)").status == 0)
    let before = workspace.contents()
    let run = try workspace.hcgen("generate")
    let after = workspace.contents()
    #expect(try workspace.shell("chattr -i \(file)").status == 0)
    expect(run, status: 3, error: ["[unwritable-output]", "permission is denied"])
    #expect(after == before)
    expect(try workspace.hcgen("generate"), status: 0)
  }

  // MARK: A manifest that lies

  static let lies: [(what: String, old: String, new: String, id: String)] = [
    ("another hash", "\"Models/Book.swift\": \"", "\"Models/Book.swift\": \"!", "broken-manifest"),
    ("a path outside", "\"Models/Book.swift\"", "\"../../Specs/shop.yaml\"", "broken-manifest"),
    ("an absolute path", "\"Models/Book.swift\"", "\"/etc/passwd\"", "broken-manifest"),
    ("a device", "\"Models/Book.swift\"", "\"Models/NUL.swift\"", "broken-manifest"),
    ("a name that ends in a dot", "\"Models/Book.swift\"", "\"Models/Book.\"", "broken-manifest"),
    ("one path twice", "\"Models/Book.swift\"", "\"ShopClient.swift\"", "broken-manifest"),
    ("twice but for case", "\"Models/Book.swift\"", "\"SHOPCLIENT.swift\"", "broken-manifest"),
    ("an option unknown", "\"access\": \"public\"", "\"access\": \"open\"", "broken-manifest"),
    (
      "a namespace with code", "\"options\": {", "\"options\": {\"namespace\": \"A {} import B\",",
      "bad-namespace"
    ),
    ("another API", "\"api\": \"Shop\"", "\"api\": \"../Shop\"", "other-api"),
  ]

  @Test(arguments: lies)
  func aLyingManifestDoesNoHarm(what: String, old: String, new: String, id: String) throws {
    let workspace = try Self.grown()
    let path = "Generated/Shop/.hcgen-manifest.json"
    let manifest = try #require(workspace.text(path))
    #expect(manifest.contains(old))
    try workspace.write(manifest.replacingOccurrences(of: old, with: new), to: path)
    try workspace.write("mine", to: "Generated/Shop/notes.txt")
    let before = workspace.contents()
    let run = try workspace.hcgen("generate")
    expect(run, status: 1, error: ["[\(id)]"])
    #expect(workspace.contents() == before)
    // Force makes the folder anew, and touches what is not hcgen's as little.
    try workspace.hcgen("generate", "--force", "--no-namespace")
    for (path, text) in before where path == "Specs/shop.yaml" || path.hasSuffix("notes.txt") {
      #expect(workspace.text(path) == text)
    }
  }

  /// Foreign files that a manifest lists with their true hashes are hcgen's as far as anybody can
  /// tell; with other hashes they stay.
  @Test func listedForeignFilesStay() throws {
    let workspace = try Self.grown()
    let path = "Generated/Shop/.hcgen-manifest.json"
    let hash = String(repeating: "0", count: 64)
    let manifest = try #require(workspace.text(path))
    try workspace.write(
      manifest.replacingOccurrences(
        of: "\"files\": {", with: "\"files\": {\"notes.txt\": \"\(hash)\","), to: path)
    try workspace.write("mine", to: "Generated/Shop/notes.txt")
    expect(
      try workspace.hcgen("generate"), status: 1, error: ["notes.txt: error: ", "[edited-file]"])
    expect(try workspace.hcgen("generate", "--force"), status: 0)
    #expect(workspace.text("Generated/Shop/notes.txt") == "mine")
  }

  // MARK: Names

  /// Names that some disk cannot hold, or takes for another.
  @Test(arguments: ["Con", "Aux", "NUL", "Prn", "Com1", "Lpt9"])
  func typesNamedAfterDevices(_ name: String) throws {
    let workspace = try Workspace(specs: [
      "Specs/shop.yaml": Workspace.shop.replacingOccurrences(of: "Book", with: name)
    ])
    expect(try workspace.hcgen("generate"), status: 0)
    let files = workspace.files(below: "Generated/Shop")
    #expect(files.contains("Models/\(name)+Type.swift"))
    #expect(!files.contains { $0.hasSuffix("/\(name).swift") })
    // The namespace gives a file its name, too.
    try workspace.write(Workspace.shop, to: "Specs/shop.yaml")
    for option in ["--single-file", "--no-single-file"] {
      expect(try workspace.hcgen("generate", "--namespace", name, option), status: 0)
      #expect(!workspace.files(below: "Generated/Shop").contains("\(name).swift"))
    }
  }

  // MARK: Helpers

  private static let programs: Set<String> = {
    let names = ["setpriv", "unshare", "chattr"]
    return Set(names.filter { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") })
  }()

  private static let canMount =
    isRoot && programs.contains("unshare")
    && ((try? Workspace().shell("mkdir m && unshare -m mount -t tmpfs tmpfs m"))?.status == 0)

  private static let canFreeze =
    isRoot && programs.contains("chattr")
    && ((try? Workspace().shell("chattr +i Specs/shop.yaml && chattr -i Specs/shop.yaml"))?.status
      == 0)

  /// A client, and a spec that has changed since.
  private static func grown() throws -> Workspace {
    let workspace = try Workspace()
    expect(try workspace.hcgen("generate"), status: 0)
    try workspace.write(Workspace.grownShop, to: "Specs/shop.yaml")
    return workspace
  }
}

extension Workspace {
  /// Runs a command of the shell, which finds the tool in `HCGEN`.
  func shell(_ command: String) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: path)
    var environment = ProcessInfo.processInfo.environment
    environment["HCGEN"] = try Self.executable().path
    process.environment = environment
    let streams = NSTemporaryDirectory() + "hcgen-streams-" + UUID().uuidString
    defer {
      for end in [".out", ".err"] { try? FileManager.default.removeItem(atPath: streams + end) }
    }
    for end in [".out", ".err"] { try Data().write(to: URL(filePath: streams + end)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: streams + ".out"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: streams + ".err"))
    try process.run()
    process.waitUntilExit()
    func text(_ end: String) -> String {
      String(decoding: FileManager.default.contents(atPath: streams + end) ?? Data(), as: UTF8.self)
    }
    return Run(status: process.terminationStatus, output: text(".out"), error: text(".err"))
  }

  /// What is in each file.
  func contents() -> [String: String] {
    Dictionary(uniqueKeysWithValues: files().map { ($0, pipeless($0)) })
  }

  /// A pipe would never end.
  private func pipeless(_ name: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
    let isPipe = attributes?[.type] as? FileAttributeType == .typeUnknown
    return isPipe ? "" : text(name) ?? ""
  }
}
