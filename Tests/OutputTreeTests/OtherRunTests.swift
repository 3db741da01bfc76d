import Foundation
import OutputTree
import Testing

/// Runs that are at work in a folder, were killed in it, or have been there in the meantime.
@Suite struct OtherRunTests {
  let folder: TemporaryFolder
  let output: OutputTree

  init() throws {
    folder = try TemporaryFolder()
    output = OutputTree(folder: folder.path("out"))
    try TreeWriter.carryOut([plan(["A.swift": "a", "B.swift": "b"])])
  }

  @Test func oneRunAtATime() throws {
    let plan = try plan(["A.swift": "a2"])
    let before = folder.snapshot()
    let other = open(folder.path("out"), O_RDONLY)
    #expect(flock(other, LOCK_EX) == 0)
    let obstacle = #expect(throws: OutputObstacle.self) { try TreeWriter.carryOut([plan]) }
    #expect(obstacle?.kind == .inUse)
    #expect(folder.snapshot() == before)
    close(other)
    try TreeWriter.carryOut([plan])
    #expect(folder.text("out/A.swift") == "a2")
  }

  /// What stands there is no longer what the plan was made for.
  @Test(arguments: ["A.swift", "B.swift", "C.swift", ".hcgen-manifest.json"])
  func changedMeanwhile(_ path: String) throws {
    let plan = try plan(["A.swift": "a2", "C.swift": "c"])
    try folder.write("mine", to: "out/\(path)")
    let before = folder.files().map { "\($0): \(folder.text($0) ?? "")" }
    let obstacle = #expect(throws: OutputObstacle.self) { try TreeWriter.carryOut([plan]) }
    #expect(obstacle?.kind == .changedMeanwhile)
    #expect(obstacle?.path == folder.path("out/\(path)"))
    #expect(folder.files().map { "\($0): \(folder.text($0) ?? "")" } == before)
  }

  /// What a killed run has written is known by the manifest that it left, though the spec has
  /// changed since.
  @Test func killedBeforeAnotherChange() throws {
    let killed = tree(["A.swift": "a2", "C.swift": "c"])
    let manifest = String(decoding: killed.manifest.bytes, as: UTF8.self)
    try folder.write(manifest, to: "out/.hcgen-\(Int32.max)-3.tmp")
    try folder.write("a2", to: "out/A.swift")
    try folder.write("c", to: "out/C.swift")
    let plan = try plan(["A.swift": "a3"])
    #expect(plan.removed == [".hcgen-\(Int32.max)-3.tmp", "B.swift", "C.swift"])
    try TreeWriter.carryOut([plan])
    #expect(folder.files() == ["out/.hcgen-manifest.json", "out/A.swift"])
  }

  /// Where another process has the number of the one that was killed, the lock tells them apart.
  @Test func leftoversOfANumberInUse() throws {
    let name = ".hcgen-\(getpid())-1.tmp"
    try folder.write("half", to: "out/\(name)")
    let other = open(folder.path("out"), O_RDONLY)
    #expect(flock(other, LOCK_EX) == 0)
    #expect(try plan(["A.swift": "a", "B.swift": "b"]).removed == [])
    close(other)
    #expect(try plan(["A.swift": "a", "B.swift": "b"]).removed == [name])
  }

  // MARK: Helpers

  private func tree(_ files: [String: String]) -> GeneratedTree {
    GeneratedTree(
      origin: Manifest.Origin(
        version: "1", api: "Shop", spec: SHA256.hex(of: Array("spec".utf8)), options: [:]),
      files: files.map { GeneratedFile(path: $0.key, contents: Array($0.value.utf8)) })
  }

  private func plan(_ files: [String: String]) throws -> WritePlan {
    try WritePlan(for: output.compare(with: tree(files)), force: false)
  }
}
