import APIModel
import SpecSyntax
import SwiftGeneration
import Testing

/// How names of a spec become names of Swift, and which are refused.
@Suite struct NameTests {
  private static func spec(enumeration: String = "", fields: String = "", more: String = "")
    -> String
  {
    """
    hcgen: 1
    api: Shop
    server: https://api.shop.example
    auth: none
    routes:
      things.get:
        get: /things
        returns: Thing
    \(more)enums:
      Kind: \(enumeration.isEmpty ? "[plain]" : enumeration)
    models:
      Thing:
        kind: Kind
    \(fields)
    """
  }

  @Test(arguments: [
    ("printed_at", "printedAt"), ("userId", "userID"), ("user_ids", "userIDs"),
    ("imageURL", "imageURL"), ("HTTPServer", "httpServer"), ("sci-fi", "sciFi"),
    ("two words", "twoWords"), ("1st", "_1st"), ("X", "x"), ("ALLCAPS", "allcaps"),
    ("class", "`class`"), ("self", "selfField"), ("init", "initField"),
    ("hashValue", "hashValueField"), ("emoji 🙂", "emoji"), ("a.b.c", "aBC"),
    ("__x__", "x"), ("v2Beta", "v2Beta"),
  ])
  func becomes(_ name: String, _ expected: String) throws {
    let files = try Generation.files(
      ofSpec: Array(Self.spec(fields: "    \(name): int").utf8))
    let model = try #require(files.first { $0.path == "Models/Thing.swift" })
    #expect(model.contents.contains("  public var \(expected): Int\n"), "\(model.contents)")
  }

  @Test(arguments: [
    ("enum values that meet", "[very_good, veryGood]", "", "name-collision", "very_good"),
    ("enum values that differ in case", "[good, GOOD]", "", "name-collision", "good"),
    ("an emoji", "[\"🙂\"]", "", "no-swift-name", ""),
    ("letters other than a to z", "[ünïcode]", "", "no-swift-name", ""),
    ("nothing but signs", "[\"+-*\"]", "", "no-swift-name", ""),
    ("fields that meet", "", "    a_b: int\n    aB: int", "name-collision", "a_b"),
    ("fields that meet by as", "", "    x as aB: int\n    aB: int", "name-collision", "x"),
    (
      "a rename that meets another", "", "    self: int\n    selfField: int", "name-collision",
      "self"
    ),
  ])
  func isRefused(
    _ what: String, _ enumeration: String, _ fields: String, _ id: String, _ other: String
  ) throws {
    let text = Self.spec(enumeration: enumeration, fields: fields)
    let file = SourceFile(name: "spec.yaml", bytes: Array(text.utf8))
    let api = try #require(APIReader.read(SpecParser.parse(file).root).api)
    let (files, diagnostics) = SwiftGenerator.generate(api, options: GenerationOptions())
    #expect(files.isEmpty)
    #expect(diagnostics.map(\.id) == [id])
    let diagnostic = try #require(diagnostics.first)
    #expect(!diagnostic.range.isEmpty && diagnostic.help != nil)
    if !other.isEmpty {
      let note = try #require(diagnostic.notes.first)
      #expect(String(decoding: file.bytes[note.range], as: UTF8.self).contains(other))
    }
  }

  /// All collisions come in one run.
  @Test func everyCollisionIsNamed() throws {
    let text = Self.spec(enumeration: "[a_b, aB, x, X]", fields: "    c_d: int\n    cD: int")
    let file = SourceFile(name: "spec.yaml", bytes: Array(text.utf8))
    let api = try #require(APIReader.read(SpecParser.parse(file).root).api)
    let (_, diagnostics) = SwiftGenerator.generate(api, options: GenerationOptions())
    #expect(diagnostics.map(\.id) == Array(repeating: "name-collision", count: 3))
  }

  @Test(arguments: ["my-api", "Thing", "ShopClient", "JSON", "String", "thing", "", "A.B", "Ünï"])
  func namespaceIsRefused(_ namespace: String) throws {
    #expect(throws: Generation.Refused.self) {
      try Generation.files(
        ofSpec: Array(Self.spec().utf8), options: GenerationOptions(namespace: namespace))
    }
  }

  /// The stories of the generator's own diagnostics are true.
  @Test(arguments: GenerationDiagnostic.explanations)
  func explanationHolds(_ explanation: Explanation) throws {
    guard explanation.wrong.hasPrefix("hcgen: ") else { return }
    #expect {
      try Generation.files(ofSpec: Array(explanation.wrong.utf8))
    } throws: { error in
      "\(error)".contains("[\(explanation.id)]")
    }
    #expect(try !Generation.files(ofSpec: Array(explanation.right.utf8)).isEmpty)
  }
}
