/// The extension that reads a type from JSON and writes it, in a file of its own.
enum JSONConformance {
  /// - Parameters:
  ///   - read: Prints the body of the initializer; what it reads is called `json`.
  ///   - write: Prints the body of the method; what it writes to is called `writer`.
  static func declaration(
    of name: String, _ context: DeclarationContext,
    foundation: Declaration.FoundationUse = .none,
    read: (inout CodePrinter) -> Void, write: (inout CodePrinter) -> Void
  ) -> Declaration {
    let spelling = context.outerSpelling
    let access = context.access
    var printer = CodePrinter()
    printer.block(
      "nonisolated extension \(spelling.own(name)): \(spelling.own("JSONModel")) {"
    ) { printer in
      printer.block(
        "\(access)init(json: \(spelling.own("JSON"))) throws(\(spelling.own("JSONError"))) {", read)
      printer.line()
      printer.block(
        "\(access)func write(to writer: inout \(spelling.own("JSONWriter"))) {", write)
    }
    var declaration = Declaration(path: "JSON/\(name)+JSON.swift", foundation: foundation)
    declaration.extensions = printer.bytes
    return declaration
  }
}
