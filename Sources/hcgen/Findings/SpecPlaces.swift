import SpecSyntax

/// Turns the byte offsets of many findings into lines and columns in one pass over the spec, so
/// that a thousand findings on one endless line cost no more than one.
struct SpecPlaces {
  private struct Stop {
    let position: SourcePosition
    let lineStart: Int
  }

  private let source: SourceFile
  private var stops: [Int: Stop] = [:]

  init(_ diagnostics: [Diagnostic], in source: SourceFile) {
    self.init(diagnostics.flatMap { [$0.range] + $0.notes.map(\.range) }, in: source)
  }

  init(_ ranges: [Range<Int>], in source: SourceFile) {
    self.source = source
    let bytes = source.bytes
    let offsets = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    var line = 1
    var column = 1
    var lineStart = 0
    var offset = 0
    for wanted in offsets {
      while offset < min(wanted, bytes.count) {
        let byte = bytes[offset]
        offset += 1
        let isReturnOfPair =
          byte == UInt8(ascii: "\r") && offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isReturnOfPair {
          line += 1
          column = 1
          lineStart = offset
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      stops[wanted] = Stop(
        position: SourcePosition(line: line, column: column), lineStart: lineStart)
    }
  }

  /// The place of a range that was given, or stands in one of the diagnostics.
  subscript(range: Range<Int>) -> SpecPlace {
    let nowhere = Stop(position: SourcePosition(line: 1, column: 1), lineStart: 0)
    let start = stops[range.lowerBound] ?? nowhere
    let end = stops[range.upperBound] ?? start
    return SpecPlace(
      name: source.name, start: start.position, end: end.position,
      bytes: source.bytes, lineStart: start.lineStart, range: range)
  }
}

extension Finding {
  /// The findings of a spec in the order of its text.
  static func list(_ diagnostics: [Diagnostic], in source: SourceFile) -> [Finding] {
    let places = SpecPlaces(diagnostics, in: source)
    let sorted = diagnostics.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    return sorted.map { _, diagnostic in
      Finding(
        id: diagnostic.id, severity: diagnostic.severity, message: diagnostic.message,
        help: diagnostic.help, place: .spec(places[diagnostic.range]),
        notes: diagnostic.notes.map { Note(message: $0.message, place: places[$0.range]) },
        status: diagnostic.severity == .error ? .found : .fine)
    }
  }
}
