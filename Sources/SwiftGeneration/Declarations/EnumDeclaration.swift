import APIModel

/// An enum of the spec: a struct that keeps unknown values, or a Swift enum where it is closed.
struct EnumDeclaration {
  let enumeration: Enumeration
  let context: DeclarationContext

  var declaration: Declaration {
    let name = context.spelling.type(.named(enumeration.name.text))
    var declaration = Declaration(path: "Enums/\(name).swift", foundation: .none)
    let members = context.spelling.names.members(of: enumeration.name.text)
    var printer = context.typePrinter()
    printer.documentation(DocumentationCode.paragraphs(enumeration.documentation))
    if enumeration.isClosed {
      closed(name, Array(zip(enumeration.cases, members)), &printer)
    } else {
      OpenEnumStructure(
        name: name, rawType: enumeration.rawType, cases: Array(zip(enumeration.cases, members)),
        context: context
      ).write(&printer)
    }
    declaration.types = printer.bytes
    return declaration
  }

  private func closed(
    _ name: String, _ cases: [(EnumCase, SwiftName)], _ printer: inout CodePrinter
  ) {
    let raw = enumeration.rawType == .int ? "Int" : "String"
    let conformance = context.spelling.own("ClosedEnum")
    printer.block("nonisolated \(context.access)enum \(name): \(raw), \(conformance) {") {
      for (value, member) in cases {
        $0.documentation(DocumentationCode.paragraphs(value.documentation))
        if let deprecation = DocumentationCode.deprecation(value.documentation) {
          $0.documentation(["- Warning: Deprecated. \(deprecation)"])
        }
        let text = value.name.text
        let literal = enumeration.rawType == .int ? text : StringLiteral.quote(text)
        // Swift's formatter wants no value that says what the name says.
        let isSame = enumeration.rawType == .string && text == member.text
        $0.line("case \(member.declared)\(isSame ? "" : " = \(literal)")")
      }
    }
  }
}

/// A struct with a static member a documented value. It holds any other value as well.
struct OpenEnumStructure {
  let name: String
  let rawType: Enumeration.RawType
  let cases: [(value: EnumCase, member: SwiftName)]
  let context: DeclarationContext

  func write(
    _ printer: inout CodePrinter, then more: (inout CodePrinter) -> Void = { _ in }
  ) {
    let access = context.access
    let raw = rawType == .int ? "Int" : "String"
    printer.block("nonisolated \(access)struct \(name): \(context.spelling.own("OpenEnum")) {") {
      $0.documentation(["The value as it is sent and received."])
      $0.line("\(access)let rawValue: \(raw)")
      initializer(raw, &$0)
      for (value, member) in cases {
        $0.line()
        $0.documentation(DocumentationCode.paragraphs(value.documentation))
        if let deprecation = DocumentationCode.deprecation(value.documentation) {
          $0.line(deprecation)
        }
        $0.line(
          "\(access)static let \(member.declared) = \(name)(rawValue: \(literal(value.name.text)))")
      }
      let current = cases.filter { $0.value.documentation.deprecated == nil }
      $0.line()
      $0.documentation(["The documented values; others may come."])
      $0.collection(
        "\(access)static let documentedValues: [\(name)] = [",
        current.map { ".\($0.member.member)" },
        "]")
      more(&$0)
    }
  }

  private func literal(_ text: String) -> String {
    rawType == .int ? Int(text).map(LiteralCode.grouped) ?? "0" : StringLiteral.quote(text)
  }

  private func initializer(_ raw: String, _ printer: inout CodePrinter) {
    let access = context.access
    let aliased = cases.map(\.value).filter { !$0.aliases.isEmpty }
    // Swift makes the plain one by itself, as far as the module.
    if aliased.isEmpty && context.options.access == .internal { return }
    printer.line()
    guard !aliased.isEmpty else {
      printer.documentation(["Takes any value, documented or not."])
      return printer.line("\(access)init(rawValue: \(raw)) { self.rawValue = rawValue }")
    }
    printer.documentation(["Takes other spellings of a documented value for that value."])
    printer.block("\(access)init(rawValue: \(raw)) {") { printer in
      printer.cases(of: "rawValue") { printer in
        for value in aliased {
          let spellings = value.aliases.map(literal).joined(separator: ", ")
          printer.line("case \(spellings): self.rawValue = \(literal(value.name.text))")
        }
        printer.line("default: self.rawValue = rawValue")
      }
    }
  }
}
