import Foundation
import SeededRandom
import Testing

/// Wherever a run ends, the folder that it leaves is one that `check` reads and the next `generate`
/// repairs, and files of others stay what they were.
@Suite(.serialized) struct BrokenOffTests {
  /// All calls with `HCGEN_STRESS`; else some, and 200 kills or a few.
  static let isThorough = ProcessInfo.processInfo.environment["HCGEN_STRESS"] != nil

  /// A run that changes, adds and removes files, so that it has every kind of step.
  private static let before =
    Workspace.shop + "    author: Author\n  Author:\n    name: string\n"
  private static let after =
    Workspace.shop + "    pages: int\n    shelf: Shelf\n  Shelf:\n    row: int\n"

  private static let reference = Result { try Reference() }

  @Test(.enabled(if: FailingCalls.library != nil), arguments: FailingCalls.Fault.allCases)
  func everyCallThatChangesTheDisk(_ fault: FailingCalls.Fault) throws {
    let reference = try Self.reference.get()
    let numbers = Array(stride(from: 1, through: reference.calls, by: Self.isThorough ? 1 : 7))
    #expect(numbers.count > 3)
    for number in numbers {
      let workspace = try Self.workspace(Self.before)
      let old = Self.content(workspace)
      try workspace.write(Self.after, to: "Specs/shop.yaml")
      let run = try workspace.hcgen(
        "generate", environment: FailingCalls.environment(fault, at: number))
      let place = "\(fault) at call \(number): \(run.status) \(run.error)"
      switch fault {
      case .fail:
        // Where nothing hangs on the call, the run goes on; else all is as it was.
        #expect([0, 3].contains(run.status), "\(place)")
        let expected = run.status == 0 ? reference.content(of: Self.after) : old
        #expect(Self.content(workspace) == expected, "\(place)")
        if run.status == 3 { #expect(run.error.contains("[unwritable-output]"), "\(place)") }
      case .dead: #expect([0, 3].contains(run.status), "\(place)")
      case .kill: #expect(run.status == SIGKILL, "\(place)")
      }
      // Half of the time the spec is changed once more before anybody notices.
      let spec = number % 2 == 0 ? Self.after : Workspace.shop
      try Self.expectRepair(workspace, spec, reference, place)
    }
    print(
      "Broken off (\(fault)): \(numbers.count) of \(reference.calls) calls tried, each repaired")
  }

  @Test func killedAtRandomTimes() throws {
    let reference = try Self.reference.get()
    let count = Self.isThorough ? 200 : 6
    var generator = SeededGenerator(seed: 7)
    var killed = 0
    var round = 0
    // A run that comes to its end first was none to kill.
    while killed < count, round < 5 * count {
      defer { round += 1 }
      // Half of the folders are new, where most is written.
      let workspace = try Self.workspace(round % 2 == 0 ? Self.before : nil)
      try workspace.write(Self.after, to: "Specs/shop.yaml")
      let process = Process()
      process.executableURL = try Workspace.executable()
      process.arguments = ["generate"]
      process.currentDirectoryURL = URL(filePath: workspace.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32.random(in: 0..<UInt32(reference.microseconds * 5 / 4), using: &generator))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      let spec = round % 3 == 0 ? Workspace.shop : Self.after
      try Self.expectRepair(workspace, spec, reference, "seed 7, round \(round)")
    }
    #expect(killed > 0)
    print("Killed: \(killed) of \(round) runs by kill -9 (seed 7), each repaired")
  }

  @Test func severalRunsAtOnce() throws {
    let reference = try Self.reference.get()
    let rounds = Self.isThorough ? 100 : 4
    var refused = 0
    for round in 0..<rounds {
      let workspace = try Self.workspace(round % 2 == 0 ? Self.before : nil)
      let specs = [Self.before, Self.after, Workspace.shop]
      let processes = try specs.enumerated().map { number, spec in
        try workspace.write(spec, to: "Others/\(number).yaml")
        let process = Process()
        process.executableURL = try Workspace.executable()
        process.arguments = ["generate", "Others/\(number).yaml", "--output", "Generated/Shop"]
        process.currentDirectoryURL = URL(filePath: workspace.path)
        let errors = workspace.path("\(number).err")
        try Data().write(to: URL(filePath: errors))
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        return process
      }
      for (number, process) in processes.enumerated() {
        process.waitUntilExit()
        let said = workspace.text("\(number).err") ?? ""
        #expect(process.terminationReason == .exit)
        if process.terminationStatus != 0 {
          refused += 1
          let ids = ["output-in-use", "output-changed", "foreign-file", "edited-file"]
          #expect(ids.contains { said.contains("[\($0)]") }, "\(said)")
        }
        try workspace.remove("\(number).err")
        try workspace.remove("Others/\(number).yaml")
      }
      try Self.expectRepair(workspace, Self.after, reference, "round \(round)")
    }
    print("At once: \(rounds) rounds of 3 runs, \(refused) of them refused, each repaired")
  }

  // MARK: Helpers

  /// What specs give, in folders that nobody has disturbed.
  private struct Reference: Sendable {
    let contents: [String: [String: String]]
    /// How long a run takes.
    let microseconds: Int
    /// How many calls change the disk in a run that nobody disturbs.
    let calls: Int

    init() throws {
      var contents: [String: [String: String]] = [:]
      for spec in [BrokenOffTests.before, BrokenOffTests.after, Workspace.shop] {
        contents[spec] = BrokenOffTests.content(try BrokenOffTests.workspace(spec))
      }
      self.contents = contents
      let clock = ContinuousClock()
      let time = try clock.measure { _ = try BrokenOffTests.workspace(Workspace.shop) }
      microseconds = max(1, Int(time / .microseconds(1)))
      // A killed run that was not killed any more: the first number that no call has.
      var low = 1
      var high = 400
      while FailingCalls.library != nil, low < high {
        let middle = (low + high) / 2
        let workspace = try BrokenOffTests.workspace(BrokenOffTests.before)
        try workspace.write(BrokenOffTests.after, to: "Specs/shop.yaml")
        let run = try workspace.hcgen(
          "generate", environment: FailingCalls.environment(.kill, at: middle))
        if run.status == 0 { high = middle } else { low = middle + 1 }
      }
      calls = low - 1
    }

    func content(of spec: String) -> [String: String] { contents[spec] ?? [:] }
  }

  /// Files of others beside those of hcgen, and where they stand.
  private static let mine = [
    "Generated/Shop/README.md": "mine", "Generated/Shop/Models/notes.txt": "mine",
    "Generated/Shop/Models/.hidden.swift": "mine", "Generated/elsewhere.swift": "mine",
    "Sources/main.swift": "mine",
  ]

  /// A workspace with the client of a spec.
  private static func workspace(_ spec: String?) throws -> Workspace {
    let workspace = try Workspace(specs: mine)
    guard let spec else { return workspace }
    try workspace.write(spec, to: "Specs/shop.yaml")
    expect(try workspace.hcgen("generate"), status: 0)
    return workspace
  }

  /// All files but the spec.
  private static func content(_ workspace: Workspace) -> [String: String] {
    let files = workspace.files().filter { !$0.hasPrefix("Specs/") }
    return Dictionary(uniqueKeysWithValues: files.map { ($0, workspace.text($0) ?? "") })
  }

  private static func expectRepair(
    _ workspace: Workspace, _ spec: String, _ reference: Reference, _ place: String
  ) throws {
    try workspace.write(spec, to: "Specs/shop.yaml")
    for (path, text) in mine { #expect(workspace.text(path) == text, "\(place): \(path)") }
    let check = try workspace.hcgen("check")
    #expect([0, 1].contains(check.status), "\(place)\n\(check.output)\n\(check.error)")
    for id in ["drift-edited", "drift-foreign", "broken-manifest", "other-api"] {
      #expect(!check.output.contains("[\(id)]"), "\(place)\n\(check.output)")
    }
    let repair = try workspace.hcgen("generate")
    #expect(repair.status == 0, "\(place)\n\(repair.error)")
    #expect(content(workspace) == reference.content(of: spec), "\(place)")
  }
}
