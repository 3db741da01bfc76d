import SpecSyntax

extension KnownKeys {
  /// `ids: {int: [Book], string: [Visitor]}`
  func idDeclarations(_ findings: inout Findings) -> [IDDeclaration] {
    guard let node = self["ids"],
      let entries = node.entries("`ids`", &findings),
      let keys = KnownKeys(node, of: "`ids`", allowed: KeyTable.ids.names, &findings)
    else { return [] }
    var places: [String: Name] = [:]
    var ids: [IDDeclaration] = []
    for entry in entries where keys[entry.key] != nil {
      for text in entry.value.texts("`\(entry.key)`", &findings) ?? [] {
        guard let name = text.typeName(&findings) else { continue }
        if let first = places[name.lowercased()] {
          findings.error(
            .duplicateID,
            first.text == name
              ? "the typed id `\(name)` is declared twice"
              : "the typed ids `\(first.text)` and `\(name)` differ only in case",
            at: text.whole, help: "Take one of them out",
            notes: [Diagnostic.Note("The first is here", at: first.range)])
          continue
        }
        let placed = Name(name, at: text.whole)
        places[name.lowercased()] = placed
        ids.append(
          IDDeclaration(name: placed, rawType: entry.key == "int" ? .int : .string))
      }
    }
    return ids
  }
}
