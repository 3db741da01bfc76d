/// A name that Swift takes: made from a name of the spec, in one place, and never mixed up with it.
struct SwiftName: Hashable {
  /// Without backticks.
  let text: String

  /// As it stands in a declaration and where a value is used.
  var declared: String { ReservedWords.keywords.contains(text) ? "`\(text)`" : text }

  /// As it stands behind a dot.
  var member: String { text }

  /// As it stands in front of a colon, in a call.
  var label: String { ["inout", "var", "let"].contains(text) ? "`\(text)`" : text }
}
