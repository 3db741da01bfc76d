import Foundation
import Testing

extension Workspace {
  /// Whether there is a terminal to be had: elsewhere `script` takes other arguments.
  static var hasTerminal: Bool {
    #if os(Linux)
      FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
    #else
      false
    #endif
  }

  /// What the tool prints on a terminal, which util-linux's `script` gives it.
  func onTerminal(_ arguments: [String], environment: [String: String]) throws -> String {
    let command = try ([Self.executable().path] + arguments).map { "'\($0)'" }
      .joined(separator: " ")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["--quiet", "--command", command, "/dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = environment.merging(["TERM": "xterm"]) { given, _ in given }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
