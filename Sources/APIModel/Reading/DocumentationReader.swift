import SpecSyntax

extension SpecContext {
  /// What a mapping says for people.
  ///
  /// - Parameters:
  ///   - prefix: `$` where the mapping also holds names that the author chooses.
  ///   - text: The documentation, where it has been read elsewhere.
  func documentation(
    _ keys: KnownKeys, prefix: String = "", text: String? = nil, _ findings: inout Findings
  ) -> Documentation {
    func string(_ key: String) -> String? {
      keys[prefix + key]?.text("`\(prefix)\(key)`", &findings)?.trimmed
    }
    let page = keys[prefix + "page"]?.text("`\(prefix)page`", &findings)?
      .pageAddress(behind: docs, &findings)
    let readHere = keys[prefix + "read"]?.calendarDay("`\(prefix)read`", &findings)
    return Documentation(
      text: text ?? string("doc"), page: page, read: readHere ?? (page == nil ? nil : read),
      gap: string("gap"), deprecated: string("deprecated"))
  }
}

extension PlacedText {
  /// The text without blanks and line ends around it.
  var trimmed: String {
    guard let first = bytes.firstIndex(where: { !$0.isBlank }),
      let last = bytes.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return string(first..<last + 1)
  }
}
