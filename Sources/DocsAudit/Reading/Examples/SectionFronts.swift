/// What the section of an operation has in front of its address. Some pages show the examples there,
/// and the address under a heading of its own below that of the section.
struct SectionFronts {
  /// Of each operation but the first, the line where its section begins, as far as that is behind
  /// the operation before.
  private var starts: [Int?] = []
  private let operations: [Int]

  /// `starts` are the first lines of the operations, from the top of the page down.
  init(_ text: PageText, starts operations: [Int]) {
    self.operations = operations
    guard operations.count > 1 else { return }
    // The headings that the line at hand stands under, each deeper than the one before.
    var open: [(level: Int, line: Int)] = []
    var index = 0
    var last = 0
    for (operation, start) in operations.enumerated() {
      while index < text.lines.count, text.lines[index].number < start {
        let line = text.lines[index]
        if line.level > 0 {
          while let heading = open.last, heading.level >= line.level { open.removeLast() }
          open.append((line.level, line.number))
        }
        index += 1
      }
      // The innermost heading is that of the address itself.
      let section = open.dropLast().last { $0.line > last }
      starts.append(operation == 0 ? nil : section?.line)
      last = start
    }
  }

  /// Whether a line behind an operation is in the section of the next one, in front of its address.
  func contains(_ line: Int, ofOperationBehind operation: Int) -> Bool {
    let next = operation + 1
    guard starts.indices.contains(next), let start = starts[next] else { return false }
    return line >= start && line > operations[operation]
  }
}
