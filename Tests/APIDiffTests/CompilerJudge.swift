import APIDiff
import APIModel
import Foundation
import Programs
import SwiftGeneration

/// Asks the compiler whether code that was written for one client compiles with another.
enum CompilerJudge {
  /// Two editions, and what a test calls them: a word with a capital first.
  struct Pair {
    let name: String
    let old: APIDiff.Edition
    let new: APIDiff.Edition
  }

  struct Verdict {
    /// What the compiler says of the old code with the old client; nothing, unless the test is wrong.
    let errorsBefore: [CompilerError]
    /// What it says of the old code with the new client.
    let errorsAfter: [CompilerError]
  }

  struct CompilerError: CustomStringConvertible {
    let line: Int
    let description: String
  }

  /// All pairs in two runs of the compiler: each client under a namespace of its own.
  static func judge(_ pairs: [Pair]) throws -> [String: Verdict] {
    let before = try errors(pairs) { $0.old }
    let after = try errors(pairs) { $0.new }
    return Dictionary(
      uniqueKeysWithValues: pairs.map { pair in
        (
          pair.name,
          Verdict(errorsBefore: before[pair.name] ?? [], errorsAfter: after[pair.name] ?? [])
        )
      })
  }

  /// The errors by the names of the pairs.
  private static func errors(
    _ pairs: [Pair], _ edition: (Pair) -> APIDiff.Edition
  ) throws -> [String: [CompilerError]] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "hcgen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Only the primary files are checked to the last line; of the others no more than is asked for.
    var arguments = [
      "swiftc", "-frontend", "-typecheck", "-swift-version", "6", "-parse-as-library",
    ]
    arguments += try Program.systemOptions()
    arguments += ["-suppress-warnings", "-module-name", "Judged"]
    for pair in pairs {
      let namespace = pair.name + "API"
      let options = GenerationOptions(namespace: namespace, singleFile: true)
      let client = SwiftGenerator.generate(edition(pair).api, options: options)
      let program = UseProgram(surface: pair.old.surface, namespace: namespace).source
      try Data(program.utf8).write(to: folder.appending(path: "\(pair.name)-use.swift"))
      try Data((client.files.first?.contents ?? "").utf8)
        .write(to: folder.appending(path: "\(pair.name)-client.swift"))
      arguments += ["-primary-file", "\(pair.name)-use.swift", "\(pair.name)-client.swift"]
    }
    let result = try Program.run(arguments, in: folder)
    var errors: [String: [CompilerError]] = [:]
    for line in result.output.split(separator: "\n") where line.contains(": error: ") {
      let file = line.prefix { $0 != ":" }.split(separator: "/").last ?? ""
      let name = file.split(separator: "-").first.map(String.init) ?? "?"
      let number = line.split(separator: ":").dropFirst().first.flatMap { Int($0) } ?? 0
      errors[name, default: []].append(CompilerError(line: number, description: String(line)))
    }
    if result.status != 0, errors.isEmpty {
      for pair in pairs {
        errors[pair.name] = [CompilerError(line: 0, description: result.output)]
      }
    }
    return errors
  }
}
