import APIModel

/// A map that comes as an object or as a list of pairs.
struct PairMapDeclaration {
  let map: PairMap
  let context: DeclarationContext

  private var name: String { context.spelling.type(.named(map.name.text)) }

  var structure: Declaration {
    var declaration = Declaration(
      path: "Maps/\(name).swift", foundation: map.value.usesFoundation ? .signature : .none)
    let value = context.spelling.type(map.value)
    let access = context.access
    var printer = context.typePrinter()
    printer.documentation(DocumentationCode.paragraphs(map.documentation))
    printer.block(
      "nonisolated \(access)struct \(name): Sendable, ExpressibleByDictionaryLiteral"
        + "\(context.hashable) {"
    ) {
      $0.documentation(["The values by name."])
      $0.line("\(access)var values: [String: \(value)]")
      $0.line()
      $0.documentation(["Makes a map of these values."])
      $0.line("\(access)init(_ values: [String: \(value)] = [:]) { self.values = values }")
      $0.line()
      $0.documentation(["Of equal keys the last counts."])
      $0.block("\(access)init(dictionaryLiteral elements: (String, \(value))...) {") {
        $0.line("values = Dictionary(elements) { _, last in last }")
      }
      $0.line()
      $0.documentation(["The value of a name; `nil` where there is none, and to take it out."])
      $0.block("\(access)subscript(key: String) -> \(value)? {") {
        $0.line("get { values[key] }")
        $0.line("set { values[key] = newValue }")
      }
    }
    declaration.types = printer.bytes
    return declaration
  }

  var coding: Declaration {
    let spelling = context.outerSpelling
    let pairs = "\(spelling.own("JSONPairs"))<\(spelling.explicitCoding(map.value))>"
    let key = StringLiteral.quote(map.keyField)
    let value = StringLiteral.quote(map.valueField)
    return JSONConformance.declaration(
      of: name, context,
      read: { $0.line("values = try \(pairs).read(json, key: \(key), value: \(value))") },
      write: { printer in
        if map.isSentAsPairs {
          printer.line("\(pairs).write(values, key: \(key), value: \(value), to: &writer)")
        } else {
          let coding = spelling.explicitCoding(.map(map.value))
          printer.line("\(coding).write(values, to: &writer)")
        }
      })
  }
}
