import APIDiff
import APIModel
import Foundation
import SpecSyntax
import SwiftGeneration
import Testing

/// Specs on their way to a comparison.
enum Editions {
  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  /// The edition of a whole spec.
  static func edition(_ text: String) throws -> APIDiff.Edition { try edition(Array(text.utf8)) }

  static func edition(_ bytes: [UInt8]) throws -> APIDiff.Edition {
    let source = SourceFile(name: "spec.yaml", bytes: bytes)
    let (root, syntax) = SpecParser.parse(source)
    let (api, model) = APIReader.read(root)
    let errors = (syntax + model).filter { $0.severity == .error }
    guard let api, errors.isEmpty else {
      let lines = errors.map { error in
        let place = source.position(at: error.range.lowerBound)
        return "\(place.line):\(place.column): \(error.message) [\(error.id)]"
      }
      throw Refused(
        description: (lines + [String(decoding: bytes, as: UTF8.self)]).joined(separator: "\n"))
    }
    let names = SwiftGenerator.nameProblems(of: api)
    guard names.isEmpty else { throw Refused(description: names.map(\.message).joined()) }
    return APIDiff.Edition(api, surface: SwiftGenerator.surface(of: api))
  }

  /// A piece of a spec with the keys that every spec needs.
  static func whole(_ piece: String) -> String {
    let keys = Set(
      piece.split(separator: "\n").filter { $0.first?.isLetter == true }
        .map { String($0.prefix { $0 != ":" }) })
    let head = "hcgen: 1\n"
    let tail = required.filter { !keys.contains($0.key) }.map(\.line)
    return head + ([piece] + tail).joined(separator: "\n") + "\n"
  }

  private static let required = [
    (key: "api", line: "api: Shop"),
    (key: "server", line: "server: https://api.shop.example"),
    (key: "auth", line: "auth: none"),
    (key: "routes", line: "routes:\n  shop.ping: {get: /ping}"),
  ]

  /// The whole text of both sides of a rule's example.
  static func example(_ rule: Rule) -> (before: String, after: String) {
    (whole(rule.example.before), whole(rule.example.after))
  }

  /// The changes between two pieces.
  static func changes(_ before: String, _ after: String) throws -> [Change] {
    try APIDiff.changes(from: edition(whole(before)), to: edition(whole(after)))
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The specs of real APIs and those of the golden cases, by their paths.
  static let specs: [String] = {
    let golden = "Tests/SwiftGenerationTests/Golden"
    let cases =
      (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: golden).path))
      ?? []
    let real = ["Specs/helpcrunch.yaml", "Specs/livehelpnow.yaml"]
    return real
      + cases.sorted().map { "\(golden)/\($0)/spec.yaml" }
      .filter { FileManager.default.fileExists(atPath: root.appending(path: $0).path) }
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}

extension Change {
  /// The change on one line.
  var line: String {
    "[\(rule.id)] \(text.plain)" + (hint.map { " (\($0.plain))" } ?? "")
  }
}

/// What a change and its mirror image have in common, and which of the two it is.
struct MirroredChange: Hashable, CustomStringConvertible {
  let family: String
  let side: Int
  let subject: [String]

  init(_ change: Change, isMirrored: Bool) {
    switch change.rule.mirror {
    case .gain(let family): (self.family, side) = (family, isMirrored ? -1 : 1)
    case .loss(let family): (self.family, side) = (family, isMirrored ? 1 : -1)
    case .change(let family): (self.family, side) = (family, 0)
    }
    subject = change.subject
  }

  var description: String { "\(side) \(family) \(subject)" }

  /// What is found in one direction only. What breaks source is told of the old code alone.
  static func differences(_ forth: [Change], _ back: [Change]) -> [String] {
    func all(_ changes: [Change], _ isMirrored: Bool) -> [String] {
      changes.filter { $0.rule.level != .source }
        .map { MirroredChange($0, isMirrored: isMirrored).description }.sorted()
    }
    let difference = all(back, true).difference(from: all(forth, false))
    return difference.map {
      switch $0 {
      case .insert(_, let element, _): "only back: \(element)"
      case .remove(_, let element, _): "only forth: \(element)"
      }
    }
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { id }
}
