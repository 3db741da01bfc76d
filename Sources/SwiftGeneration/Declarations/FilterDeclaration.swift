import APIModel

/// A search filter: a struct whose static methods make the conditions that the API takes.
struct FilterDeclaration {
  let filter: Filter
  let context: DeclarationContext

  private var name: String { context.spelling.type(.named(filter.name.text)) }

  var structure: Declaration {
    var declaration = Declaration(
      path: "Filters/\(name).swift",
      foundation: filter.conditions.contains { $0.type.usesFoundation } ? .signature : .none)
    let access = context.access
    let spelling = context.spelling
    var printer = context.typePrinter()
    printer.documentation(DocumentationCode.paragraphs(filter.documentation))
    printer.block("nonisolated \(access)struct \(name): Sendable\(context.hashable) {") {
      $0.line("/// The field that is looked at, as the API calls it.")
      $0.line("\(access)let field: String")
      $0.line("/// The operator, as the API writes it.")
      $0.line("\(access)let comparison: String")
      $0.line("/// What the field is compared with.")
      $0.line("\(access)let value: \(spelling.own("JSONValue"))")
      if context.options.access != .internal {
        $0.line()
        $0.documentation(["A condition that the API may take without documenting it."])
        $0.list(
          "\(access)init(",
          ["field: String", "comparison: String", "value: \(spelling.own("JSONValue"))"], ") {")
        $0.indented {
          $0.line("self.field = field")
          $0.line("self.comparison = comparison")
          $0.line("self.value = value")
        }
        $0.line("}")
      }
      for (condition, member) in zip(
        filter.conditions, spelling.names.members(of: filter.name.text))
      {
        $0.line()
        write(condition, member, &$0)
      }
    }
    declaration.types = printer.bytes
    return declaration
  }

  private func write(
    _ condition: Filter.Condition, _ member: SwiftName, _ printer: inout CodePrinter
  ) {
    let spelling = context.spelling
    let operators = spelling.names.operatorType(condition.operators).text
    printer.documentation(DocumentationCode.paragraphs(condition.documentation))
    printer.list(
      "\(context.access)static func \(member.declared)(",
      ["_ comparison: \(operators)", "_ value: \(spelling.type(condition.type))"],
      ") -> \(name) {")
    printer.indented {
      $0.expression(
        "",
        .list(
          "\(name)(",
          [
            .labelled("field", .text(StringLiteral.quote(condition.name.text))),
            .labelled("comparison", .text("comparison.rawValue")),
            .labelled(
              "value",
              .text("JSONValue(value, as: \(spelling.explicitCoding(condition.type)).self)")),
          ], ")"))
    }
    printer.line("}")
  }

  var coding: Declaration {
    let parts = [
      ("field", filter.fieldKey), ("comparison", filter.operatorKey), ("value", filter.valueKey),
    ]
    return JSONConformance.declaration(
      of: name, context,
      read: { printer in
        printer.line("var object = try json.object()")
        for (property, key) in parts {
          printer.line("\(property) = try object.read(\(StringLiteral.quote(key)))")
        }
      },
      write: { printer in
        printer.line("writer.beginObject()")
        for (property, key) in parts {
          printer.line("writer.field(\(StringLiteral.quote(key)), \(property))")
        }
        printer.line("writer.endObject()")
      })
  }

  /// The operators of a set, as a type of their own.
  static func operators(_ set: OperatorSet, _ context: DeclarationContext) -> Declaration {
    let name = context.spelling.names.operatorType(set.name.text).text
    var declaration = Declaration(path: "Filters/\(name).swift", foundation: .none)
    var printer = context.typePrinter()
    printer.documentation(["How a field is compared with a value."])
    let members = context.spelling.names.members(ofOperators: set.name.text)
    OpenEnumStructure(
      name: name, rawType: .string, cases: Array(zip(set.cases, members)), context: context
    ).write(&printer)
    declaration.types = printer.bytes
    return declaration
  }
}
