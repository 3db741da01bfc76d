import Foundation
import Programs

/// A folder of a test's own, and programs run in it.
final class Scratch {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "hcgen-attack-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Runs a program found on the path; its output and errors come together.
  func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let run = try Program.run(arguments, in: url)
    return (run.status, run.output)
  }

  static let hasPython: Bool = (try? Scratch().run(["python3", "-c", "1"]).status) == 0
}
