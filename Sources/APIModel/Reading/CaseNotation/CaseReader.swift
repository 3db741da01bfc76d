import SpecSyntax

extension SpecContext {
  /// Values of an enum, or error codes: a list of names, or a mapping from name to documentation,
  /// to nothing, or to the long form.
  func cases(_ node: Node, of subject: String, _ findings: inout Findings) -> [CaseDraft] {
    switch node.content {
    case .sequence(let nodes):
      return nodes.compactMap { node in
        guard let text = node.text("an entry of \(subject)", &findings),
          let key = KeyNotation.read(text, allowsMark: false, &findings)
        else { return nil }
        return CaseDraft(enumCase: EnumCase(name: key.name), aliasPlaces: [])
      }
    case .mapping(let mapping):
      return cases(mapping.entries, of: subject, &findings)
    case .scalar, .empty:
      node.reportKind(
        subject, expected: "a list or a mapping",
        help: "List the values in brackets, or write `value: documentation` lines", &findings)
      return []
    }
  }

  func cases(
    _ entries: [Mapping.Entry], of subject: String, _ findings: inout Findings
  ) -> [CaseDraft] {
    entries.compactMap { entry -> CaseDraft? in
      let key = KeyNotation.read(PlacedText(keyOf: entry), allowsMark: false, &findings)
      switch entry.value.content {
      case .empty:
        return key.map { CaseDraft(enumCase: EnumCase(name: $0.name), aliasPlaces: []) }
      case .scalar:
        let text = entry.value.text("the documentation of `\(entry.key)`", &findings)
        return key.map {
          CaseDraft(
            enumCase: EnumCase(name: $0.name, documentation: Documentation(text: text?.trimmed)),
            aliasPlaces: [])
        }
      case .mapping(let mapping):
        return longCase(entry, mapping.entries, key: key, of: subject, &findings)
      case .sequence:
        entry.value.reportKind(
          "`\(entry.key)`", expected: "documentation or a mapping",
          help: "Write a text behind it, or `doc: TEXT` and other keys below it", &findings)
        return nil
      }
    }.filter { KeyNotation.checkIsNamed($0.enumCase.name, &findings) }
  }

  private func longCase(
    _ entry: Mapping.Entry, _ entries: [Mapping.Entry], key: KeyNotation?, of subject: String,
    _ findings: inout Findings
  ) -> CaseDraft? {
    let keys = KnownKeys(
      entries, of: "an entry of \(subject)", allowed: KeyTable.enumCase.names,
      range: entry.value.range, &findings)
    let preferred = keys["as"]?.text("`as`", &findings)?.swiftName(&findings)
    let aliases = keys["also"]?.texts("`also`", &findings) ?? []
    let documentation = documentation(keys, &findings)
    key?.refuseName(in: keys, under: entry, &findings)
    guard let key else { return nil }
    return CaseDraft(
      enumCase: EnumCase(
        name: Name(key.name.text, as: key.name.preferred ?? preferred, at: key.name.range),
        aliases: aliases.map(\.string), documentation: documentation),
      aliasPlaces: aliases.map(\.whole))
  }
}
