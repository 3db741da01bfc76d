import APIModel
import Foundation
import SpecSyntax
import SwiftGeneration

/// A spec with all places in it at which text can stand.
struct AttackedSpec: Sendable, CustomStringConvertible {
  let description: String
  let bytes: [UInt8]
  let positions: [TextPosition]

  init(_ name: String, bytes: [UInt8]) {
    description = name
    self.bytes = bytes
    positions = TextPosition.all(
      in: SpecParser.parse(SourceFile(name: name, bytes: bytes)).root)
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The specs of the golden cases, a feature of the language each.
  static let all: [AttackedSpec] = {
    let folder = root.appending(path: "Tests/SwiftGenerationTests/Golden")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    // The cases of options share one spec.
    return names.sorted().filter { !$0.hasPrefix("options-") || $0 == "options-namespace" }
      .compactMap { name in
        let file = folder.appending(path: "\(name)/spec.yaml")
        return (try? Data(contentsOf: file)).map { AttackedSpec(name, bytes: Array($0)) }
      }
  }()

  /// The spec with other texts at some places, none of which overlap.
  func filled(_ texts: [(position: TextPosition, text: String)]) -> [UInt8] {
    var result: [UInt8] = []
    var end = 0
    for (position, text) in texts.sorted(by: {
      $0.position.range.lowerBound < $1.position.range.lowerBound
    })
    where position.range.lowerBound >= end {
      result += bytes[end..<position.range.lowerBound]
      result += position.filled(with: text)
      end = position.range.upperBound
    }
    return result + bytes[end...]
  }

  func filled(_ position: TextPosition, _ text: String) -> [UInt8] { filled([(position, text)]) }
}

/// What becomes of a spec.
enum Answer {
  /// Refused, with what was wrong.
  case refused([Diagnostic])
  case accepted(API, [SwiftFile], warnings: [Diagnostic])

  init(_ bytes: [UInt8], options: GenerationOptions = GenerationOptions()) {
    let (root, syntax) = SpecParser.parse(SourceFile(name: "spec.yaml", bytes: bytes))
    let (api, model) = APIReader.read(root)
    let problems = syntax + model
    guard let api, !problems.contains(where: { $0.severity == .error }) else {
      self = .refused(problems.filter { $0.severity == .error })
      return
    }
    let (files, diagnostics) = SwiftGenerator.generate(api, options: options)
    let errors = diagnostics.filter { $0.severity == .error }
    self =
      errors.isEmpty
      ? .accepted(api, files, warnings: problems + diagnostics) : .refused(errors)
  }
}
