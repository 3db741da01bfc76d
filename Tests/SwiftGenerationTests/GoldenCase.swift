import APIModel
import Foundation
import SpecSyntax
import SwiftGeneration
import Testing

/// A spec with the output that it must give: a folder with `spec.yaml`, an optional file `options`
/// that holds command line options, and the folder `expected`.
struct GoldenCase: CustomTestStringConvertible, Sendable {
  let name: String
  let folder: URL

  var testDescription: String { name }

  /// Every folder below `Golden`, by name.
  static let all: [GoldenCase] = {
    let root = Repository.root.appending(path: "Tests/SwiftGenerationTests/Golden")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map { GoldenCase(name: $0, folder: root.appending(path: $0)) }
      .filter {
        FileManager.default.fileExists(atPath: $0.folder.appending(path: "spec.yaml").path)
      }
  }()

  var options: GenerationOptions {
    get throws {
      let file = folder.appending(path: "options")
      guard FileManager.default.fileExists(atPath: file.path) else { return GenerationOptions() }
      var options = GenerationOptions()
      var words = try String(contentsOf: file, encoding: .utf8).split(
        whereSeparator: \.isWhitespace)
      while !words.isEmpty {
        switch words.removeFirst() {
        case "--namespace": options.namespace = String(words.removeFirst())
        case "--access":
          options.access =
            GenerationOptions.Access(rawValue: String(words.removeFirst())) ?? .public
        case "--single-file": options.singleFile = true
        case "--hashable": options.hashable = true
        case let word: throw UnknownOption(word: String(word))
        }
      }
      return options
    }
  }

  struct UnknownOption: Error {
    let word: String
  }

  /// The files that the case gives now.
  func generated() throws -> [SwiftFile] {
    try Generation.files(
      of: folder.appending(path: "spec.yaml"), options: options)
  }
}

/// The way from a spec file to Swift files, as the command line goes it.
enum Generation {
  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  static func files(
    of spec: URL, options: GenerationOptions = GenerationOptions()
  ) throws -> [SwiftFile] {
    try files(ofSpec: Array(Data(contentsOf: spec)), options: options)
  }

  static func files(
    ofSpec bytes: [UInt8], options: GenerationOptions = GenerationOptions()
  ) throws -> [SwiftFile] {
    let file = SourceFile(name: "spec.yaml", bytes: bytes)
    let (root, syntax) = SpecParser.parse(file)
    let (api, model) = APIReader.read(root)
    var problems = syntax + model
    var files: [SwiftFile] = []
    if let api, !problems.contains(where: { $0.severity == .error }) {
      let output = SwiftGenerator.generate(api, options: options)
      problems += output.diagnostics
      files = output.files
    }
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let lines = errors.map { problem in
        let place = file.position(at: problem.range.lowerBound)
        return "\(place.line):\(place.column): \(problem.message) [\(problem.id)]"
      }
      throw Refused(description: lines.joined(separator: "\n"))
    }
    return files
  }
}

/// Where the files of the package stand.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let specs = ["helpcrunch", "livehelpnow"]

  static func spec(_ name: String) -> URL { root.appending(path: "Specs/\(name).yaml") }
}
