/// What the declaration of a type says by itself, held against no other type yet.
struct TypeDraft {
  enum Content {
    case model(ModelDraft)
    case enumeration(Enumeration)
    case union(Union)
    case pairMap(PairMap)
    case filter(Filter)
    /// Nothing could be made of it.
    case nothing
  }

  let content: Content
  /// Whether it is not wholly known; of a model, the draft itself says so.
  let isBroken: Bool

  init(_ declaration: Declaration, _ spec: SpecContext, _ findings: inout Findings) {
    let hadErrors = findings.errorCount
    switch declaration.kind {
    case .model, .input:
      content = .model(spec.model(declaration, &findings))
      isBroken = false
    case .enumeration:
      content = .enumeration(spec.enumeration(declaration, &findings))
      isBroken = findings.errorCount > hadErrors
    case .union:
      let draft = spec.union(declaration, &findings)
      content = .union(draft.union)
      isBroken = draft.isBroken
    case .pairMap:
      content = spec.pairMap(declaration, &findings).map { .pairMap($0) } ?? .nothing
      if case .nothing = content { isBroken = true } else { isBroken = false }
    case .filter:
      content = spec.filter(declaration, &findings).map { .filter($0) } ?? .nothing
      isBroken = findings.errorCount > hadErrors
    }
  }
}
