import SpecSyntax

extension SpecContext {
  /// - Returns: `nil` where the declaration is broken.
  func filter(_ declaration: Declaration, _ findings: inout Findings) -> Filter? {
    let subject = "the filter `\(declaration.name.text)`"
    guard
      let split = declaration.node.splitKeys(
        of: "a filter", allowed: KeyTable.filter.names, &findings)
    else {
      declaration.node.reportKind(
        subject, expected: "a mapping", help: declaration.node.helpTowardsMapping, &findings)
      return nil
    }
    let documentation = documentation(split.keys, prefix: "$", &findings)
    let parts = split.keys["$send"].flatMap {
      KnownKeys($0, of: "`$send`", allowed: KeyTable.condition.names, &findings)
    }
    func part(_ key: String, _ findings: inout Findings) -> String {
      parts?[key]?.text("`\(key)`", &findings)?.string ?? key
    }
    let fieldKey = part("field", &findings)
    let operatorKey = part("operator", &findings)
    let valueKey = part("value", &findings)
    if let send = split.keys["$send"], Set([fieldKey, operatorKey, valueKey]).count < 3 {
      findings.error(
        .conflictingKeys, "two parts of a condition have one name", at: send.range,
        help: "Write the names that the API uses")
    }

    var conditions: [Filter.Condition] = []
    var places: [String: Range<Int>] = [:]
    for entry in split.entries {
      guard let condition = condition(entry, &findings) else { continue }
      if let first = places[condition.name.text] {
        findings.error(
          .duplicateCase, "the condition on `\(condition.name.text)` is there twice",
          at: condition.name.range, help: "Take one of them out",
          notes: [Diagnostic.Note("The first is here", at: first)])
        continue
      }
      places[condition.name.text] = condition.name.range
      conditions.append(condition)
    }
    if split.entries.isEmpty {
      findings.error(
        .emptyDeclaration, "\(subject) has no conditions", at: declaration.name.range,
        help: "Add one, as in `title: string by equality`")
    }
    return Filter(
      name: declaration.name, fieldKey: fieldKey, operatorKey: operatorKey, valueKey: valueKey,
      conditions: conditions, documentation: documentation)
  }

  /// `NAME[ as SWIFT]: TYPE by OPERATORS [| DOCUMENTATION]`
  private func condition(
    _ entry: Mapping.Entry, _ findings: inout Findings
  ) -> Filter.Condition? {
    let key = KeyNotation.read(PlacedText(keyOf: entry), allowsMark: false, &findings)
    guard let text = entry.value.text("the condition `\(entry.key)`", &findings) else {
      return nil
    }
    var scanner = NotationScanner(text)
    let type = symbols.type(&scanner, &findings)
    guard let reference = type.reference else { return nil }
    guard scanner.take(word: "by") else {
      findings.error(
        .badNotation, "the condition does not say which operators fit", at: text.whole,
        help: "Write them behind the type: `\(reference.notation) by OPERATORS`")
      return nil
    }
    scanner.skipBlanks()
    let part = scanner.word()
    let operators = text.string(part)
    let documentation = scanner.documentation(&findings)
    guard symbols.operatorSets.contains(operators) else {
      findings.error(
        .unknownOperators, "there are no operators `\(operators)`", at: text.range(part),
        help: findings.help(
          for: operators, among: symbols.operatorSets,
          otherwise: "Declare them under `operators`"))
      return nil
    }
    guard scanner.expectEnd(behind: "the operators", &findings), let key else { return nil }
    return Filter.Condition(
      name: key.name, type: reference, operators: operators,
      documentation: Documentation(text: documentation))
  }
}
