import OutputTree

/// Which specs a command works on.
enum SpecSelection {
  private static let folder = "Specs"
  private static let ending = ".yaml"

  /// The specs that were named, or all of `Specs/*.yaml`, sorted.
  static func paths(_ invocation: Invocation, _ findings: inout [Finding]) -> [String] {
    guard invocation.positional.isEmpty else { return invocation.positional }
    return all(for: invocation.command, &findings)
  }

  /// Whether a path is that of a spec, by its ending.
  static func isSpec(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(ending) || path.hasSuffix(".yml")
  }

  /// All of `Specs/*.yaml`, sorted.
  static func all(for command: Command, _ findings: inout [Finding]) -> [String] {
    let names = (try? Disk.names(in: folder)) ?? []
    // What is no file, as a pipe, would let the run wait for whoever writes to it.
    let paths = names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
      .map { folder + "/" + $0 }
      .filter { (try? Disk.kindFollowingLinks(at: $0)) != .other }
    if paths.isEmpty {
      let near = names.first {
        $0.lowercased().hasSuffix(".yml") || $0.lowercased().hasSuffix(ending)
      }
      findings.append(
        ToolDiagnostic.noSpecs.finding(
          "There is no spec in \(folder)/"
            + (near.map { ": specs end in \(ending), and \($0) does not" } ?? ""),
          at: .path(folder), status: .inputOutput,
          help: near.map { "Rename \(folder)/\($0), or name it" }
            ?? "Name a spec, as in `hcgen \(command.rawValue) my-api\(ending)`, "
            + "or run hcgen where \(folder)/ is"))
    }
    return paths
  }
}
