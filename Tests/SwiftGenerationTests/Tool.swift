import Foundation
import Programs

/// The compiler, run as a process.
enum Tool {
  /// What the compiler says of Swift files, all in one module, its checks of data flow included
  /// unless `quickly`, which takes half the time.
  static func compile(
    _ files: FileTree, settings: [String] = ["-swift-version", "6"], module: String = "Vendored",
    quickly: Bool = false
  ) throws -> Program.Result {
    let folder = try TemporaryFolder()
    try files.write(to: folder.url)
    let sources = files.files.keys.filter { $0.hasSuffix(".swift") }.sorted()
    return try Program.run(
      ["swiftc", "-wmo", "-warnings-as-errors"]
        + (quickly ? ["-typecheck"] : ["-emit-sil", "-o", "/dev/null"])
        + ["-parse-as-library", "-module-name", module] + settings + sources,
      in: folder.url)
  }

  /// The errors of Swift files, all in one module; warnings, as of unused results, do not count.
  static func typecheck(_ files: FileTree) throws -> Program.Result {
    let folder = try TemporaryFolder()
    try files.write(to: folder.url)
    let sources = files.files.keys.filter { $0.hasSuffix(".swift") }.sorted()
    return try Program.run(
      ["swiftc", "-typecheck", "-wmo", "-suppress-warnings", "-parse-as-library"]
        + ["-swift-version", "6", "-module-name", "Shown"] + sources,
      in: folder.url)
  }
}
