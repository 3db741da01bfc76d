import Foundation

/// A program of the toolchain, run as a process.
enum Tool {
  struct Result {
    let status: Int32
    let output: String
  }

  /// Runs a program found on the path; its output and errors come together.
  static func run(_ arguments: [String], in folder: URL? = nil) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let log = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
    try Data().write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    // A file holds any amount of output, where a pipe would fill up.
    let handle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try handle.close()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: log, encoding: .utf8))
  }

  /// What the compiler says of Swift files, all in one module, its checks of data flow included
  /// unless `quickly`, which takes half the time.
  static func compile(
    _ files: FileTree, settings: [String] = ["-swift-version", "6"], module: String = "Vendored",
    quickly: Bool = false
  ) throws -> Result {
    let folder = try TemporaryFolder()
    try files.write(to: folder.url)
    let sources = files.files.keys.filter { $0.hasSuffix(".swift") }.sorted()
    return try run(
      ["swiftc", "-wmo", "-warnings-as-errors"]
        + (quickly ? ["-typecheck"] : ["-emit-sil", "-o", "/dev/null"])
        + ["-parse-as-library", "-module-name", module] + settings + sources,
      in: folder.url)
  }

  /// The errors of Swift files, all in one module; warnings, as of unused results, do not count.
  static func typecheck(_ files: FileTree) throws -> Result {
    let folder = try TemporaryFolder()
    try files.write(to: folder.url)
    let sources = files.files.keys.filter { $0.hasSuffix(".swift") }.sorted()
    return try run(
      ["swiftc", "-typecheck", "-wmo", "-suppress-warnings", "-parse-as-library"]
        + ["-swift-version", "6", "-module-name", "Shown"] + sources,
      in: folder.url)
  }
}
