import APIModel

/// A model or an input: a struct in one file, the way it is read and written in another.
struct ModelDeclaration {
  let model: Model
  let id: IDDeclaration?
  let context: DeclarationContext

  private var name: String { context.spelling.type(.named(model.name.text)) }

  /// The fields, for a place where types are spelt so.
  func fields(_ spelling: Spelling) -> [FieldCode] {
    let names = spelling.names.members(of: model.name.text)
    var taken: Set<String> = []
    return zip(model.fields, names).map { field, name in
      var code = FieldCode(field, in: model, name: name, spelling: spelling)
      let isIndirect = context.indirect.contains(field, of: model)
      guard isIndirect || field.documentation.deprecated != nil else { return code }
      if taken.isEmpty { taken = Set(names.map(\.text)) }
      var hidden = "_" + name.text
      while !taken.insert(hidden).inserted { hidden += "Value" }
      code.storage = isIndirect ? .indirect(hidden) : .hidden(hidden)
      return code
    }
  }

  /// The struct.
  var structure: Declaration {
    let folder = model.use == .input ? "Inputs" : "Models"
    var declaration = Declaration(
      path: "\(folder)/\(name).swift",
      foundation: model.fields.contains { $0.type.usesFoundation } ? .signature : .none)
    let fields = fields(context.spelling)
    var printer = context.typePrinter()
    printer.documentation(documentation)
    printer.block("nonisolated \(context.access)struct \(name): \(conformances(fields)) {") {
      for field in fields { property(field, &$0) }
      initializer(fields, &$0)
      if let example = model.example { self.example(example, &$0) }
      if let id {
        $0.line()
        IDStructure.write(id, context, &$0)
      }
    }
    declaration.types = printer.bytes
    if declaration.foundation == .none, model.example != nil {
      SwiftTokens.typeNames(in: printer.bytes) { name in
        if name.elementsEqual("Date".utf8) { declaration.foundation = .body }
      }
    }
    return declaration
  }

  /// The reading and writing.
  var coding: Declaration {
    let hasDateDefault = model.fields.contains { $0.defaultValue != nil && $0.type.usesFoundation }
    let fields = fields(context.outerSpelling)
    return JSONConformance.declaration(
      of: name, context, foundation: hasDateDefault ? .body : .none,
      read: { printer in
        printer.line(
          fields.isEmpty ? "_ = try json.object()" : "var object = try json.object()")
        for field in fields { printer.line(reading(field)) }
      },
      write: { printer in
        printer.line("writer.beginObject()")
        for field in fields {
          field.write(field.written(from: storage(field)), &printer)
        }
        printer.line("writer.endObject()")
      })
  }

  /// The statement that reads a field from `object`, in an initializer.
  func reading(_ field: FieldCode) -> String { "\(storage(field)) = \(field.readingStored)" }

  private var documentation: [String] {
    var paragraphs = DocumentationCode.paragraphs(model.documentation)
    if let deprecated = model.documentation.deprecated {
      paragraphs.append("- Warning: Deprecated. \(DocumentationCode.joined(deprecated))")
    }
    return paragraphs
  }

  private func conformances(_ fields: [FieldCode]) -> String {
    "Sendable\(Self.isIdentifiable(fields) ? ", Identifiable" : "")\(context.hashable)"
  }

  /// Whether one of the fields is an `id` that is always there.
  static func isIdentifiable(_ fields: [FieldCode]) -> Bool {
    fields.contains { field in
      guard field.name.text == "id", case .required = field.presence,
        field.field.documentation.deprecated == nil
      else { return false }
      switch field.field.type {
      case .id, .int, .string: return true
      default: return false
      }
    }
  }

  private func property(_ field: FieldCode, _ printer: inout CodePrinter) {
    let access = context.access
    printer.documentation(field.documentation)
    if case .property = field.storage {
      return printer.line("\(access)var \(field.name.declared): \(field.type)")
    }
    let stored = storage(field)
    if let deprecation = DocumentationCode.deprecation(field.field.documentation) {
      printer.line(deprecation)
    }
    printer.block("\(access)var \(field.name.declared): \(field.type) {") {
      $0.line("get { \(field.value(in: stored)) }")
      $0.line("set { \(stored) = \(field.stored("newValue")) }")
    }
    printer.line("var \(stored): \(field.storedType)")
  }

  /// The stored property behind a field, as the type's own code writes it.
  private func storage(_ field: FieldCode) -> String {
    switch field.storage {
    case .hidden(let name), .indirect(let name): return name
    case .property:
      let isShadowed = ["json", "object", "writer"].contains(field.name.text)
      return isShadowed ? "self.\(field.name.member)" : field.name.declared
    }
  }

  private func initializer(_ fields: [FieldCode], _ printer: inout CodePrinter) {
    // Swift makes the same initializer by itself, as far as the module.
    if context.options.access == .internal && fields.allSatisfy(\.isInitializedBySwift) { return }
    let initialized = fields.filter(\.isInitialized)
    if !fields.isEmpty { printer.line() }
    printer.documentation(["Makes a value of its fields; those with a default may be left out."])
    let body: (inout CodePrinter) -> Void = { printer in
      for field in fields {
        let stored =
          switch field.storage {
          case .property: field.name.member
          case .hidden(let name), .indirect(let name): name
          }
        if field.isInitialized {
          printer.line("self.\(stored) = \(field.stored(field.name.declared))")
        } else if case .threeState = field.presence {
          printer.line("\(stored) = \(field.stored(".keep"))")
        } else if case .defaulted = field.presence {
          printer.line("\(stored) = \(field.stored(field.defaultCode))")
        } else {
          printer.line("\(stored) = nil")
        }
      }
    }
    if initialized.isEmpty {
      printer.block("\(context.access)init() {", body)
    } else {
      printer.spread("\(context.access)init(", initialized.map(\.parameter), ") {")
      printer.indented(body)
      printer.line("}")
    }
  }

  private func example(_ example: Literal, _ printer: inout CodePrinter) {
    printer.line()
    printer.line("/// A value as the documentation might show it, for previews and tests.")
    printer.expression(
      "\(context.access)static let example = ",
      LiteralCode(spelling: context.spelling).expression(example, .named(model.name.text)))
  }
}
