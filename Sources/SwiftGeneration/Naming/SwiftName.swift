/// A name that Swift takes: made from a name of the spec, in one place, and never mixed up with it.
struct SwiftName: Hashable {
  /// Without backticks.
  let text: String

  /// As it stands in a declaration and where a value is used.
  let declared: String

  /// As it stands behind a dot.
  var member: String { text }

  /// As it stands in front of a colon, in a call.
  var label: String {
    switch text {
    case "inout", "var", "let": "`\(text)`"
    default: text
    }
  }

  init(text: String) {
    self.text = text
    declared = ReservedWords.keywords.contains(text) ? "`\(text)`" : text
  }
}
