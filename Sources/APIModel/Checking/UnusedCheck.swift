import SpecSyntax

/// Warns of what is declared but leads to no route.
struct UnusedCheck {
  let declarations: [Declaration]
  let types: TypeTable

  func run(
    _ usage: Usage, operatorSets: [OperatorSet], pagingStyles: [PagingDraft],
    errors: ErrorCatalogue, _ findings: inout Findings
  ) {
    var used = usage
    used.types.formUnion(pagingStyles.compactMap(\.answer))
    let reached = reachable(from: used)
    for declaration in declarations where !reached.types.contains(declaration.name.text) {
      findings.warning(
        .unusedType, "no route and no webhook uses the type `\(declaration.name.text)`",
        at: declaration.name.range, help: "Use it, or take it out")
    }
    for set in operatorSets where !reached.operatorSets.contains(set.name.text) {
      findings.warning(
        .unusedOperators, "no filter uses the operators `\(set.name.text)`", at: set.name.range,
        help: "Use them, or take them out")
    }
    for style in pagingStyles where !usage.pagingStyles.contains(style.name.text) {
      findings.warning(
        .unusedPaging, "no route uses the paging style `\(style.name.text)`",
        at: style.name.range, help: "Use it, or take it out")
    }
    for status in errors.statuses where !usage.statuses.contains(status.code) {
      findings.warning(
        .unusedStatus, "no route fails with the status \(status.code)", at: status.name.range,
        help: "Add it to the `fails` of a route, or take it out")
    }
  }

  private func reachable(from usage: Usage) -> Usage {
    var usage = usage
    var open = Array(usage.types)
    while let name = open.popLast() {
      for part in parts(of: name) where usage.types.insert(part).inserted {
        open.append(part)
      }
    }
    for filter in types.filters.values {
      for condition in filter.conditions { usage.operatorSets.insert(condition.operators) }
    }
    return usage
  }

  private func parts(of name: String) -> [String] {
    if let index = types.models.indices[name] {
      // A model whose fields are taken is used, whether it stands anywhere itself or not.
      let draft = types.models.drafts[index]
      return draft.ownFields.compactMap { $0.type.reference?.innermostName }
        + draft.with.map(\.name)
    }
    if let union = types.unions[name] { return union.cases.compactMap(\.type.innermostName) }
    if let pairMap = types.pairMaps[name] { return [pairMap.value].compactMap(\.innermostName) }
    return types.filters[name]?.conditions.compactMap(\.type.innermostName) ?? []
  }
}
