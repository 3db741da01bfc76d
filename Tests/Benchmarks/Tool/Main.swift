/// Times the tool as whole processes, beside a process that only reads and writes the same bytes.
///
///     swift run -c release tool-benchmark PATH-OF-HCGEN FOLDER [RESOURCES ...]
///
///     swift run -c release tool-benchmark spec RESOURCES
///
/// prints a synthetic spec. The folder is made and removed; one in memory leaves the disk out of it. It is run where
/// `Specs/` is.
@main enum Main {
  static let runs = 11

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "floor", arguments.count > 2 {
      return try Floor.run(plan: arguments[1], specs: Array(arguments[2...]))
    }
    if arguments.count == 2, arguments[0] == "spec", let count = Int(arguments[1]) {
      return print(SyntheticSpec.text(resources: count), terminator: "")
    }
    guard arguments.count >= 2 else {
      print("usage: tool-benchmark PATH-OF-HCGEN FOLDER [RESOURCES ...]")
      return
    }
    let folder = arguments[1]
    Files.remove(folder)
    try Files.makeFolder(folder)
    defer { Files.remove(folder) }
    print(
      "| specs | command | ms | to the floor | a route, µs | spec MB/s | output MB/s "
        + "| peak MB | peak to output |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    let tool = Tool(path: arguments[0], folder: folder)
    try tool.measure(
      "both APIs", specs: ["Specs/helpcrunch.yaml", "Specs/livehelpnow.yaml"], routes: 40,
      runs: 3 * runs)
    let counts =
      arguments.count > 2 ? arguments[2...].compactMap { Int($0) } : [10, 100, 1000, 10000]
    for count in counts {
      let spec = folder + "/synthetic.yaml"
      try Files.write(SyntheticSpec.text(resources: count), to: spec)
      try tool.measure(
        "N = \(count)", specs: [spec], routes: count * SyntheticSpec.routesPerResource, runs: runs)
    }
  }
}

/// The tool and where it writes.
struct Tool {
  let path: String
  let folder: String

  func measure(_ name: String, specs: [String], routes: Int, runs: Int) throws {
    let output = folder + "/output"
    let copy = folder + "/floor"
    let plan = folder + "/plan"
    Files.remove(output)
    let input = try specs.reduce(0) { try $0 + Files.read($1).count }
    let generate = try Process.median(
      runs: runs, of: [path, "generate"] + specs + ["--output", output]
    ) { Files.remove(output) }
    let size = Files.list(below: output).reduce(0) { $0 + $1.size }
    try Files.write(Floor.plan(of: output, to: copy), to: plan)
    let floor = try Process.median(
      runs: runs, of: [CommandLine.arguments[0], "floor", plan] + specs
    ) {
      Files.remove(copy)
      try Floor.makeFolders(like: output, at: copy)
    }
    Files.remove(copy)
    let again = try Process.median(
      runs: runs, of: [path, "generate"] + specs + ["--output", output])
    let check = try Process.median(runs: runs, of: [path, "check"] + specs + ["--output", output])
    let validate = try Process.median(runs: runs, of: [path, "validate"] + specs)
    // The costliest answer that it can give is that nothing changed: then all has been compared.
    let diff = try Process.median(runs: runs, of: [path, "diff", specs[0], specs[0]])
    let exported = folder + "/exported/"
    let export = try Process.median(
      runs: runs, of: [path, "export", "openapi"] + specs + ["--output", exported, "--force"])
    for (command, figures) in [
      ("floor", floor), ("`generate`, nothing there", generate),
      ("`generate`, unchanged", again), ("`check`, unchanged", check), ("`validate`", validate),
      ("`diff` of the first with itself", diff), ("`export openapi`", export),
    ] {
      let cells = [
        name, command, rounded(figures.seconds * 1000), rounded(figures.seconds / floor.seconds),
        rounded(figures.seconds * 1_000_000 / Double(routes)),
        rounded(Double(input) / figures.seconds / 1_000_000),
        rounded(Double(size) / figures.seconds / 1_000_000),
        rounded(Double(figures.peakMemory) / 1_000_000),
        rounded(Double(figures.peakMemory) / Double(size)),
      ]
      print("| \(cells.joined(separator: " | ")) |")
    }
  }

  /// Three digits that mean something.
  private func rounded(_ value: Double) -> String {
    let digits = value >= 100 ? 1.0 : value >= 10 ? 10.0 : 100.0
    let number = (value * digits).rounded() / digits
    return value >= 100 ? "\(Int(number))" : "\(number)"
  }
}
