import APIModel

/// What the API documents about its errors: names for statuses, and an open enum of codes.
struct ErrorDeclarations {
  let errors: ErrorCatalogue
  let context: DeclarationContext

  /// The error codes.
  var codes: Declaration {
    let names = context.spelling.names
    let name = names.errorCode.text
    let access = context.access
    var declaration = Declaration(path: "Errors/\(name).swift", foundation: .none)
    var printer = context.typePrinter()
    printer.documentation([
      "A code by which the API says what went wrong. It holds codes that are not documented as well."
    ])
    let cases = errors.shared + errors.statuses.flatMap(\.codes)
    let members = Array(zip(cases, names.errorCodes))
    OpenEnumStructure(name: name, rawType: .string, cases: members, context: context).write(
      &printer
    ) {
      $0.line()
      $0.documentation(["The codes that come with any error and say no more than its status."])
      $0.list(
        "\(access)static let general: [\(name)] = [",
        members.prefix(errors.shared.count).map { ".\($0.1.member)" }, "]")
    }
    declaration.types = printer.bytes
    return declaration
  }

  /// The documented statuses; `nil` where there are none.
  var statuses: Declaration? {
    guard !errors.statuses.isEmpty else { return nil }
    let names = context.spelling.names
    let error = names.error.text
    var declaration = Declaration(path: "Errors/\(error)+Statuses.swift", foundation: .none)
    var printer = CodePrinter()
    printer.block("nonisolated extension \(context.outerSpelling.own(error)).Kind {") { printer in
      for (index, (status, name)) in zip(errors.statuses, names.statuses).enumerated() {
        if index > 0 { printer.line() }
        let text = status.documentation.text ?? "Status \(status.code)."
        let codes = status.codes.map { "`\(DocumentationText.harmless($0.name.text))`" }
        printer.documentation(
          DocumentationCode.paragraphs(status.documentation, text: text)
            + (codes.isEmpty ? [] : ["Codes: \(codes.joined(separator: ", "))."]))
        printer.line("\(context.access)static let \(name.declared) = Self.status(\(status.code))")
      }
    }
    declaration.extensions = printer.bytes
    return declaration
  }
}
