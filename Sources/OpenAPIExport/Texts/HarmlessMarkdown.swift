/// Text that becomes neither HTML nor a link where it stands in CommonMark.
///
/// Code in backticks stays code, as long as it stands on one line: across lines the structure of
/// blocks comes first, and what looks like code could be HTML after all.
struct HarmlessMarkdown {
  private struct Run {
    let start: Int
    let end: Int
    /// A backslash in front keeps it from opening anything.
    let isEscaped: Bool
  }

  static func text(_ text: String) -> String {
    var result: [UInt8] = []
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append(UInt8(ascii: "\n")) }
      write(Array(line), to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func write(_ line: [UInt8], to result: inout [UInt8]) {
    let runs = runs(in: line)
    // Where the code ends that a run would open.
    var ends: [Int: Int] = [:]
    var nearest: [Int: Int] = [:]
    for (index, run) in runs.enumerated().reversed() {
      let length = run.end - run.start
      if let closing = nearest[length] { ends[run.start] = runs[closing].end }
      nearest[length] = index
    }
    let escaped = Set(runs.filter(\.isEscaped).map(\.start))
    var index = 0
    while index < line.count {
      if let end = ends[index], !escaped.contains(index) {
        result += line[index..<end]
        index = end
        continue
      }
      let next = index + 1 < line.count ? line[index + 1] : 0
      switch line[index] {
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: "]") where "([:".utf8.contains(next): result += "&#93;".utf8
      default: result.append(line[index])
      }
      index += 1
    }
  }

  /// The runs of backticks.
  private static func runs(in line: [UInt8]) -> [Run] {
    var runs: [Run] = []
    var index = 0
    var isEscaped = false
    while index < line.count {
      guard line[index] == UInt8(ascii: "`") else {
        isEscaped = line[index] == UInt8(ascii: "\\") && !isEscaped
        index += 1
        continue
      }
      let start = index
      while index < line.count, line[index] == UInt8(ascii: "`") { index += 1 }
      runs.append(Run(start: start, end: index, isEscaped: isEscaped))
      isEscaped = false
    }
    return runs
  }
}
