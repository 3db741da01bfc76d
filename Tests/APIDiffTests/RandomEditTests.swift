import APIDiff
import APIModel
import Foundation
import OpenAPIExport
import SpecSyntax
import SwiftGeneration
import Testing

/// Random edits of the real specs: each is found, and none is called breaking that leaves all that
/// is made of a spec the same.
@Suite struct RandomEditTests {
  private static let specs = ["Specs/helpcrunch.yaml", "Specs/livehelpnow.yaml"]

  /// How many edits that a spec survives; more of them where that is asked for.
  private static let count = SourceRuleTests.isThorough ? 1_000 : 6

  /// Everything that is made of an API for programs. Whoever adds an export for them adds it here.
  private struct Outputs: Equatable {
    let client: [SwiftFile]
    let documents: [DocumentNode]

    init(_ api: API) {
      client = SwiftGenerator.generate(api, options: GenerationOptions()).files
      documents = OpenAPIVersion.allCases.map { OpenAPIExporter.document(of: api, version: $0) }
    }
  }

  @Test(arguments: specs) func everyEditIsReported(_ path: String) throws {
    let seed =
      ProcessInfo.processInfo.environment["HCGEN_SEED"].flatMap { UInt64($0) } ?? 20_251_121
    var random = SeededGenerator(seed: seed)
    let text = try Editions.text(path)
    let old = try Editions.edition(text)
    var outputBefore: Outputs?
    var edits = 0
    while edits < Self.count {
      guard let edited = RandomEdit.of(text, &random), edited != text,
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
      // Another surface is another output, which need not be made to be sure.
      guard !breaking.isEmpty, !new.surface.offersMore(than: old.surface),
        !old.surface.offersMore(than: new.surface)
      else { continue }
      let outputs = outputBefore ?? Outputs(old.api)
      outputBefore = outputs
      #expect(Outputs(new.api) != outputs, "\(shown)\n\(breaking.map(\.line))")
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
      guard let edited = RandomEdit.of(text, &random), let new = try? Editions.edition(edited),
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
