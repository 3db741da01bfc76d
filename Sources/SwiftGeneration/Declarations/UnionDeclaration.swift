import APIModel

/// A union: an enum with a payload a case, and one more for what fits none of them.
struct UnionDeclaration {
  let union: Union
  let context: DeclarationContext

  private var name: String { context.spelling.type(.named(union.name.text)) }
  private var members: [SwiftName] { context.spelling.names.members(of: union.name.text) }

  var structure: Declaration {
    var declaration = Declaration(
      path: "Unions/\(name).swift",
      foundation: union.cases.contains { $0.type.usesFoundation } ? .signature : .none)
    var printer = context.typePrinter()
    printer.documentation(DocumentationCode.paragraphs(union.documentation))
    printer.block(
      "nonisolated \(context.access)enum \(name): Sendable\(context.hashable) {"
    ) {
      for (unionCase, member) in zip(union.cases, members) {
        $0.documentation(DocumentationCode.paragraphs(unionCase.documentation))
        $0.line("case \(member.declared)(\(context.spelling.type(unionCase.type)))")
      }
      $0.documentation(["Something that the API does not document, as it came."])
      $0.line("case other(\(context.spelling.own("JSONValue")))")
    }
    declaration.types = printer.bytes
    return declaration
  }

  var coding: Declaration {
    let spelling = context.outerSpelling
    return JSONConformance.declaration(
      of: name, context,
      read: { printer in
        if let discriminator = union.discriminator {
          readTagged(discriminator, spelling, &printer)
        } else {
          readFirstFit(spelling, &printer)
        }
      },
      write: { printer in
        printer.cases(of: "self") { printer in
          for (unionCase, member) in zip(union.cases, members) {
            write(unionCase, member, spelling, &printer)
          }
          printer.line("case .other(let value): value.write(to: &writer)")
        }
      })
  }

  private func write(
    _ unionCase: Union.Case, _ member: SwiftName, _ spelling: Spelling,
    _ printer: inout CodePrinter
  ) {
    let head = "case .\(member.member)(let value):"
    let statement = "\(spelling.explicitCoding(unionCase.type)).write(value, to: &writer)"
    guard let discriminator = union.discriminator, !declares(discriminator, unionCase.type) else {
      return printer.line("\(head) \(statement)")
    }
    // A model that does not have the field itself would lose what says which case it is.
    printer.line(head)
    printer.indented {
      $0.line(statement)
      $0.line("writer.reopenObject()")
      let key = StringLiteral.quote(discriminator)
      $0.line("writer.field(\(key), \(StringLiteral.quote(unionCase.name.text)))")
      $0.line("writer.endObject()")
    }
  }

  /// Whether a type is a model with a field of this name.
  private func declares(_ field: String, _ type: TypeReference) -> Bool {
    guard case .named(let name) = type,
      case .model(let model) = context.spelling.declarations[name]
    else { return false }
    return model.fields.contains { $0.name.text == field }
  }

  private func readTagged(
    _ discriminator: String, _ spelling: Spelling, _ printer: inout CodePrinter
  ) {
    printer.cases(of: "json.at(\(StringLiteral.quote(discriminator)))?.text") {
      for (unionCase, member) in zip(union.cases, members) {
        let word = StringLiteral.quote(unionCase.name.text)
        let coding = spelling.explicitCoding(unionCase.type)
        $0.line("case \(word): self = .\(member.member)(try \(coding).read(json))")
      }
      $0.line("default: self = .other(try json.value())")
    }
  }

  private func readFirstFit(_ spelling: Spelling, _ printer: inout CodePrinter) {
    for (index, (unionCase, member)) in zip(union.cases, members).enumerated() {
      let coding = spelling.explicitCoding(unionCase.type)
      let opening = index == 0 ? "if" : "} else if"
      printer.line("\(opening) let value = try? \(coding).read(json) {")
      printer.indented { $0.line("self = .\(member.member)(value)") }
    }
    printer.line("} else {")
    printer.indented { $0.line("self = .other(try json.value())") }
    printer.line("}")
  }
}
