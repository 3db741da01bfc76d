import SpecSyntax

/// A key that the author chooses: `NAME[ as SWIFT][?]`.
struct KeyNotation {
  let name: Name
  /// A `?` stands at the end.
  let isOptional: Bool

  /// - Parameter allowsMark: Whether a `?` at the end is a mark, not a part of the name.
  /// - Returns: `nil` where the key is broken, which is reported.
  static func read(
    _ text: PlacedText, allowsMark: Bool, _ findings: inout Findings
  ) -> KeyNotation? {
    var length = text.bytes.count
    var isOptional = false
    if allowsMark, text.bytes.last == UInt8(ascii: "?") {
      length -= 1
      isOptional = true
    }
    var nameEnd = length
    var preferred: String?
    if let separator = lastSeparator(in: text.bytes[..<length]) {
      nameEnd = separator
      guard
        let name = text.part(separator + asWord.count..<length).swiftName(&findings)
      else { return nil }
      preferred = name
    }
    let name = Name(text.string(0..<nameEnd), as: preferred, at: text.range(0..<nameEnd))
    return KeyNotation(name: name, isOptional: isOptional)
  }

  /// Reports the key `as` in the long form under this key, where the name for Swift stands in the
  /// key already.
  func refuseName(
    in keys: KnownKeys, under entry: Mapping.Entry, _ findings: inout Findings
  ) {
    guard name.preferred != nil, let other = keys.entry("as") else { return }
    findings.error(
      .conflictingKeys, "the name for Swift stands in the key already", at: other.keyRange,
      help: "Keep one of the two",
      notes: [Diagnostic.Note("It stands here", at: entry.keyRange)])
  }

  /// Reports a name that is empty, which only the long form can put right, by `as`.
  static func checkIsNamed(_ name: Name, _ findings: inout Findings) -> Bool {
    guard name.text.isEmpty, name.preferred == nil else { return true }
    findings.error(
      .badName, "a name is missing", at: name.range, help: "Write one in front of the colon")
    return false
  }

  private static let asWord = Array(" as ".utf8)

  /// Where the last ` as ` begins.
  private static func lastSeparator(in bytes: ArraySlice<UInt8>) -> Int? {
    var start = bytes.count - asWord.count
    while start >= 0 {
      if bytes[start..<start + asWord.count].elementsEqual(asWord) { return start }
      start -= 1
    }
    return nil
  }
}
