/// What the words for a type mean.
enum TypeWords {
  /// The type that a cell, or a line of a listing, names; `nil` where no word is one of a type.
  static func type(_ text: String) -> DocumentedType? {
    guard text.utf8.count <= 200 else { return nil }
    let words = words(text)
    let meanings = words.map { DocumentationWords.meanings(of: $0.lowercased()) }
    let all = meanings.reduce(into: DocumentationWords.Meanings()) { $0.formUnion($1) }
    var type = DocumentedType(kind: kind(words, all), text: text)
    type.isList = all.contains(.list) || text.utf8.contains(UInt8(ascii: "["))
    type.isNullable = all.contains(.null) || text.utf8.contains(UInt8(ascii: "?"))
    if type.kind == nil || type.kind == .object {
      type.model =
        zip(words, meanings).first { word, meanings in
          meanings.isEmpty && word.utf8.allSatisfy(\.isWord)
            && word.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } == true
        }?.0
    }
    guard type.kind != nil || type.isList || type.model != nil else { return nil }
    return type
  }

  /// Whether a text says nothing but a type, as `string` or `array of objects`.
  static func isTypeAlone(_ text: String) -> Bool {
    guard text.utf8.count <= 60, text.utf8.count(where: \.isBlank) <= 3 else { return false }
    let words = words(text)
    guard (1...4).contains(words.count) else { return false }
    let types: DocumentationWords.Meanings = [
      .string, .integer, .number, .boolean, .object, .list, .timestamp, .date, .null,
    ]
    return words.allSatisfy { word in
      word == "of" || !DocumentationWords.meanings(of: word.lowercased()).isDisjoint(with: types)
    } && type(text)?.kind != nil
  }

  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { scalar in
      scalar.isBlank || (scalar.isPunctuation && scalar != "-") || scalar == "/"
    }.map(String.init)
  }

  private static func kind(
    _ words: [String], _ all: DocumentationWords.Meanings
  ) -> DocumentedType.Kind? {
    if all.contains(.timestamp) { return all.contains(.string) ? .timestampText : .timestamp }
    if all.contains(.boolean) { return .boolean }
    if all.contains(.integer) { return .integer }
    if words.contains(where: {
      ["datetime", "date-time", "iso8601", "rfc3339"].contains($0.lowercased())
    }) {
      return .dateTime
    }
    if all.contains(.string) { return .string }
    if all.contains(.number) { return .number }
    if all.contains(.date) { return .date }
    return all.contains(.object) ? .object : nil
  }
}
