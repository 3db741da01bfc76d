import Foundation
import OutputTree
import SeededRandom
import Testing

@Suite struct UnifiedDiffTests {
  static let examples: [(old: String, new: String, diff: String)] = [
    ("a\n", "a\n", ""),
    ("", "a\n", "--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n"),
    ("a\nb\n", "", "--- x\n+++ x\n@@ -1,2 +0,0 @@\n-a\n-b\n"),
    (
      "a", "a\n",
      "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"
    ),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nV\n6\n7\n8\n9\n",
      "--- x\n+++ x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+V\n 6\n 7\n 8\n"
    ),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "I\n2\n3\n4\n5\n6\n7\n8\nIX\n",
      "--- x\n+++ x\n@@ -1,4 +1,4 @@\n-1\n+I\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+IX\n"
    ),
    ("a\r\n", "a\n", "--- x\n+++ x\n@@ -1 +1 @@\n-a\r\n+a\n"),
  ]

  @Test(arguments: examples) func text(old: String, new: String, diff: String) {
    #expect(unifiedDiff(old, new) == diff)
  }

  @Test func namesStandInTheHeader() {
    let diff = UnifiedDiff.bytes(from: [], named: nil, to: Array("a\n".utf8), named: "my file")
    #expect(String(decoding: diff, as: UTF8.self).hasPrefix("--- /dev/null\n+++ my file\t\n@@"))
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func smallTextsTakeTheFewestEdits(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let old = randomLines(0...14, of: 4, using: &generator)
    let new = randomLines(0...14, of: 4, using: &generator)
    let diff = unifiedDiff(old.joined(), new.joined())
    let edits = diff.split(separator: "\n").dropFirst(2).count { "+-".contains($0.prefix(1)) }
    let fewest = old.count + new.count - 2 * longestCommon(old, new)
    #expect(diff.isEmpty ? fewest == 0 : edits == fewest, "seed \(seed)")
  }

  /// The larger ones have too little in common to search through.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")),
    arguments: 0..<30 as Range<UInt64>)
  func patchTakesIt(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let most = [6, 60, 3000][Int(seed % 3)]
    let kinds = [2, 12, 100_000][Int(seed / 3 % 3)]
    let old = randomLines(1...most, of: kinds, using: &generator).joined()
    var lines = randomLines(1...most, of: kinds, using: &generator)
    if seed % 2 == 0 { lines = edited(old, using: &generator) }
    let new = seed % 5 == 0 ? String(lines.joined().dropLast()) : lines.joined()
    let folder = try TemporaryFolder()
    try folder.write(old, to: "x")
    try folder.write(unifiedDiff(old, new), to: "x.diff")
    let patch = Process()
    patch.executableURL = URL(fileURLWithPath: "/usr/bin/patch")
    patch.arguments = ["--quiet", "--fuzz=0", folder.path("x"), folder.path("x.diff")]
    if old != new {
      try patch.run()
      patch.waitUntilExit()
      #expect(patch.terminationStatus == 0, "seed \(seed)")
    }
    #expect((folder.text("x") ?? "") == new, "seed \(seed)")
  }

  /// There are more edits than the search goes through at once; cutting it keeps them few.
  @Test func manyEditsStayFew() {
    let old = (0..<4000).map { $0 % 2 == 0 ? "same \($0)\n" : "old \($0)\n" }.joined()
    let new = old.replacing("old", with: "new")
    let edits = unifiedDiff(old, new).split(separator: "\n").dropFirst(2)
      .count { "+-".contains($0.prefix(1)) }
    #expect((4000...4400).contains(edits))
  }

  @Test func textsWithNothingInCommonTakeLittleTime() {
    let old = (0..<10_000).map { "old \($0)\n" }.joined()
    let new = (0..<10_000).map { "new \($0)\n" }.joined()
    let diff = unifiedDiff(old, new)
    #expect(diff.utf8.count == old.utf8.count + new.utf8.count + 20_000 + 36)
  }

  private func unifiedDiff(_ old: String, _ new: String) -> String {
    String(
      decoding: UnifiedDiff.bytes(
        from: Array(old.utf8), named: "x", to: Array(new.utf8), named: "x"),
      as: UTF8.self)
  }

  private func randomLines(
    _ count: ClosedRange<Int>, of kinds: Int, using generator: inout SeededGenerator
  ) -> [String] {
    (0..<Int.random(in: count, using: &generator)).map { _ in
      "line \(Int.random(in: 0..<kinds, using: &generator))\n"
    }
  }

  private func edited(_ text: String, using generator: inout SeededGenerator) -> [String] {
    var lines = text.split(separator: "\n").map { $0 + "\n" }
    for _ in 0..<Int.random(in: 1...9, using: &generator) {
      let line = Int.random(in: 0...lines.count, using: &generator)
      if Bool.random(using: &generator), line < lines.count {
        lines.remove(at: line)
      } else {
        lines.insert("new\n", at: line)
      }
    }
    return lines.map { String($0) }
  }

  private func longestCommon(_ old: [String], _ new: [String]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for line in old {
      var diagonal = 0
      for (index, other) in new.enumerated() {
        let above = row[index + 1]
        row[index + 1] = line == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }
}
