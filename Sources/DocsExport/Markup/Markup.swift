/// Markup that is put together of literals and escaped text alone.
///
/// The names of elements and attributes are literals of this module, so that no text of a spec can
/// become one; every other text goes through ``MarkupText``.
struct Markup {
  private(set) var text = ""

  typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Appends text as text.
  mutating func text(_ value: String) { text += MarkupText.escaped(value) }

  /// Appends a blank, a line end or another piece of fixed text.
  mutating func fixed(_ value: StaticString) { text += "\(value)" }

  /// Appends an element; attributes without a value are left out.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: (inout Markup) -> Void
  ) {
    open(name, attributes)
    body(&self)
    text += "</\(name)>"
  }

  /// Appends an element with text in it.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ content: String) {
    element(name, attributes) { $0.text(content) }
  }

  /// Appends an element without attributes, with text in it.
  mutating func element(_ name: StaticString, _ content: String) { element(name, [:], content) }

  /// Appends an element on a line of its own.
  mutating func block(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: (inout Markup) -> Void
  ) {
    element(name, attributes, body)
    text += "\n"
  }

  /// Appends an element with text in it, on a line of its own.
  mutating func block(_ name: StaticString, _ attributes: Attributes, _ content: String) {
    block(name, attributes) { $0.text(content) }
  }

  /// Appends an element without attributes, with text in it, on a line of its own.
  mutating func block(_ name: StaticString, _ content: String) { block(name, [:], content) }

  /// Appends the start of an element; all there is of one that holds nothing.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    text += "<\(name)"
    for (name, value) in attributes {
      guard let value else { continue }
      text += " \(name)=\"" + MarkupText.escaped(value) + "\""
    }
    text += ">"
  }

  /// Appends a style sheet or a script of this module as it is.
  mutating func asset(_ name: StaticString, _ content: String) {
    text += "<\(name)>" + content + "</\(name)>\n"
  }
}
