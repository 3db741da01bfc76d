import APIModel
import DocsExport
import Foundation
import OpenAPIExport
import OutputTree
import SpecSyntax
import SwiftGeneration
import Testing

/// Many hostile texts in one spec: what comes of it is read by the tools that it is for.
@Suite struct MixtureTests {
  static let seed: UInt64 = 7

  /// All with `HCGEN_STRESS`; else those with the most kinds of places.
  static let mixtures: [HostileMixture] = {
    let names: Set = ["documentation", "parameters", "webhooks"]
    return AttackedSpec.all.filter {
      SwiftInjectionTests.isThorough || names.contains($0.description)
    }.map { HostileMixture($0, seed: seed) }
  }()

  @Test(.timeLimit(.minutes(30))) func theCompilerTakesTheSource() throws {
    var places = 0
    for mixture in Self.mixtures {
      guard case .accepted(_, let files, _) = Answer(mixture.bytes) else {
        Issue.record("\(mixture.spec) is refused")
        continue
      }
      places += mixture.count
      let folder = try Scratch()
      for file in files { try folder.write(file.bytes, to: file.path) }
      let output = try folder.run(
        ["swiftc", "-typecheck", "-wmo", "-warnings-as-errors", "-parse-as-library"]
          + ["-swift-version", "6", "-package-name", "host", "-module-name", "Attacked"]
          + files.map(\.path).sorted())
      #expect(output.status == 0, "\(mixture.spec), seed \(Self.seed): \(output.text.prefix(2000))")
    }
    print(
      "Compiler: \(Self.mixtures.count) specs with \(places) hostile texts (seed \(Self.seed)), "
        + "all compile without a warning")
  }

  @Test(.enabled(if: Scratch.hasPython), .timeLimit(.minutes(10)))
  func otherReadersSeeTextInTheExports() throws {
    let folder = try Scratch()
    for mixture in Self.mixtures {
      for (kind, bytes) in [("hostile", mixture.bytes), ("harmless", mixture.harmless)] {
        guard case .accepted(let api, _, _) = Answer(bytes) else {
          Issue.record("\(mixture.spec) is refused")
          continue
        }
        let place = "\(mixture.spec)/\(kind)"
        for version in OpenAPIVersion.allCases {
          let document = OpenAPIExporter.document(of: api, version: version)
          try folder.write(Array(document.json.utf8), to: "\(place)/\(version.rawValue).json")
          try folder.write(Array(document.yaml.utf8), to: "\(place)/\(version.rawValue).yaml")
        }
        let swift = SwiftReference()
        let page = ReferencePage.html(of: api, swift: swift) { SHA256.base64(of: Array($0.utf8)) }
        try folder.write(Array(page.utf8), to: "\(place)/page.html")
        for file in DocCatalogue.files(of: api, swift: swift, module: api.name.text) {
          #expect(OutputPath.flaw(in: file.path) == nil, "\(file.path)")
          try folder.write(Array(file.text.utf8), to: "\(place)/docc/\(file.path)")
        }
      }
    }
    let judge = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "judge.py")
    let output = try folder.run(["python3", judge.path, "."])
    #expect(output.status == 0, "seed \(Self.seed): \(output.text.prefix(4000))")
    print("Exports (seed \(Self.seed)): \(output.text)", terminator: "")
  }
}
