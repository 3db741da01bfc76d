import SpecSyntax

/// A field whose default has not been held against its type yet.
struct FieldDraft {
  let name: Name
  let type: TypeUse
  let isNullable: Bool
  /// It may be left out, be it for a `?` or for a default.
  let isOptional: Bool
  let limits: Limits
  let defaultValue: Node?
  let documentation: Documentation

  func field(defaultValue: Literal?) -> Field {
    Field(
      name: name, type: type.orJSON, isNullable: isNullable, isOptional: isOptional,
      limits: limits, defaultValue: defaultValue, documentation: documentation)
  }
}

/// The fields of one mapping.
struct FieldDrafts {
  var fields: [FieldDraft] = []
  /// Every one of them could be read.
  var areWhole = true
}
