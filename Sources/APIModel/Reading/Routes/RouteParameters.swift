import SpecSyntax

extension RouteReader {
  /// Holds the parameters of the path against the fields under `path`.
  mutating func pathParts(
    _ path: [PathPiece], _ fieldsNode: Node?, _ findings: inout Findings
  ) -> [Route.PathPart] {
    let written = fieldsNode?.entries("`path`", &findings) ?? []
    let drafts = context.spec.fields(written, &findings)
    var declared: [String: FieldDraft] = [:]
    for draft in drafts.fields { declared[draft.name.text] = draft }
    let isReadable = drafts.areWhole && (fieldsNode == nil || fieldsNode?.isMapping == true)

    var parts: [Route.PathPart] = []
    var names: [String] = []
    for piece in path {
      switch piece {
      case .text(let text):
        parts.append(.text(text))
      case .parameter(let name, let range):
        names.append(name)
        guard let draft = declared[name] else {
          if isReadable {
            findings.error(
              .pathParameterMissing, "the parameter `{\(name)}` is not declared under `path`",
              at: range,
              help: findings.help(
                for: name, among: declared.keys, otherwise: "Add `path: {\(name): string}`"))
          }
          continue
        }
        checkPathParameter(draft, &findings)
        parts.append(.parameter(finish(draft, &findings)))
      }
    }
    let inPath = Set(names)
    for draft in drafts.fields where !inPath.contains(draft.name.text) {
      findings.error(
        .pathParameterUnknown, "the path does not hold `{\(draft.name.text)}`",
        at: draft.name.range,
        help: findings.help(
          for: draft.name.text, among: names,
          otherwise: "Put it into the path, or declare it under `query`"))
    }
    return parts
  }

  private func checkPathParameter(_ draft: FieldDraft, _ findings: inout Findings) {
    if draft.isNullable || draft.isOptional {
      findings.error(
        .optionalPathParameter, "`\(draft.name.text)` stands in the path and cannot be left out",
        at: draft.name.range, help: "Take the `?` and the default out")
    }
    guard let type = draft.type.reference, !context.spec.isScalar(type) else { return }
    findings.error(
      .badParameterType, "`\(type.notation)` cannot stand in a path", at: draft.type.range,
      help: "Scalars, ids and enums can")
  }

  /// The fields under `query`, or those of the input that it names.
  mutating func query(_ node: Node?, _ findings: inout Findings) -> [FieldDraft] {
    guard let node else { return [] }
    guard case .scalar = node.content else {
      let drafts = context.spec.fields(node.entries("`query`", &findings) ?? [], &findings)
      for draft in drafts.fields {
        context.spec.checkParameter(draft, in: "a query", &findings)
      }
      return drafts.fields
    }
    guard let text = node.text("`query`", &findings) else { return [] }
    guard let index = context.types.models.indices[text.string],
      context.types.models.drafts[index].use == .input
    else {
      reportNoInput(text, &findings)
      return []
    }
    usage.types.insert(text.string)
    if let known = inputQueries[index] { return known }
    let fields = context.types.models.fields(of: index)
    for field in fields {
      let isFine = context.spec.checkParameter(
        field, in: "a query",
        notes: [Diagnostic.Note("The field is declared here", at: field.name.range)],
        at: text.whole, &findings)
      if !isFine { break }
    }
    inputQueries[index] = fields
    return fields
  }

  private func reportNoInput(_ text: PlacedText, _ findings: inout Findings) {
    if context.spec.symbols.types[text.string] != nil {
      findings.error(
        .notAnInput, "`\(text.string)` is no input", at: text.whole,
        help: "Declare it under `inputs`, or write the parameters as a mapping")
    } else {
      findings.error(
        .unknownType, "there is no input `\(text.string)`", at: text.whole,
        help: findings.help(
          for: text.string, among: context.spec.symbols.objectWords,
          otherwise: "Declare it under `inputs`, or write the parameters as a mapping"))
    }
  }

  mutating func headers(_ node: Node?, _ findings: inout Findings) -> [FieldDraft] {
    guard let entries = node?.entries("`headers`", &findings) else { return [] }
    let drafts = context.spec.fields(entries, &findings).fields
    var places: [String: Range<Int>] = [:]
    if case .header(let name, let credential) = context.authentication {
      places[name.lowercased()] = credential.name.range
    }
    for draft in drafts {
      context.spec.checkParameter(draft, in: "a header", &findings)
      let text = PlacedText(named: draft.name)
      guard let name = text.headerName(isSent: true, &findings) else { continue }
      if let first = places[name.lowercased()] {
        findings.error(
          .duplicateField, "the header `\(name)` is set twice", at: draft.name.range,
          help: "Take one of them out; case does not matter in the name of a header",
          notes: [Diagnostic.Note("The other is here", at: first)])
      }
      places[name.lowercased()] = draft.name.range
    }
    return drafts
  }
}

extension Node {
  var isMapping: Bool {
    if case .mapping = content { true } else { false }
  }
}

extension PlacedText {
  /// The name of a field, wherever it was written.
  fileprivate init(named name: Name) {
    self.init(Scalar(text: name.text, style: .literal), at: name.range)
  }
}
