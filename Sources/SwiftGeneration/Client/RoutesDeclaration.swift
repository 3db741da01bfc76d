import APIModel

/// One group of routes: a struct with a method a route.
struct RoutesDeclaration {
  let group: NameTable.Group
  let api: API
  let context: DeclarationContext

  var declaration: Declaration {
    let name = group.type.text
    let usesFoundation = group.routes.contains { $0.usesFoundation }
    var declaration = Declaration(
      path: "Routes/\(name).swift", foundation: usesFoundation ? .signature : .none)
    var printer = context.typePrinter()
    printer.documentation([
      "The routes of ``\(context.spelling.names.client.text)/\(group.name.text)``."
    ])
    printer.block("nonisolated \(context.access)struct \(name): Sendable {") { printer in
      printer.line("let connection: APIConnection")
      for route in group.routes {
        printer.line()
        RouteMethod(names: route, api: api, context: context).write(&printer)
      }
    }
    declaration.types = printer.bytes
    return declaration
  }
}

extension NameTable.RouteNames {
  /// Whether a type of Foundation stands in the signature.
  fileprivate var usesFoundation: Bool {
    let result: TypeReference? =
      switch route.result {
      case .nothing, .text: nil
      case .value(let type, _), .pages(let type, _): type
      }
    return parameters.all.contains { $0.field.type.usesFoundation }
      || parameters.body?.type.usesFoundation == true || result?.usesFoundation == true
  }
}
