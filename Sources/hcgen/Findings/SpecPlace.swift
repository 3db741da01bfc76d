import SpecSyntax

/// A place in a spec, or in a page, ready to be shown.
struct SpecPlace {
  /// The path of the file, as the user gave it.
  let name: String
  let start: SourcePosition
  /// Behind the last character.
  let end: SourcePosition
  let bytes: [UInt8]
  /// Where the line of the place starts, and the place, as offsets into the bytes.
  let lineStart: Int
  let range: Range<Int>

  /// The same place in a file that is known by another path.
  func named(_ name: String) -> SpecPlace {
    SpecPlace(
      name: name, start: start, end: end, bytes: bytes, lineStart: lineStart, range: range)
  }

  /// Made when it is shown, because most formats have no use for it.
  var excerpt: SourceExcerpt { SourceExcerpt(of: bytes, lineStart: lineStart, range: range) }
}

/// Both numbers start at 1; the column counts Unicode scalars.
struct SourcePosition: Hashable {
  let line: Int
  let column: Int
}
