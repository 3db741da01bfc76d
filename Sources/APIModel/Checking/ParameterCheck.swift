import SpecSyntax

extension SpecContext {
  /// Reports a field that cannot stand in a query or a header.
  ///
  /// - Returns: Whether it can.
  @discardableResult
  func checkParameter(
    _ field: FieldDraft, in place: String, notes: [Diagnostic.Note] = [],
    at range: Range<Int>? = nil, _ findings: inout Findings
  ) -> Bool {
    guard let type = field.type.reference, !isParameter(type) else { return true }
    findings.error(
      .badParameterType, "`\(type.notation)` cannot stand in \(place)",
      at: range ?? field.type.range,
      help: "Scalars, ids, enums and lists of these can", notes: notes)
    return false
  }

  /// A scalar, an id, an enum, or a list of these.
  func isParameter(_ type: TypeReference) -> Bool {
    if case .list(let element) = type { return isScalar(element) }
    return isScalar(type)
  }

  func isScalar(_ type: TypeReference) -> Bool {
    switch type {
    case .string, .int, .number, .bool, .timestamp, .datetime, .date, .loose, .id: true
    case .named(let name): symbols.types[name] == .enumeration
    case .json, .list, .map, .nullable: false
    }
  }
}
