import SpecSyntax

/// The lines of a spec that hold an error of the syntax.
struct DamagedLines {
  private let file: SourceFile
  /// In their order; a line may stand here more than once.
  private let lines: [Int]

  init(_ syntax: [Diagnostic], in file: SourceFile) {
    self.file = file
    lines = syntax.filter { $0.severity == .error }
      .map { file.lineNumber(at: $0.range.lowerBound) }.sorted()
  }

  /// Whether there are any.
  var isEmpty: Bool { lines.isEmpty }

  /// Whether one of them is among the lines that a range touches, and so many lines around it.
  func touch(_ range: Range<Int>, within distance: Int) -> Bool {
    let first = file.lineNumber(at: range.lowerBound) - distance
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < first { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low] <= file.lineNumber(at: range.upperBound) + distance
  }
}
