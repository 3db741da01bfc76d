import APIModel

/// A typed id, nested in the type that it identifies.
enum IDStructure {
  static func write(
    _ id: IDDeclaration, _ context: DeclarationContext, _ printer: inout CodePrinter
  ) {
    let raw = id.rawType == .int ? "Int" : "String"
    let conformance = id.rawType == .int ? "IntegerID" : "TextID"
    let name = context.spelling.names.type(id.name.text).text
    printer.documentation(["The id of \(article(name)) `\(name)`."])
    printer.block("nonisolated \(context.access)struct ID: \(context.spelling.own(conformance)) {")
    {
      $0.documentation(["What is sent and received."])
      $0.line("\(context.access)let rawValue: \(raw)")
      if context.options.access != .internal {
        $0.line()
        $0.documentation([
          "Takes any value; whether there is such \(article(name)) `\(name)` is not known."
        ])
        $0.line("\(context.access)init(rawValue: \(raw)) { self.rawValue = rawValue }")
      }
    }
  }

  private static func article(_ name: String) -> String {
    "AEIOU".contains(name.prefix(1)) ? "an" : "a"
  }

  /// The file of an id whose type has no model.
  static func declaration(_ id: IDDeclaration, _ context: DeclarationContext) -> Declaration {
    let name = context.spelling.names.type(id.name.text).text
    var declaration = Declaration(path: "Models/\(name).swift", foundation: .none)
    var printer = context.typePrinter()
    printer.documentation(["The place of ``\(name)/ID``; the API documents no model for it."])
    printer.block("nonisolated \(context.access)enum \(name) {") { write(id, context, &$0) }
    declaration.types = printer.bytes
    return declaration
  }
}
