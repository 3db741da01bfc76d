import APIDiff
import Testing

/// Every rule by its own example.
@Suite struct RuleTests {
  @Test(arguments: Rule.all) func theExampleShowsTheRule(_ rule: Rule) throws {
    let (before, after) = Editions.example(rule)
    let (old, new) = try (Editions.edition(before), Editions.edition(after))
    let forth = APIDiff.changes(from: old, to: new)
    #expect(forth.contains { $0.rule == rule }, "\(rule.id): \(forth.map(\.line))")
    let back = APIDiff.changes(from: new, to: old)
    #expect(MirroredChange.differences(forth, back).isEmpty, "\(rule.id)")
    #expect(APIDiff.changes(from: old, to: old).isEmpty)
    #expect(APIDiff.changes(from: new, to: new).isEmpty)
    // Nothing is told twice.
    #expect(Set(forth.map { "\($0.rule.id) \($0.subject)" }).count == forth.count)
  }

  /// On the wire the example shows nothing worse than its rule.
  @Test(arguments: Rule.all.filter { $0.level != .source })
  func theExampleShowsNothingWorse(_ rule: Rule) throws {
    let (before, after) = Editions.example(rule)
    let changes = try APIDiff.changes(from: Editions.edition(before), to: Editions.edition(after))
      .filter { $0.rule.level != .source && !Self.companions.contains($0.rule.id) }
    let order: [Rule.Severity] = [.harmless, .risky, .breaking]
    for change in changes {
      let worse =
        (order.firstIndex(of: change.rule.severity) ?? 0)
        > (order.firstIndex(of: rule.severity) ?? 0)
      #expect(!worse, "\(rule.id): \(change.line)")
    }
  }

  /// What cannot be shown alone.
  private static let companions: Set<String> = [
    "path-changed", "failure-removed", "failure-added", "status-removed",
  ]

  @Test func theCatalogueIsWhole() {
    let ids = Rule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count >= 130)
    for rule in Rule.all {
      #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(rule.id)")
      #expect(!rule.title.hasSuffix(".") && rule.reason.hasSuffix("."), "\(rule.id)")
      #expect((rule.level == .harmless) == (rule.severity == .harmless), "\(rule.id)")
      #expect((rule.level == .source) == (rule.direction == .code), "\(rule.id)")
      #expect((rule.level == .source) == rule.id.hasPrefix("source-"), "\(rule.id)")
    }
    // What is gained can be lost.
    var sides: [String: Set<Int>] = [:]
    for rule in Rule.all where rule.level != .source {
      switch rule.mirror {
      case .gain(let family): sides[family, default: []].insert(1)
      case .loss(let family): sides[family, default: []].insert(-1)
      case .change(let family): sides[family, default: []].insert(0)
      }
    }
    for (family, found) in sides {
      #expect(found == [0] || found == [1, -1], "\(family)")
    }
  }
}
