import Foundation

/// Another reader of YAML, to compare with.
enum PyYAML {
  enum Answer: Equatable {
    case tree(String)
    case error(String)
  }

  private static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// Whether python3 is there with its yaml module.
  static let isAvailable: Bool = (try? run(["-c", "import yaml"])) == 0

  /// What it makes of many documents, in one process.
  static func answers(to documents: [[UInt8]]) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "pyyaml-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "input")
    let output = folder.appending(path: "output")
    let lines = documents.map { $0.map(hexadecimal).joined() + "\n" }
    try Data(lines.joined().utf8).write(to: input)
    let script = fixtures.appending(path: "pyyaml_trees.py")
    let status = try run([script.path, input.path, output.path])
    guard status == 0 else { throw Failure(status: status) }
    return try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map { line in
      if line.hasPrefix("ok ") { return .tree(String(line.dropFirst(3))) }
      return .error(String(line.dropFirst(6)))
    }
  }

  private struct Failure: Error {
    let status: Int32
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }

  private static func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
