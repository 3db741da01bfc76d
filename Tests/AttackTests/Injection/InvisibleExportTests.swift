import SpecSyntax
import SwiftGeneration
import Testing

/// What cannot be seen stands in no document as it is, wherever a spec holds it.
@Suite struct InvisibleExportTests {
  /// Behind a letter, alone, twice, and in pictures that need them.
  private static let texts =
    InvisibleCharacterTests.invisible.enumerated().map { number, character in
      let text = ["a\(character)b", "\(character)", "a\(character)\(character)b"][number % 3]
      return HostileText("U+\(String(character.value, radix: 16))", text)
    } + ["👩‍💻", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"].map { HostileText($0, $0) }

  /// All specs with `HCGEN_STRESS`.
  static let mixtures = MixtureTests.mixtures.map { mixture in
    HostileMixture(mixture.spec, seed: MixtureTests.seed, texts: texts)
  }

  @Test func everyDocument() throws {
    var documents = 0
    var places = 0
    for mixture in Self.mixtures {
      guard case .accepted(let api, let files, _) = Answer(mixture.bytes) else {
        Issue.record("\(mixture.spec) is refused")
        continue
      }
      places += mixture.count
      for (path, text) in ExportedFiles.all(of: api) {
        documents += 1
        if let flaw = Self.flaw(in: text) { Issue.record("\(mixture.spec)/\(path): \(flaw)") }
      }
      // In comments of Swift those of emoji stay.
      for file in files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        if let flaw = Self.flaw(in: text, but: "\u{200C}\u{200D}\u{FE0E}\u{FE0F}") {
          Issue.record("\(mixture.spec)/\(file.path): \(flaw)")
        }
      }
    }
    #expect(places > 20)
    print(
      "Invisible characters: \(places) places in \(documents) documents, none as it is "
        + "(seed \(MixtureTests.seed))")
  }

  private static func flaw(in text: String, but allowed: String = "") -> String? {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 || $0 == 0x0A }) { return nil }
    for scalar in text.unicodeScalars
    where scalar.value != 0x0A && !allowed.unicodeScalars.contains(scalar) {
      let isSeen: Bool =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: !scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x2800
        }
      if !isSeen { return "U+\(String(scalar.value, radix: 16)) as it is" }
    }
    return nil
  }
}
