import APIDiff
import APIModel
import Foundation
import OpenAPIExport
import SeededRandom
import SpecSyntax
import SwiftGeneration
import Testing

/// Random edits of the real specs: each is found, and none is called breaking that leaves all that
/// is made of a spec the same.
@Suite struct RandomEditTests {
  private static let specs = ["Specs/helpcrunch.yaml", "Specs/livehelpnow.yaml"]

  /// Those, and in longer runs the golden cases, which have what the real specs do not.
  private static let allSpecs =
    SourceRuleTests.isThorough ? Editions.specs : specs

  /// How many edits that a spec survives; more of them where that is asked for.
  private static func count(_ path: String) -> Int {
    guard SourceRuleTests.isThorough else { return 6 }
    return specs.contains(path) ? 1_000 : 100
  }

  /// Everything that is made of an API for programs. Whoever adds an export for them adds it here.
  private struct Outputs: Equatable {
    let client: [SwiftFile]
    let documents: [DocumentNode]

    init(_ api: API) {
      client = SwiftGenerator.generate(api, options: GenerationOptions()).files
      documents = OpenAPIVersion.allCases.map { OpenAPIExporter.document(of: api, version: $0) }
    }
  }

  private static let seed =
    ProcessInfo.processInfo.environment["HCGEN_SEED"].flatMap { UInt64($0) } ?? 20_251_121

  @Test(arguments: allSpecs) func everyEditIsReported(_ path: String) throws {
    let seed = Self.seed
    var random = SeededGenerator(seed: seed)
    let text = try Editions.text(path)
    let old = try Editions.edition(text)
    var outputBefore: Outputs?
    var edits = 0
    var tally = Tally()
    while edits < Self.count(path) {
      guard let (edit, edited) = RandomEdit.any(of: text, &random),
        let new = try? Editions.edition(edited)
      else { continue }
      let forth = APIDiff.changes(from: old, to: new)
      // What moved a section, or a blank, is no edit of the API.
      if forth.isEmpty, Description(new.api) == Description(old.api) { continue }
      edits += 1
      let shown = "seed \(seed), edit \(edits) of \(path):\n\(Self.difference(text, edited))"
      #expect(!forth.isEmpty, "\(shown)")
      let mirror = MirroredChange.differences(forth, APIDiff.changes(from: new, to: old))
      #expect(mirror.isEmpty, "\(shown)\n\(mirror)")
      let breaking = forth.filter { $0.rule.severity == .breaking }
      tally.count(edit, forth)
      // Another surface is another output, which need not be made to be sure.
      guard !breaking.isEmpty, !new.surface.offersMore(than: old.surface),
        !old.surface.offersMore(than: new.surface)
      else { continue }
      let outputs = outputBefore ?? Outputs(old.api)
      outputBefore = outputs
      #expect(Outputs(new.api) != outputs, "\(shown)\n\(breaking.map(\.line))")
    }
    if SourceRuleTests.isThorough { print("\(path), seed \(seed): \(tally)") }
  }

  /// Two specs that were edited apart differ in both directions alike, as each does from the first.
  @Test(arguments: allSpecs) func editsMirrorEachOther(_ path: String) throws {
    var random = SeededGenerator(seed: Self.seed)
    let text = try Editions.text(path)
    func edited() throws -> (text: String, edition: APIDiff.Edition) {
      var result = (text: text, edition: try Editions.edition(text))
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        guard let (_, next) = RandomEdit.any(of: result.text, &random),
          let edition = try? Editions.edition(next)
        else { continue }
        result = (next, edition)
      }
      return result
    }
    for pair in 1...Self.count(path) {
      let (old, new) = try (edited(), edited())
      let forth = APIDiff.changes(from: old.edition, to: new.edition)
      let back = APIDiff.changes(from: new.edition, to: old.edition)
      let differences = MirroredChange.differences(forth, back)
      #expect(
        differences.isEmpty,
        "seed \(Self.seed), pair \(pair) of \(path):\n\(Self.difference(old.text, new.text))\n\(differences)"
      )
    }
  }

  /// Whether the compiler refuses the old code just where an edit is said to break source.
  @Test(
    .enabled(if: SourceRuleTests.isThorough, "HCGEN_STRESS is not set"), arguments: specs)
  func theCompilerSaysTheSame(_ path: String) throws {
    var random = SeededGenerator(seed: 4_711)
    let text = try Editions.text(path)
    let old = try Editions.edition(text)
    var pairs: [CompilerJudge.Pair] = []
    while pairs.count < 8 {
      guard let (_, edited) = RandomEdit.any(of: text, &random),
        let new = try? Editions.edition(edited),
        APIDiff.changes(from: old, to: new).contains(where: {
          $0.rule.id != "documentation-changed"
        })
      else { continue }
      pairs.append(CompilerJudge.Pair(name: "Edit\(pairs.count)", old: old, new: new))
    }
    try expectSameVerdicts(pairs)
  }

  /// The lines that differ.
  private static func difference(_ text: String, _ edited: String) -> String {
    let (before, after) = (text.split(separator: "\n"), edited.split(separator: "\n"))
    return after.difference(from: before).map {
      switch $0 {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }.joined(separator: "\n")
  }
}

/// How many edits of each class there were, and how the worst change of each was judged.
private struct Tally: CustomStringConvertible {
  private var counts: [RandomEdit: [Rule.Severity: Int]] = [:]

  mutating func count(_ edit: RandomEdit, _ changes: [Change]) {
    guard let worst = changes.first?.rule.severity else { return }
    counts[edit, default: [:]][worst, default: 0] += 1
  }

  var description: String {
    let total = counts.values.flatMap(\.values).reduce(0, +)
    return "\(total) edits; breaking, risky, harmless: "
      + RandomEdit.allCases.map { edit in
        let numbers = Rule.Severity.allCases.map { "\(counts[edit]?[$0] ?? 0)" }
        return "\(edit.rawValue) \(numbers.joined(separator: "/"))"
      }.joined(separator: ", ")
  }
}

/// An API without the places of its names.
private struct Description: Equatable {
  private let text: String

  init(_ api: API) {
    var text = ""
    dump(api, to: &text)
    self.text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !Self.isPlace($0) }.joined(separator: "\n")
  }

  /// A range of offsets, or one end of it.
  private static func isPlace(_ line: Substring) -> Bool {
    line.contains("Range(") || line.contains("lowerBound:") || line.contains("upperBound:")
  }
}
