import SpecSyntax

extension SpecContext {
  func enumeration(_ declaration: Declaration, _ findings: inout Findings) -> Enumeration {
    let split = declaration.node.splitKeys(
      of: "an enum",
      allowed: KeyTable.enumeration.names, &findings)
    let isInt =
      split?.keys["$type"]?.word("`$type`", among: ["string", "int"], &findings) == "int"
    let isClosed = split?.keys["$closed"]?.flag("`$closed`", &findings) ?? false
    let documentation = split.map { self.documentation($0.keys, prefix: "$", &findings) }
    let subject = "the enum `\(declaration.name.text)`"
    let drafts =
      split.map { cases($0.entries, of: subject, &findings) }
      ?? cases(declaration.node, of: subject, &findings)

    var ledger = SpellingLedger()
    for draft in drafts {
      ledger.enter(draft, as: .duplicateValue, called: "the value", &findings)
      if isInt { checkNumbers(draft, &findings) }
    }
    if declaration.node.isEmptyCollection || split?.entries.isEmpty == true {
      findings.error(
        .emptyEnum, "\(subject) has no values", at: declaration.name.range,
        help: "List them, or use `string` instead")
    }
    return Enumeration(
      name: declaration.name, rawType: isInt ? .int : .string, isClosed: isClosed,
      cases: drafts.map(\.enumCase), documentation: documentation ?? Documentation())
  }

  private func checkNumbers(_ draft: CaseDraft, _ findings: inout Findings) {
    for spelling in draft.spellings
    where (try? WholeNumber.read(Array(spelling.text.utf8))) == nil {
      findings.error(
        .badEnumValue, "`\(spelling.text)` is no whole number, as `$type: int` says",
        at: spelling.range,
        help: "Write the number that is sent, and a name behind `as`: `1 as waiting`")
    }
  }
}
