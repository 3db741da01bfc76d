import SpecSyntax

/// A model or an input whose defaults and example have not been checked yet.
struct ModelDraft {
  let name: Name
  let use: Model.Use
  /// Without the fields of ``with``.
  let ownFields: [FieldDraft]
  /// The models whose fields stand in front.
  let with: [(name: String, range: Range<Int>)]
  let example: Node?
  let documentation: Documentation
  /// Not all of it could be read, so that nothing can be said of what is missing.
  let isBroken: Bool
}

extension SpecContext {
  func model(_ declaration: Declaration, _ findings: inout Findings) -> ModelDraft {
    let use: Model.Use = declaration.kind == .input ? .input : .model
    guard
      let split = declaration.node.splitKeys(
        of: use == .input ? "an input" : "a model",
        allowed: KeyTable.model.names, &findings)
    else {
      declaration.node.reportKind(
        "`\(declaration.name.text)`", expected: "a mapping of fields",
        help: "Write `name: type` lines below it", &findings)
      return ModelDraft(
        name: declaration.name, use: use, ownFields: [], with: [], example: nil,
        documentation: Documentation(), isBroken: true)
    }
    let documentation = documentation(split.keys, prefix: "$", &findings)
    let parents = split.keys["$with"].map { self.parents($0, &findings) } ?? []
    let drafts = fields(split.entries, &findings)
    return ModelDraft(
      name: declaration.name, use: use, ownFields: drafts.fields,
      with: parents.compactMap(\.self), example: split.keys["$example"],
      documentation: documentation, isBroken: !drafts.areWhole || parents.contains { $0 == nil })
  }

  /// The names behind `$with`, one or a list; `nil` for each that is no model.
  private func parents(
    _ node: Node, _ findings: inout Findings
  ) -> [(name: String, range: Range<Int>)?] {
    let texts: [PlacedText]?
    if case .sequence = node.content {
      texts = node.texts("`$with`", &findings)
    } else {
      texts = node.text("`$with`", &findings).map { [$0] }
    }
    guard let texts else { return [nil] }
    var entries = UniqueEntries()
    return texts.map { text in
      guard entries.insert(text.string, at: text.whole, &findings) else { return nil }
      return symbols.object(named: text, &findings).map { ($0, text.whole) }
    }
  }
}

extension SymbolTable {
  /// The name of a model or an input.
  func object(named text: PlacedText, _ findings: inout Findings) -> String? {
    let name = text.string
    if isObject(.named(name)) { return name }
    if types[name] != nil {
      findings.error(
        .notAModel, "`\(name)` is no model and no input", at: text.whole,
        help: "Only the fields of these can be taken")
      return nil
    }
    findings.error(
      .unknownType, "there is no model `\(name)`", at: text.whole,
      help: findings.help(
        for: name, among: objectWords, otherwise: "Declare it under `models` or `inputs`"))
    return nil
  }
}
