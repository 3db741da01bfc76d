import SpecSyntax

extension RouteReader {
  /// The style of a list that is read in pieces; `nil` where it is not clear, which is reported.
  func pagingStyle(
    _ written: PlacedText?, at range: Range<Int>, _ findings: inout Findings
  ) -> PagingDraft? {
    guard !context.isPagingBroken else { return nil }
    let styles = context.pagingStyles
    guard let written else {
      if styles.count > 1 {
        findings.error(
          .ambiguousPaging, "there are several paging styles, but none is named", at: range,
          help: "Add `by \(styles[0].name.text)`, for example")
        return nil
      }
      if styles.isEmpty {
        findings.error(
          .unknownPaging, "the spec has no paging style", at: range,
          help: "Declare one under `paging`")
      }
      return styles.first
    }
    if let style = context.pagingByName[written.string] { return style }
    findings.error(
      .unknownPaging, "there is no paging style `\(written.string)`", at: written.whole,
      help: findings.help(
        for: written.string, among: context.pagingByName.keys,
        otherwise: "Declare it under `paging`"))
    return nil
  }

  /// Reports what a route says itself although its paging style says it already.
  func check(
    _ style: PagingStyle, in result: ResultDraft, query: [FieldDraft], body: BodyDraft,
    of method: Route.Method, _ findings: inout Findings
  ) {
    var own: [FieldDraft] = []
    switch (style.location, body) {
    case (.query, _):
      own = query
    case (.body, _) where method == .get || method == .head:
      findings.error(
        .bodyNotAllowed,
        "the paging style `\(style.name.text)` is sent in a body, which a "
          + "\(method.rawValue.uppercased()) request does not have", at: result.range,
        help: "Use another paging style, or another method")
    case (.body, .fields(let fields)):
      own = fields
    case (.body, .value(let type, _)) where type.reference.map(isObject) ?? true:
      own = fields(of: type)
    case (.body, .value(let type, _)):
      findings.error(
        .pagingNeedsFields,
        "the parameters of `\(style.name.text)` have no place in a body that is no object",
        at: type.range, help: "Write the body as a mapping of fields, or name a model or an input")
    case (.body, .none):
      break
    }
    let taken = Dictionary(
      style.parameters.map { ($0.name.text, $0.name.range) }, uniquingKeysWith: { $1 })
    for field in own {
      guard let first = taken[field.name.text] else { continue }
      findings.reportDuplicate(
        field: field.name, first: first, help: "It comes with the paging style already")
    }
  }

  private func isObject(_ type: TypeReference) -> Bool { context.spec.symbols.isObject(type) }

  /// The fields of a body that is a model or an input.
  private func fields(of type: TypeUse) -> [FieldDraft] {
    let models = context.types.models
    guard let name = type.reference?.directName, let index = models.indices[name] else { return [] }
    return models.fields(of: index)
  }
}
