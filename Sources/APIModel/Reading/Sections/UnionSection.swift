import SpecSyntax

extension SpecContext {
  func union(_ declaration: Declaration, _ findings: inout Findings) -> UnionDraft {
    if case .sequence(let nodes) = declaration.node.content {
      return untaggedUnion(declaration, nodes, &findings)
    }
    guard
      let split = declaration.node.splitKeys(
        of: "a union", allowed: KeyTable.union.names, required: KeyTable.union.required, &findings)
    else {
      declaration.node.reportKind(
        "the union `\(declaration.name.text)`", expected: "a list or a mapping",
        help: "List its types, as in `[Book, Author]`, or write `$by` and the cases below it",
        &findings)
      return UnionDraft(Union(name: declaration.name), isBroken: true)
    }
    return taggedUnion(declaration, split, &findings)
  }

  private func untaggedUnion(
    _ declaration: Declaration, _ nodes: [Node], _ findings: inout Findings
  ) -> UnionDraft {
    var cases = UnionCases()
    for node in nodes {
      guard let text = node.text("a type of the union", &findings),
        let key = KeyNotation.read(text, allowsMark: false, &findings)
      else {
        cases.isBroken = true
        continue
      }
      let notation = text.part(0..<key.name.text.utf8.count)
      let line = FieldLine.read(notation, parts: [], symbols, &findings)
      guard let type = line.type.reference, line.isWhole else {
        cases.isBroken = true
        continue
      }
      cases.add(
        Union.Case(
          name: Name(type.notation, as: key.name.preferred, at: notation.whole), type: type),
        named: "the type", &findings)
    }
    return cases.union(declaration, discriminator: nil, Documentation(), &findings)
  }

  private func taggedUnion(
    _ declaration: Declaration, _ split: SplitKeys, _ findings: inout Findings
  ) -> UnionDraft {
    let discriminator = split.keys["$by"]?.text("`$by`", &findings)?.string
    let documentation = documentation(split.keys, prefix: "$", &findings)
    var cases = UnionCases()
    cases.isBroken = discriminator == nil
    for entry in split.entries {
      guard let key = KeyNotation.read(PlacedText(keyOf: entry), allowsMark: false, &findings),
        let text = entry.value.text("the case `\(entry.key)`", &findings)
      else {
        cases.isBroken = true
        continue
      }
      let line = FieldLine.read(text, parts: .documentation, symbols, &findings)
      guard let type = line.type.reference, line.isWhole else {
        cases.isBroken = true
        continue
      }
      guard symbols.isObject(type) else {
        findings.error(
          .notAModel, "a case that is told by a field must be a model, not `\(type.notation)`",
          at: line.type.range, help: "Name one of `models` or `inputs`")
        cases.isBroken = true
        continue
      }
      cases.add(
        Union.Case(
          name: key.name, type: type, documentation: Documentation(text: line.documentation)),
        named: "the case", &findings)
    }
    return cases.union(
      declaration, discriminator: discriminator, documentation, &findings)
  }
}

/// A union, and whether all of it could be read.
struct UnionDraft {
  let union: Union
  let isBroken: Bool

  init(_ union: Union, isBroken: Bool) {
    self.union = union
    self.isBroken = isBroken
  }
}

extension Union {
  /// A union without cases, in place of one that could not be read.
  fileprivate init(name: Name) {
    self.init(name: name, discriminator: nil, cases: [], documentation: Documentation())
  }
}

/// The cases of a union, gathered one by one.
private struct UnionCases {
  var isBroken = false
  private var cases: [Union.Case] = []
  private var places: [String: Range<Int>] = [:]

  mutating func add(
    _ newCase: Union.Case, named kind: String, _ findings: inout Findings
  ) {
    if let first = places[newCase.name.text] {
      findings.error(
        .duplicateCase, "\(kind) `\(newCase.name.text)` stands in the union twice",
        at: newCase.name.range, help: "Take one of them out",
        notes: [Diagnostic.Note("The first is here", at: first)])
      return
    }
    places[newCase.name.text] = newCase.name.range
    cases.append(newCase)
  }

  func union(
    _ declaration: Declaration, discriminator: String?, _ documentation: Documentation,
    _ findings: inout Findings
  ) -> UnionDraft {
    if cases.isEmpty, !isBroken {
      findings.error(
        .emptyDeclaration, "the union `\(declaration.name.text)` has no cases",
        at: declaration.name.range, help: "List its types, or use `json` instead")
    }
    return UnionDraft(
      Union(
        name: declaration.name, discriminator: discriminator, cases: cases,
        documentation: documentation), isBroken: isBroken)
  }
}

extension SymbolTable {
  /// The type is a model or an input.
  func isObject(_ type: TypeReference) -> Bool {
    guard case .named(let name) = type, let kind = types[name] else { return false }
    return kind == .model || kind == .input
  }
}
