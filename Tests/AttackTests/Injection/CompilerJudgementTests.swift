import SeededRandom
import SwiftGeneration
import Testing

/// The compiler judges the reader by which all the other tries are judged: where the one finds the
/// declarations of harmless text, so does the other.
@Suite(.enabled(if: DeclarationDump.isAvailable)) struct CompilerJudgementTests {
  static let seed: UInt64 = 11
  private static let count = SwiftInjectionTests.isThorough ? 600 : 24

  @Test(.timeLimit(.minutes(30))) func sampledTries() throws {
    var generator = SeededGenerator(seed: Self.seed)
    var compared = 0
    var alike = 0
    while compared < Self.count {
      let spec = try #require(AttackedSpec.all.randomElement(using: &generator))
      guard let position = spec.positions.randomElement(using: &generator),
        let hostile = HostileText.all.randomElement(using: &generator),
        case .accepted(_, let files, _) = Answer(spec.filled(position, hostile.text)),
        let harmless = try Self.harmless(files, spec, position, hostile.text)
      else { continue }
      let (left, right) = (Self.others(files, harmless), Self.others(harmless, files))
      // Text that gets into no source proves nothing.
      guard !left.isEmpty else { continue }
      compared += 1
      let isAlike = try DeclarationDump(of: left).isAlike(DeclarationDump(of: right))
      if isAlike { alike += 1 }
      #expect(isAlike, "seed \(Self.seed): \(spec) \(position.range): \(hostile)")
    }
    print(
      "Declarations by the compiler: \(compared) tries (seed \(Self.seed)), \(alike) alike")
  }

  /// In source that is full of hostile texts, both count the same declarations.
  @Test func mixtures() throws {
    for mixture in MixtureTests.mixtures {
      guard case .accepted(_, let all, _) = Answer(mixture.bytes) else {
        Issue.record("\(mixture.spec) is refused")
        continue
      }
      // The runtime holds no text of a spec, but code for other systems, which is not parsed.
      let files = all.filter { !$0.path.hasPrefix("Runtime/") }
      let dump = try DeclarationDump(of: files)
      var words: [String: Int] = [:]
      for file in files {
        for token in try SwiftSkeleton.of(file.bytes).split(separator: " ") {
          words[String(token), default: 0] += 1
        }
      }
      for (word, kind) in Self.kinds {
        let place = "\(mixture.spec), seed \(MixtureTests.seed): \(word)"
        #expect(words[word, default: 0] == dump.kinds[kind, default: 0], "\(place)")
      }
    }
  }

  /// The words that make a declaration each, and what the compiler calls it.
  private static let kinds = [
    "struct": "struct_decl", "enum": "enum_decl", "extension": "extension_decl",
    "protocol": "protocol_decl", "class": "class_decl", "actor": "actor_decl",
    "func": "func_decl", "init": "constructor_decl", "typealias": "typealias",
    "import": "import_decl", "subscript": "subscript_decl", "deinit": "destructor_decl",
    "interpolation": "interpolated_string_literal_expr",
  ]

  /// What both have to see: code that got out of its place.
  @Test(arguments: [
    "let a = \"x\"; public let injected = 1", "let a = \"x\"\npublic let injected = 1",
    "let a = \"\\(1)\"", "/// x\nfunc injected() {}\nlet a = \"x\"",
    "enum A {}\nlet a = \"x\"", "let a = \"x\" }\nextension Int {",
  ])
  func codeIsSeen(_ source: String) throws {
    let harmless = Array("struct S {\nlet a = \"x\"\n}\n".utf8)
    let hostile = Array("struct S {\n\(source)\n}\n".utf8)
    #expect(try SwiftSkeleton.of(hostile) != SwiftSkeleton.of(harmless))
    let dump = try DeclarationDump(of: [SwiftFile(path: "S.swift", bytes: hostile)])
    let other = try DeclarationDump(of: [SwiftFile(path: "S.swift", bytes: harmless)])
    #expect(!dump.isAlike(other))
  }

  /// The files that a harmless text gives there which the reader takes for the same.
  private static func harmless(
    _ files: [SwiftFile], _ spec: AttackedSpec, _ position: TextPosition, _ hostile: String
  ) throws -> [SwiftFile]? {
    var cache = SkeletonCache()
    let skeleton = try cache.skeleton(of: files)
    for text in SwiftInjectionTests.harmless + [HarmlessSkeletons.alike(hostile)] {
      if case .accepted(_, let other, _) = Answer(spec.filled(position, text)),
        try cache.skeleton(of: other) == skeleton
      {
        return other
      }
    }
    Issue.record("\(spec) \(position.range): other declarations")
    return nil
  }

  /// The files that the other output has not.
  private static func others(_ files: [SwiftFile], _ other: [SwiftFile]) -> [SwiftFile] {
    let known = Set(other.map(\.bytes))
    return files.filter { !known.contains($0.bytes) }
  }
}
