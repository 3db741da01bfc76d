import Foundation
import Testing

/// A block of Swift in the README, to be held against the test that compiles it.
struct ReadmeBlock {
  /// The lines of code, without comments, imports and the blanks around them.
  let statements: [String]

  /// The block in which this comment stands.
  init(with comment: String) throws {
    let readme = try ProjectFile("README.md").lines
    let blocks = readme.indices.filter { readme[$0] == "```swift" }.map { start in
      readme[(start + 1)...].prefix { $0 != "```" }
    }
    let block = try #require(
      blocks.first { $0.contains(comment) },
      "README.md has no block of Swift with the line \(comment)")
    statements = block.map(Self.statement).filter { !$0.isEmpty && !$0.hasPrefix("import ") }
  }

  /// The statements that do not stand in a source file of the project.
  func missing(in path: String) throws -> [String] {
    let compiled = Set(try ProjectFile(path).lines.map(Self.statement))
    return statements.filter { !compiled.contains($0) }
  }

  /// A line of code without its comment, and without the blanks around it.
  private static func statement(_ line: String) -> String {
    let code = line.firstRange(of: /(^|\s)\/\//).map { line[..<$0.lowerBound] } ?? line[...]
    return code.trimmingCharacters(in: .whitespaces)
  }
}
