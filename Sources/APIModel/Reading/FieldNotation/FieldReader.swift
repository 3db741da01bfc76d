import SpecSyntax

extension SpecContext {
  /// The fields of a mapping; those that cannot be read are reported and left out.
  func fields(
    _ entries: [Mapping.Entry], _ findings: inout Findings
  ) -> FieldDrafts {
    var drafts = FieldDrafts()
    var places: [String: Range<Int>] = [:]
    for entry in entries {
      guard let field = field(entry, &findings),
        KeyNotation.checkIsNamed(field.name, &findings)
      else {
        drafts.areWhole = false
        continue
      }
      if let first = places[field.name.text] {
        findings.reportDuplicate(field: field.name, first: first)
        continue
      }
      places[field.name.text] = field.name.range
      drafts.fields.append(field)
    }
    return drafts
  }

  private func field(_ entry: Mapping.Entry, _ findings: inout Findings) -> FieldDraft? {
    let key = KeyNotation.read(PlacedText(keyOf: entry), allowsMark: true, &findings)
    switch entry.value.content {
    case .scalar:
      guard let text = entry.value.text("the field `\(entry.key)`", &findings) else { return nil }
      let line = FieldLine.read(text, parts: .all, symbols, &findings)
      guard let key, line.isWhole || line.type.reference == nil else { return nil }
      return FieldDraft(
        name: key.name, type: line.type, isNullable: line.isNullable,
        isOptional: key.isOptional || line.defaultValue != nil, limits: line.limits,
        defaultValue: line.defaultValue, documentation: Documentation(text: line.documentation))
    case .mapping(let mapping):
      return longField(entry, mapping.entries, key: key, &findings)
    case .sequence, .empty:
      entry.value.reportKind(
        "the field `\(entry.key)`", expected: "a type or a mapping",
        help: entry.value.onlyElement.map { "Write `list of \($0)`" }
          ?? "Write a type, such as `string` or `list of string`", &findings)
      return nil
    }
  }

  private func longField(
    _ entry: Mapping.Entry, _ entries: [Mapping.Entry], key: KeyNotation?,
    _ findings: inout Findings
  ) -> FieldDraft? {
    let keys = KnownKeys(
      entries, of: "a field",
      allowed: KeyTable.field.names, required: KeyTable.field.required, range: entry.value.range,
      &findings)
    let line = keys["type"]?.text("`type`", &findings).map {
      FieldLine.read($0, parts: .mark, symbols, &findings)
    }
    let preferred = keys["as"]?.text("`as`", &findings)?.swiftName(&findings)
    let wire = keys["wire"]?.wireName(&findings)
    let isOptional = keys["optional"]?.flag("`optional`", &findings) ?? false
    let documentation = documentation(keys, &findings)
    key?.refuseName(in: keys, under: entry, &findings)
    guard let key, let line, line.isWhole || line.type.reference == nil else { return nil }
    let limits = keys["limits"]?.text("`limits`", &findings)?.limits(&findings)
      .map { $0.fitting(line.type, &findings) }
    if keys["limits"] != nil, limits == nil { return nil }
    // With `wire` the key is free to be the name that the author wants.
    let keyAsName =
      wire != nil && Identifier.isPlain(key.name.text.utf8) ? key.name.text : nil
    return FieldDraft(
      name: Name(
        wire?.text ?? key.name.text, as: key.name.preferred ?? preferred ?? keyAsName,
        at: wire?.range ?? key.name.range),
      type: line.type, isNullable: line.isNullable,
      isOptional: key.isOptional || isOptional || keys["default"] != nil,
      limits: limits ?? Limits(), defaultValue: keys["default"], documentation: documentation)
  }
}

extension Node {
  /// The name of a field on the wire: any text, blanks included.
  fileprivate func wireName(_ findings: inout Findings) -> (text: String, range: Range<Int>)? {
    guard case .scalar(let scalar) = content, !scalar.text.isEmpty else {
      return text("`wire`", &findings).map { ($0.string, $0.whole) }
    }
    return (scalar.text, range)
  }
}

extension Findings {
  mutating func reportDuplicate(field name: Name, first: Range<Int>, help: String? = nil) {
    error(
      .duplicateField, "the field `\(name.text)` is there twice", at: name.range,
      help: help ?? "Take one of them out",
      notes: [Diagnostic.Note("The first is here", at: first)])
  }
}
