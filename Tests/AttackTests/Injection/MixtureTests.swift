import Foundation
import OutputTree
import Programs
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
      // The runtime holds no text of a spec: of it no more is checked than is asked for.
      let output = try folder.run(
        ["swiftc", "-frontend", "-typecheck", "-warnings-as-errors", "-parse-as-library"]
          + ["-swift-version", "6", "-package-name", "host", "-module-name", "Attacked"]
          + Program.systemOptions()
          + files.map(\.path).sorted().flatMap {
            $0.hasPrefix("Runtime/") ? [$0] : ["-primary-file", $0]
          })
      #expect(output.status == 0, "\(mixture.spec), seed \(Self.seed): \(output.text.prefix(2000))")
    }
    print(
      "Compiler: \(Self.mixtures.count) specs with \(places) hostile texts (seed \(Self.seed)), "
        + "all compile without a warning")
  }

  @Test(.enabled(if: Scratch.hasPython), .timeLimit(.minutes(10)))
  func otherReadersSeeTextInTheExports() throws {
    let folder = try Scratch()
    let invisible = InvisibleExportTests.mixtures.filter { $0.spec.description == "documentation" }
    for (number, mixture) in (Self.mixtures + invisible).enumerated() {
      for (kind, bytes) in [("hostile", mixture.bytes), ("harmless", mixture.harmless)] {
        guard case .accepted(let api, _, _) = Answer(bytes) else {
          Issue.record("\(mixture.spec) is refused")
          continue
        }
        for (path, text) in ExportedFiles.all(of: api) {
          if path.hasPrefix("docc/") {
            #expect(OutputPath.flaw(in: String(path.dropFirst(5))) == nil, "\(path)")
          }
          try folder.write(Array(text.utf8), to: "\(mixture.spec)\(number)/\(kind)/\(path)")
        }
      }
    }
    let judge = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "judge.py")
    let output = try folder.run(["python3", judge.path, "."])
    #expect(output.status == 0, "seed \(Self.seed): \(output.text.prefix(4000))")
    print("Exports (seed \(Self.seed)): \(output.text)", terminator: "")
  }
}
