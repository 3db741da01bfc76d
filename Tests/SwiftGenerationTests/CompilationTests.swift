import Foundation
import SwiftGeneration
import Testing

/// Every golden output is Swift that compiles, without a warning. `HCGEN_EVERY_HOST=1` has the flow
/// of data checked as well, as the vendoring tests do for the clients of the project.
@Suite struct CompilationTests {
  /// Most files of the runtime are the same in most of the cases: the compiler looks at each of them
  /// in the first one, and in the others only for what is declared there.
  private static let cases = Result { try checkedOnce(GoldenCase.all) }

  private static func checkedOnce(
    _ cases: [GoldenCase]
  ) throws -> [String: (files: FileTree, checked: Set<String>)] {
    var known: Set<SwiftFile> = []
    var result: [String: (FileTree, Set<String>)] = [:]
    for golden in cases {
      let files = try golden.generated()
      let checked = files.filter { known.insert($0).inserted }.map(\.path)
      let contents = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) })
      result[golden.name] = (FileTree(contents), Set(checked))
    }
    return result
  }

  @Test(arguments: GoldenCase.all)
  func compilesInSwift6Mode(_ golden: GoldenCase) throws {
    let (files, checked) = try #require(try Self.cases.get()[golden.name])
    #expect(!checked.isEmpty)
    // Access by package needs the name of one.
    let settings = ["-swift-version", "6", "-package-name", "host"]
    let result =
      try VendoringTests.isThorough
      ? Tool.compile(files, settings: settings, module: "Golden")
      : Tool.typecheck(checked, of: files, settings: settings, module: "Golden")
    #expect(result.status == 0, "\(result.output)")
  }
}
