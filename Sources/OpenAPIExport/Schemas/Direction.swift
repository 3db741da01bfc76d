import APIModel

/// Which way a value goes.
enum Direction: Sendable {
  /// It comes from the server.
  case read
  /// It is sent.
  case sent

  /// The way of the fields of a model or an input.
  init(_ use: Model.Use) { self = use == .input ? .sent : .read }

  /// Whether a field has to be there.
  func requires(_ field: Field) -> Bool {
    if field.isOptional || field.defaultValue != nil { return false }
    return self == .sent || !field.isNullable
  }

  /// Whether a field takes `null`: in an answer, what may be missing may be `null` as well.
  func takesNull(_ field: Field) -> Bool {
    field.isNullable || self == .read && !requires(field)
  }
}
