import SpecSyntax

/// A way of reading lists, and where it is declared.
struct PagingDraft {
  /// `nil` where it could not be read.
  let style: PagingStyle?
  let name: Name
  /// The model that answers are held against.
  let answer: String?
}

/// Reads the section `paging`.
struct PagingReader {
  let spec: SpecContext
  let types: TypeTable

  func styles(
    _ node: Node?, _ checker: inout LiteralChecker, _ findings: inout Findings
  ) -> [PagingDraft] {
    (node?.entries("`paging`", &findings) ?? []).compactMap { entry in
      let text = PlacedText(keyOf: entry)
      let style = style(entry, &checker, &findings)
      return text.ordinaryName(of: "a paging style", &findings).map {
        PagingDraft(
          style: style, name: Name($0, at: text.whole), answer: entry.value.answer)
      }
    }
  }

  private func style(
    _ entry: Mapping.Entry, _ checker: inout LiteralChecker, _ findings: inout Findings
  ) -> PagingStyle? {
    let text = PlacedText(keyOf: entry)
    guard
      let keys = KnownKeys(
        entry.value, of: "a paging style",
        allowed: KeyTable.pagingStyle.names, required: KeyTable.pagingStyle.required, &findings)
    else { return nil }
    let items = keys["items"]?.text("`items`", &findings)
    let itemsPath = items?.fieldPath(&findings)
    let totals = totals(keys["total"], &findings)
    checkAnswer(
      keys, items: items.flatMap { text in itemsPath.map { (text, $0) } }, totals, &findings)
    keys.refuse("body", beside: "query", &findings)
    guard let parameters = keys["query"] ?? keys["body"] else {
      findings.missingKey(
        "a paging style needs the key `query` or `body`", in: entry.value.range,
        help: "Add the parameters, as in `query: {offset: int, limit: int}`")
      return nil
    }
    guard let written = parameters.entries("the parameters", &findings) else { return nil }
    let drafts = spec.fields(written, &findings)
    if keys["query"] != nil {
      for draft in drafts.fields { spec.checkParameter(draft, in: "a query", &findings) }
    }
    let fields = drafts.fields.map {
      $0.field(defaultValue: checker.defaultValue(of: $0, &findings))
    }
    func parameter(_ key: String, _ findings: inout Findings) -> Field? {
      guard let name = keys[key]?.text("`\(key)`", &findings) else { return nil }
      guard let index = drafts.fields.firstIndex(where: { $0.name.text == name.string }) else {
        if drafts.areWhole {
          findings.error(
            .pagingUnknownParameter, "`\(name.string)` is no parameter of this style",
            at: name.whole,
            help: findings.help(
              for: name.string, among: fields.map(\.name.text),
              otherwise: "Declare it under `\(keys["query"] == nil ? "body" : "query")`"))
        }
        return nil
      }
      if let type = drafts.fields[index].type.reference, type != .int, type != .loose(.int) {
        findings.error(
          .pagingWrongType, "`\(key)` must be a whole number, not `\(type.notation)`",
          at: drafts.fields[index].type.range, help: "Make it an `int`",
          notes: [Diagnostic.Note("The parameter is named here", at: name.whole)])
      }
      return fields[index]
    }
    let offset = parameter("offset", &findings)
    let limit = parameter("limit", &findings)
    if let offset, let limit, offset.name == limit.name, let place = keys["limit"] {
      findings.error(
        .conflictingKeys, "`offset` and `limit` are one parameter", at: place.range,
        help: "Name two parameters")
    }
    guard let offset, let limit else { return nil }
    return PagingStyle(
      name: Name(text.string, at: text.whole), location: keys["query"] == nil ? .body : .query,
      parameters: fields, offset: offset, limit: limit, items: itemsPath ?? FieldPath([]),
      totals: totals.map(\.path))
  }

  private func totals(
    _ node: Node?, _ findings: inout Findings
  ) -> [(text: PlacedText, path: FieldPath)] {
    guard let node else { return [] }
    let texts: [PlacedText]
    if case .sequence = node.content {
      texts = node.texts("`total`", &findings) ?? []
    } else {
      texts = node.text("`total`", &findings).map { [$0] } ?? []
    }
    var entries = UniqueEntries()
    return texts.compactMap { text in
      guard entries.insert(text.string, at: text.whole, &findings) else { return nil }
      return text.fieldPath(&findings).map { (text, $0) }
    }
  }

  /// Holds the paths against the model behind `answer`, where there is one.
  private func checkAnswer(
    _ keys: KnownKeys, items: (text: PlacedText, path: FieldPath)?,
    _ totals: [(text: PlacedText, path: FieldPath)], _ findings: inout Findings
  ) {
    guard let text = keys["answer"]?.text("`answer`", &findings),
      let model = spec.symbols.object(named: text, &findings)
    else { return }
    let walker = FieldPathWalker(types: types)
    if let items {
      walker.check(items.path, items.text, in: model, expecting: .list, &findings)
    }
    for total in totals {
      walker.check(total.path, total.text, in: model, expecting: .number, &findings)
    }
    if keys["items"] == nil {
      findings.missingKey(
        "a paging style with `answer` needs the key `items`", in: keys.range,
        help: "Say which field holds the list")
    }
  }
}

extension Node {
  /// What stands behind the key `answer`.
  fileprivate var answer: String? {
    guard case .mapping(let mapping) = content,
      case .scalar(let scalar) = mapping["answer"]?.content
    else { return nil }
    return scalar.text
  }
}
