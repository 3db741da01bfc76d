import Foundation
import Programs

/// The compiler, run as a process.
enum Tool {
  /// What the compiler says of Swift files, all in one module, with or without what it finds out by
  /// the flow of data.
  static func compile(
    _ files: FileTree, settings: [String] = ["-swift-version", "6"], module: String = "Vendored",
    checksFlow: Bool = true
  ) throws -> Program.Result {
    let folder = try TemporaryFolder()
    try files.write(to: folder.url)
    return try Program.run(
      ["swiftc", "-wmo", "-warnings-as-errors"]
        + (checksFlow ? ["-emit-sil", "-o", "/dev/null"] : ["-typecheck"])
        + ["-parse-as-library", "-module-name", module] + settings + sources(files),
      in: folder.url)
  }

  /// What the compiler says of the types in some files of a module.
  static func typecheck(
    _ checked: Set<String>, of files: FileTree, settings: [String], module: String
  ) throws -> Program.Result {
    let folder = try TemporaryFolder()
    try files.write(to: folder.url)
    return try Program.run(
      ["swiftc", "-frontend", "-typecheck", "-warnings-as-errors", "-parse-as-library"]
        + ["-module-name", module] + settings + Program.systemOptions()
        + sources(files).flatMap { checked.contains($0) ? ["-primary-file", $0] : [$0] },
      in: folder.url)
  }

  private static func sources(_ files: FileTree) -> [String] {
    files.files.keys.filter { $0.hasSuffix(".swift") }.sorted()
  }
}
