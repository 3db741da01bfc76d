import SpecSyntax

extension KnownKeys {
  /// `operators: {equality: {"=": equal, "!=": notEqual}}`
  func operatorSets(_ findings: inout Findings) -> [OperatorSet] {
    var sets: [OperatorSet] = []
    for entry in self["operators"]?.entries("`operators`", &findings) ?? [] {
      let text = PlacedText(keyOf: entry)
      let name = text.ordinaryName(of: "a group of operators", &findings)
      let subject = "the operators `\(text.string)`"
      var cases: [EnumCase] = []
      for entry in entry.value.entries(subject, &findings) ?? [] {
        let sent = PlacedText(keyOf: entry)
        guard
          let preferred = entry.value.text("the name of `\(entry.key)`", &findings)?
            .swiftName(&findings)
        else { continue }
        cases.append(EnumCase(name: Name(sent.string, as: preferred, at: sent.whole)))
      }
      if entry.value.isEmptyCollection {
        findings.error(
          .emptyDeclaration, "\(subject) are none", at: text.whole,
          help: "Write what is sent and what it is called, as in `{\"=\": equal}`")
      }
      if let name { sets.append(OperatorSet(name: Name(name, at: text.whole), cases: cases)) }
    }
    return sets
  }
}
