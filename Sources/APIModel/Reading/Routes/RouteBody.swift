import SpecSyntax

/// A body before its defaults have been checked.
enum BodyDraft {
  case none
  case fields([FieldDraft])
  case value(TypeUse, limits: Limits)
}

extension RouteReader {
  func body(
    _ entry: Mapping.Entry?, of method: Route.Method, _ findings: inout Findings
  ) -> BodyDraft {
    guard let entry else { return .none }
    if method == .get || method == .head {
      findings.error(
        .bodyNotAllowed, "a \(method.rawValue.uppercased()) request has no body",
        at: entry.keyRange, help: "Use `query`, or another method")
    }
    switch entry.value.content {
    case .mapping(let mapping):
      if mapping.entries.isEmpty {
        findings.error(
          .emptyDeclaration, "the body has no fields", at: entry.value.range,
          help: "Add some, or leave `body` out")
      }
      return .fields(context.spec.fields(mapping.entries, &findings).fields)
    case .scalar:
      guard let text = entry.value.text("`body`", &findings) else { return .none }
      let line = FieldLine.read(text, parts: .limits, context.spec.symbols, &findings)
      guard line.isWhole else { return .none }
      return .value(line.type, limits: line.limits)
    case .sequence, .empty:
      entry.value.reportKind(
        "`body`", expected: "a mapping of fields or a type",
        help: entry.value.onlyElement.map { "Write `list of \($0)`" }
          ?? "Write `name: type` lines below it, or the name of a type", &findings)
      return .none
    }
  }
}
