import Foundation
import Programs
import SwiftGeneration
import Testing

/// The output is formatted, without the help of the lines that tell formatters to stay away.
@Suite struct FormattingTests {
  @Test func theFormatterHasNothingToSay() throws {
    let folder = try TemporaryFolder()
    // Most of the runtime is the same everywhere, and need be looked at but once.
    var known: Set<SwiftFile> = []
    func write(_ files: [SwiftFile], to name: String) throws {
      let stripped = files.filter { known.insert($0).inserted }.map { file in
        let lines = file.contents.split(separator: "\n", omittingEmptySubsequences: false)
        return (file.path, lines.drop { $0.hasPrefix("// ") }.joined(separator: "\n"))
      }
      try FileTree(Dictionary(uniqueKeysWithValues: stripped))
        .write(to: folder.url.appending(path: name))
    }
    // A text that is longer than a line stays on one line, and that is longer than it should be.
    for golden in GoldenCase.all where golden.name != "long-texts" {
      try write(golden.generated(), to: golden.name)
    }
    for spec in Repository.specs {
      try write(Generation.files(of: Repository.spec(spec)), to: spec)
      try write(
        Generation.files(
          of: Repository.spec(spec),
          options: GenerationOptions(access: .internal, namespace: "API2")),
        to: spec + "-namespace")
    }
    let result = try Program.run(
      ["swift", "format", "lint", "--strict", "--recursive", "--parallel"]
        + ["--configuration", Repository.root.appending(path: ".swift-format").path, "."],
      in: folder.url)
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output.prefix(10_000))")
  }
}
