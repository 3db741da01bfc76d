import SpecSyntax

/// The entries of a list in which none may stand twice.
struct UniqueEntries {
  private var places = FirstPlaces()

  /// Whether the entry is new; a second one is reported with the place of the first.
  mutating func insert(_ text: String, at range: Range<Int>, _ findings: inout Findings) -> Bool {
    if let first = places.insert(text, at: range) {
      findings.error(
        .repeatedEntry, "`\(text)` stands twice in the list", at: range,
        help: "Take one of them out", notes: [Diagnostic.Note("The first is here", at: first)])
      return false
    }
    return true
  }
}
