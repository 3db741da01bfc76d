import APIModel

extension APILookup {
  /// What a table says of a field's type against the spec; `nil` where both say the same, or where
  /// the table uses words that mean nothing here.
  func difference(
    _ documented: DocumentedType, _ owned: OwnedField, at place: PagePlace
  ) -> AuditFinding? {
    let field = owned.field
    guard let kind = JSONKind(documented),
      kinds(of: field.type).isDisjoint(with: kind)
        || isOtherTime(documented, field.type)
    else { return nil }
    let name = field.name.text
    return AuditFinding(
      .type, [owned.owner, name, documented.text.lowercased()],
      "`\(name)` of \(owned.owner) is `\(documented.text)` on the page, and "
        + "`\(field.type.notation)` in the spec",
      help: "Give it the type `\(Self.notation(documented))` if the page is right", page: place,
      spec: .init("it is \(kinds(of: field.type).words) here", at: field.name.range))
  }

  /// How a time is written is a part of its type.
  private func isOtherTime(_ documented: DocumentedType, _ type: TypeReference) -> Bool {
    guard !documented.isList else { return false }
    return switch (documented.kind, type) {
    case (.dateTime, .timestamp), (.date, .timestamp): true
    case (.timestamp, .datetime), (.timestamp, .date): true
    case (.timestampText, .datetime), (.timestampText, .date): true
    case (.dateTime, .date): true
    default: false
    }
  }

  private static func notation(_ documented: DocumentedType) -> String {
    let word =
      switch documented.kind {
      case .string: "string"
      case .integer: "int"
      case .number: "number"
      case .boolean: "bool"
      case .object, nil: documented.model ?? "json"
      case .timestamp: "timestamp"
      case .timestampText: "timestamp-text"
      case .dateTime: "datetime"
      case .date: "date"
      }
    return documented.isList ? "list of \(word)" : word
  }
}
