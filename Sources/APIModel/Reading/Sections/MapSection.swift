import SpecSyntax

extension SpecContext {
  /// - Returns: `nil` where the declaration is broken.
  func pairMap(_ declaration: Declaration, _ findings: inout Findings) -> PairMap? {
    guard
      let keys = KnownKeys(
        declaration.node, of: "a map", allowed: KeyTable.pairMap.names,
        required: KeyTable.pairMap.required, &findings)
    else { return nil }
    let documentation = documentation(keys, &findings)
    let value = keys["of"]?.text("`of`", &findings).flatMap { text -> TypeReference? in
      var scanner = NotationScanner(text)
      let type = symbols.element(&scanner, &findings)
      guard type.reference != nil, scanner.expectEnd(behind: "the type", &findings) else {
        return nil
      }
      return type.reference
    }
    let pairs = keys["pairs"].flatMap {
      KnownKeys(
        $0, of: "`pairs`", allowed: KeyTable.pair.names, required: KeyTable.pair.required, &findings
      )
    }
    let keyField = pairs?["key"]?.text("`key`", &findings)
    let valueField = pairs?["value"]?.text("`value`", &findings)
    let send = keys["send"]?.word("`send`", among: ["pairs", "object"], &findings)
    if let keyField, let valueField, keyField.string == valueField.string {
      findings.error(
        .conflictingKeys, "key and value of a pair have one name, `\(valueField.string)`",
        at: valueField.whole, help: "Write the names that the API uses",
        notes: [Diagnostic.Note("The other is here", at: keyField.whole)])
    }
    guard let value, let keyField, let valueField, let send else { return nil }
    return PairMap(
      name: declaration.name, value: value, keyField: keyField.string,
      valueField: valueField.string, isSentAsPairs: send == "pairs", documentation: documentation)
  }
}
