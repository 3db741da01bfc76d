public import Foundation

/// Other programs, such as those of the toolchain, run as processes.
public enum Program {
  /// How a run ended; its output and errors together.
  public struct Result: Sendable {
    public let status: Int32
    public let output: String
  }

  /// What `swiftc -frontend` must be told to find the modules of the system, which the driver knows.
  public static func systemOptions() throws -> [String] {
    #if os(macOS)
      let path = try run(["xcrun", "--show-sdk-path"]).output
      return ["-sdk", path.trimmingCharacters(in: .whitespacesAndNewlines)]
    #else
      return []
    #endif
  }

  /// Runs a program found on the path, its name the first of the arguments, to its end.
  public static func run(_ arguments: [String], in folder: URL? = nil) throws -> Result {
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
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: log), as: UTF8.self))
  }
}
