/// The difference between two texts in the form that `patch` takes.
public enum UnifiedDiff {
  /// Both headers and all hunks, with three lines of context; empty for equal texts.
  ///
  /// Lines end at LF. A name of `nil` stands for a file that is not there.
  public static func bytes(
    from old: [UInt8], named oldName: String?, to new: [UInt8], named newName: String?
  ) -> [UInt8] {
    guard old != new else { return [] }
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    let edits = LineEdits(from: oldLines, to: newLines)
    var output = Array("--- \(header(oldName))\n+++ \(header(newName))\n".utf8)
    for hunk in hunks(of: edits) {
      output += "@@ -\(span(hunk.old)) +\(span(hunk.new)) @@\n".utf8
      var newLine = hunk.new.lowerBound
      func appendAdded() {
        while newLine < hunk.new.upperBound, edits.isAdded[newLine] {
          append(newLines[newLine], mark: "+", to: &output)
          newLine += 1
        }
      }
      for oldLine in hunk.old {
        if edits.isRemoved[oldLine] {
          append(oldLines[oldLine], mark: "-", to: &output)
        } else {
          appendAdded()
          append(oldLines[oldLine], mark: " ", to: &output)
          newLine += 1
        }
      }
      appendAdded()
    }
    return output
  }

  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static let context = 3

  /// The changed stretches with their context; those whose contexts touch are one.
  private static func hunks(of edits: LineEdits) -> [Hunk] {
    var hunks: [Hunk] = []
    let oldCount = edits.isRemoved.count
    let newCount = edits.isAdded.count
    var (x, y) = (0, 0)
    while x < oldCount || y < newCount {
      let start = (old: x, new: y)
      while x < oldCount, edits.isRemoved[x] { x += 1 }
      while y < newCount, edits.isAdded[y] { y += 1 }
      guard x > start.old || y > start.new else {
        x += 1
        y += 1
        continue
      }
      let before = min(context, start.old, start.new)
      let after = min(context, oldCount - x, newCount - y)
      let hunk = Hunk(old: start.old - before..<x + after, new: start.new - before..<y + after)
      if let last = hunks.last, last.old.upperBound >= hunk.old.lowerBound {
        hunks[hunks.count - 1] = Hunk(
          old: last.old.lowerBound..<hunk.old.upperBound,
          new: last.new.lowerBound..<hunk.new.upperBound)
      } else {
        hunks.append(hunk)
      }
    }
    return hunks
  }

  /// The lines with their line ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func append(
    _ line: ArraySlice<UInt8>, mark: Unicode.Scalar, to output: inout [UInt8]
  ) {
    output.append(UInt8(ascii: mark))
    output += line
    if line.last != UInt8(ascii: "\n") { output += "\n\\ No newline at end of file\n".utf8 }
  }

  /// A tab behind the name tells readers where a name with blanks ends.
  private static func header(_ name: String?) -> String {
    guard let name else { return "/dev/null" }
    return name.contains(" ") ? name + "\t" : name
  }

  private static func span(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
  }
}
