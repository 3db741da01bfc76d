import Foundation
import SwiftGeneration
import Testing

/// Every golden output is Swift that compiles, without a warning. `HCGEN_EVERY_HOST=1` has the flow
/// of data checked as well, as the vendoring tests do for the clients of the project.
@Suite struct CompilationTests {
  @Test(arguments: GoldenCase.all)
  func compilesInSwift6Mode(_ golden: GoldenCase) throws {
    let files = FileTree(
      Dictionary(uniqueKeysWithValues: try golden.generated().map { ($0.path, $0.contents) }))
    // Access by package needs the name of one.
    let result = try Tool.compile(
      files, settings: ["-swift-version", "6", "-package-name", "host"], module: "Golden",
      quickly: !VendoringTests.isThorough)
    #expect(result.status == 0, "\(result.output)")
  }
}
