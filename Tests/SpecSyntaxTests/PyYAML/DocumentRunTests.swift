import Foundation
import SpecSyntax
import Testing

/// Documents by the thousand, made by a grammar and by damage to real specs. Few of them in every
/// run; `HCGEN_YAML_DOCUMENTS=100000` says how many of each kind, `HCGEN_YAML_SEED=7` which.
@Suite(.enabled(if: PyYAML.isAvailable, "python3 with its yaml module is missing"), .serialized)
struct DocumentRunTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["HCGEN_YAML_DOCUMENTS"].flatMap(Int.init) ?? 500
  private static let seed = environment["HCGEN_YAML_SEED"].flatMap(UInt64.init) ?? 1

  @Test func grammar() throws {
    try run("grammar") { RandomDocument.bytes(seed: $0) }
  }

  @Test func damagedSpecs() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Specs")
    let specs = try ["helpcrunch.yaml", "livehelpnow.yaml"].map {
      SpecDamage.Original([UInt8](try Data(contentsOf: folder.appending(path: $0))))
    }
    try run("damaged specs") { SpecDamage.bytes(seed: $0, of: specs) }
  }

  /// What the subset leaves out is refused by its name, wherever it stands.
  @Test func plantedFeatures() {
    var kinds: [String: Int] = [:]
    var failures = 0
    for index in 0..<Self.count {
      let document = PlantedDocument(seed: Self.seed << 32 | UInt64(index))
      let clean = findings(in: document.clean)
      let found = findings(in: document.text).map { $0.prefix { $0 != " " } }
      let isNamed = found.contains { document.plant.ids.contains(String($0)) }
      kinds[document.plant.ids[0], default: 0] += 1
      guard !clean.isEmpty || !isNamed else { continue }
      failures += 1
      if failures <= 20 {
        Issue.record(
          """
          seed \(Self.seed), \(index): \(document.plant.ids) not among \(found), or \(clean), \
          in \(document.text.debugDescription)
          """)
      }
    }
    let counts = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      """
      planted features: \(Self.count) documents, \(failures) not refused by name, seed \(Self.seed)
        planted: \(counts.joined(separator: ", "))
      """)
  }

  /// In pieces, so that memory stays small.
  private func run(_ title: String, document: (UInt64) -> [UInt8]) throws {
    var comparison = TreeComparison()
    var first = 0
    while first < Self.count {
      let piece = first..<min(first + 20_000, Self.count)
      first = piece.upperBound
      try comparison.add(
        piece.map { (name: "\($0)", bytes: document(Self.seed << 32 | UInt64($0))) })
    }
    comparison.conclude(title, seed: Self.seed)
    #expect(comparison.accepted * 10 > comparison.documents, "too few can be read")
  }
}
