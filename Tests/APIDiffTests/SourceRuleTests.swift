import APIDiff
import APIModel
import Foundation
import Testing

/// Whether source breaks is the compiler's to say, and the rules must say the same.
@Suite struct SourceRuleTests {
  /// The longer runs are asked for by name.
  static let isThorough = ProcessInfo.processInfo.environment["HCGEN_STRESS"] != nil

  /// One pair of specs in which every source rule is broken, declaration by declaration.
  @Test func theCompilerSaysTheSameOfEveryDeclaration() throws {
    let texts = try ["before", "after"].map {
      try Editions.text("Tests/APIDiffTests/Fixtures/\($0).yaml")
    }
    let (old, new) = try (Editions.edition(texts[0]), Editions.edition(texts[1]))
    let rules = Set(APIDiff.changes(from: old, to: new).map(\.rule))
    let missing = Rule.all.filter { $0.level == .source && !rules.contains($0) }
    #expect(missing.isEmpty, "\(missing.map(\.id))")
    try compare([("Forth", old, new), ("Back", new, old)])
  }

  private func compare(
    _ pairs: [(name: String, old: APIDiff.Edition, new: APIDiff.Edition)]
  ) throws {
    let verdicts = try CompilerJudge.judge(
      pairs.map { CompilerJudge.Pair(name: $0.name, old: $0.old, new: $0.new) })
    for (name, old, new) in pairs {
      let verdict = try #require(verdicts[name])
      #expect(verdict.errorsBefore.isEmpty, "\(verdict.errorsBefore.prefix(3))")
      let program = UseProgram(surface: old.surface, namespace: name + "API")
      let broken = Set(
        verdict.errorsAfter.compactMap { program.declaration(at: $0.line)?.spelling })
      let told = Told(APIDiff.changes(from: old, to: new))
      for declaration in old.surface.declarations where !told.isUnclear(declaration) {
        let isBroken = broken.contains(declaration.spelling)
        #expect(
          told.names(declaration) == isBroken,
          "\(name): \(declaration.spelling) \(isBroken ? "breaks" : "does not break")")
      }
    }
  }

  /// What the changes say of declarations.
  private struct Told {
    private let subjects: Set<String>
    private let gone: Set<String>
    private let altered: Set<String>
    /// The enums whose cases are others; code that switches over them names each.
    private let recased: Set<String>

    init(_ changes: [Change]) {
      let source = changes.filter { $0.rule.level == .source }
      func names(_ id: String) -> Set<String> {
        Set(source.filter { $0.rule.id == id }.compactMap(\.subject.first))
      }
      subjects = Set(source.compactMap(\.subject.first))
      gone = names("source-type-removed")
      altered = names("source-type-kind-changed")
      recased = Set(
        names("source-case-added").union(names("source-case-removed")).map { name in
          name.split(separator: ".").dropLast().joined(separator: ".")
        })
    }

    func names(_ declaration: ClientSurface.Declaration) -> Bool {
      subjects.contains(declaration.spelling) || recased.contains(declaration.spelling)
        || declaration.owner.map(gone.contains) == true
    }

    /// Members of what became another kind of type are not spoken of.
    func isUnclear(_ declaration: ClientSurface.Declaration) -> Bool {
      declaration.owner.map(altered.contains) == true
    }
  }

  /// Both directions of the example of each rule: as it is told, and back.
  @Test(.enabled(if: isThorough, "HCGEN_STRESS is not set"))
  func theCompilerSaysTheSameOfEveryExample() throws {
    for start in stride(from: 0, to: Rule.all.count, by: 25) {
      var pairs: [CompilerJudge.Pair] = []
      for rule in Rule.all[start..<min(start + 25, Rule.all.count)] {
        let (before, after) = Editions.example(rule)
        let (old, new) = try (Editions.edition(before), Editions.edition(after))
        let name = rule.id.split(separator: "-")
          .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        pairs.append(.init(name: "Forth" + name, old: old, new: new))
        pairs.append(.init(name: "Back" + name, old: new, new: old))
      }
      try expectSameVerdicts(pairs)
    }
  }
}

/// Expects that the compiler refuses the old code just where a change breaks source.
func expectSameVerdicts(_ pairs: [CompilerJudge.Pair]) throws {
  let verdicts = try CompilerJudge.judge(pairs)
  for pair in pairs {
    let verdict = try #require(verdicts[pair.name])
    #expect(verdict.errorsBefore.isEmpty, "\(pair.name): \(verdict.errorsBefore.prefix(3))")
    let told = APIDiff.changes(from: pair.old, to: pair.new).filter { $0.rule.level == .source }
    #expect(
      told.isEmpty == verdict.errorsAfter.isEmpty,
      "\(pair.name): told \(told.map(\.line)), compiler \(verdict.errorsAfter.prefix(3))")
  }
}
