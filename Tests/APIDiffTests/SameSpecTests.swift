import APIDiff
import Testing

/// A spec does not differ from itself.
@Suite struct SameSpecTests {
  @Test(arguments: Editions.specs) func nothingChanged(_ path: String) throws {
    let edition = try Editions.edition(Editions.text(path))
    #expect(APIDiff.changes(from: edition, to: edition).isEmpty)
    #expect(VersionStep([], offersMore: edition.surface.offersMore(than: edition.surface)) == .none)
  }

  /// Places and comments are no part of an API.
  @Test(arguments: Editions.specs) func commentsAreNoChange(_ path: String) throws {
    let text = try Editions.text(path)
    let commented = "# A comment.\n\n" + text.replacing("\nroutes:", with: "\n# Routes.\nroutes:")
    let changes = try APIDiff.changes(from: Editions.edition(text), to: Editions.edition(commented))
    #expect(changes.isEmpty, "\(changes.map(\.line))")
  }

  /// However many fields a type has, each change is told in a line that can be read.
  @Test func largeTypesAreToldShortly() throws {
    func edition(_ name: String) throws -> APIDiff.Edition {
      let fields = (0..<500).map { "    \(name)\($0): int\n" }.joined()
      return try Editions.edition(
        "hcgen: 1\napi: Shop\nserver: https://api.shop.example\nauth: none\n\nroutes:\n  books.add:\n"
          + "    post: /books\n    body: Book\n    returns: Book\n\nmodels:\n  Book:\n\(fields)")
    }
    let changes = APIDiff.changes(from: try edition("old"), to: try edition("new"))
    #expect(changes.count > 500)
    #expect(changes.allSatisfy { $0.line.utf8.count < 2000 })
  }

  /// Any two specs differ in both directions alike.
  @Test func differencesMirrorEachOther() throws {
    // Options may differ where specs do not.
    var texts: [String] = []
    for text in try Editions.specs.map(Editions.text) where !texts.contains(text) {
      texts.append(text)
    }
    let editions = try texts.map(Editions.edition)
    // Neighbours; in longer runs each with all that follow.
    let reach = SourceRuleTests.isThorough ? editions.count : 1
    let pairs = editions.indices.flatMap { index in
      editions[(index + 1)...].prefix(reach).map { (editions[index], $0) }
    }
    for (old, new) in pairs {
      let forth = APIDiff.changes(from: old, to: new)
      let back = APIDiff.changes(from: new, to: old)
      #expect(!forth.isEmpty)
      let differences = MirroredChange.differences(forth, back)
      #expect(differences.isEmpty, "\(old.api.name.text) \(new.api.name.text): \(differences)")
    }
  }
}
