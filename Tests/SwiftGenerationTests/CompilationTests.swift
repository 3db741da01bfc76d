import Foundation
import SwiftGeneration
import Testing

/// Every golden output is Swift that compiles, without a warning.
@Suite struct CompilationTests {
  @Test(arguments: GoldenCase.all)
  func compilesInSwift6Mode(_ golden: GoldenCase) throws {
    let files = FileTree(
      Dictionary(uniqueKeysWithValues: try golden.generated().map { ($0.path, $0.contents) }))
    // Access by package needs the name of one.
    let result = try Tool.compile(
      files, settings: ["-swift-version", "6", "-package-name", "host"], module: "Golden")
    #expect(result.status == 0, "\(result.output)")
  }
}
