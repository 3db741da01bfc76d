/// Collects the entries of one mapping; the first of two equal keys stays.
struct MappingBuilder {
  private(set) var entries: [Mapping.Entry] = []
  private var places = FirstPlaces()

  /// Adds an entry, or gives the finding where its key stood before.
  mutating func add(_ key: MappingKey, value: Node) -> Diagnostic? {
    guard let name = key.name else { return nil }
    if let first = places.insert(name, at: key.range) {
      return Diagnostic(
        SyntaxDiagnostic.duplicateKey.rawValue,
        "The key \(name) stands twice in this mapping",
        at: key.range,
        help: "Rename one of the two, or take it out",
        notes: [Diagnostic.Note("It stands here first", at: first)]
      )
    }
    entries.append(Mapping.Entry(key: name, keyRange: key.range, value: value))
    return nil
  }

  func node(from start: Int, to limit: Int) -> Node {
    Node(.mapping(Mapping(entries: entries)), range: start..<max(start, limit))
  }
}
