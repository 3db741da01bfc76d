import Foundation

/// Other readers of YAML, to compare with.
enum PyYAML {
  enum Answer: Equatable {
    case tree(String)
    case error(String)
  }

  private static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The readers that are there: `pyyaml`, `libyaml` behind it, and `ruamel` for YAML 1.2.
  static let readers: [String] = (try? run([]))?.split(separator: "\n").map(String.init) ?? []

  /// Whether python3 is there with its yaml module.
  static let isAvailable = !readers.isEmpty

  /// What one of them makes of many documents, in one process.
  static func answers(to documents: [[UInt8]], reader: String) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "pyyaml-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "input")
    let output = folder.appending(path: "output")
    let lines = documents.map { Data($0).base64EncodedString() + "\n" }
    try Data(lines.joined().utf8).write(to: input)
    _ = try run([reader, input.path, output.path])
    return try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map { line in
      if line.hasPrefix("ok ") { return .tree(String(line.dropFirst(3))) }
      return .error(String(line.dropFirst(6)))
    }
  }

  private struct Failure: Error {
    let status: Int32
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", fixtures.appending(path: "pyyaml_trees.py").path] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
