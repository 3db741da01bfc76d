import APIDiff
import Testing

/// Which version comes next.
@Suite struct VersionTests {
  @Test(arguments: [
    ("1.4.2", VersionStep.major, "2.0.0"), ("1.4.2", .minor, "1.5.0"), ("1.4.2", .patch, "1.4.3"),
    ("1.4.2", .none, "1.4.2"), ("0.4.2", .major, "0.5.0"), ("0.4.2", .minor, "0.4.3"),
    ("0.4.2", .patch, "0.4.3"), ("0.0.0", .none, "0.0.0"), ("v2.0.0", .patch, "2.0.1"),
    ("999999999.999999999.999999999", .minor, "999999999.1000000000.0"),
  ])
  func next(since: String, step: VersionStep, next: String) throws {
    #expect(try #require(SemanticVersion(since)).next(step).description == next)
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "1.2.x", "1.2.3-rc.1", "1.2.3+5", "-1.2.3", "+1.2.3", "01.2.3",
    "1.2.", "V1.2.3", "vv1.2.3", " 1.2.3", "9999999999.0.0", "１.2.3",
  ])
  func isNoVersion(_ text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  static let base =
    "routes:\n  a.b: {get: /a, returns: M}\nmodels:\n  M:\n    size: int\n    id: int\n"

  /// A number that is deprecated identifies nothing any more.
  @Test(arguments: [
    ("    id: int\n", VersionStep.none), ("    id: int | The number.\n", .patch),
    ("    id: int\n    name: string?\n", .minor), ("    id: string\n", .major),
    ("    id: int 1..\n", .patch), ("    id: {type: int, deprecated: Soon gone.}\n", .major),
  ])
  func step(fields: String, step: VersionStep) throws {
    let old = try Editions.edition(Editions.whole(Self.base))
    let new = try Editions.edition(
      Editions.whole(Self.base.replacing("    id: int\n", with: fields)))
    let changes = APIDiff.changes(from: old, to: new)
    let found = VersionStep(changes, offersMore: new.surface.offersMore(than: old.surface))
    #expect(found == step, "\(changes.map(\.line))")
  }
}
