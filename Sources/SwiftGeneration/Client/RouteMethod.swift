import APIModel

/// The method of one route, and the one that reads its whole list where it has pages.
struct RouteMethod {
  let names: NameTable.RouteNames
  let api: API
  let context: DeclarationContext
  /// The parameters of the route, each with how it is written in Swift.
  let coded: [CodedParameter]
  /// All parameters in order: of the path, the body, and the others.
  let parameters: [Parameter]
  private let bodyName: SwiftName

  init(names: NameTable.RouteNames, api: API, context: DeclarationContext) {
    self.names = names
    self.api = api
    self.context = context
    bodyName = SwiftName(text: Self.local("body", beside: names))
    coded = names.parameters.all.map { CodedParameter($0, context.spelling) }
    var parameters = coded.map { Parameter($0) }
    if let body = names.parameters.body {
      let place = coded.count { $0.place == .path }
      parameters.insert(
        Parameter(body: bodyName, type: context.spelling.type(body.type)), at: place)
    }
    self.parameters = parameters
  }

  private var route: Route { names.route }
  private var spelling: Spelling { context.spelling }
  private var error: String { spelling.own(spelling.names.error.text) }

  func write(_ printer: inout CodePrinter) {
    printer.documentation(documentation)
    if let deprecation = DocumentationCode.deprecation(route.documentation) {
      printer.line(deprecation)
    }
    if isResultDiscardable { printer.line("@discardableResult") }
    signature(context.access, " {", &printer)
    printer.indented(body)
    printer.line("}")
    if let allMethod = names.allMethod, let paging = names.parameters.paging,
      case .pages(let item, _) = route.result
    {
      printer.line()
      WholeListMethod(
        name: allMethod, item: spelling.type(item), paging: paging, method: self
      ).write(&printer)
    }
  }

  /// Whether the call is made for its effect, so that what it answers may be left aside.
  private var isResultDiscardable: Bool {
    guard case .value = route.result, route.repeatability != .safe else { return false }
    return route.method != .get
  }

  // MARK: - Signature

  /// The declaration without its body, between an access level and what follows it.
  func signature(_ access: String, _ ending: String, _ printer: inout CodePrinter) {
    let result = resultType.map { " -> \($0)" } ?? ""
    printer.list(
      "\(access)func \(names.method.declared)(", parameters.map(\.declaration),
      ") async throws(\(error))\(result)\(ending)")
  }

  /// A parameter of the route and the Swift of it.
  struct CodedParameter {
    let name: SwiftName
    let place: RouteParameters.Place
    let code: FieldCode
    let type: String
    /// Its name in the spec, in quotation marks.
    let key: String

    init(_ parameter: RouteParameters.Parameter, _ spelling: Spelling) {
      var field = parameter.field
      switch parameter.place {
      case .path, .bodyField, .pagingBody: break
      case .query, .header, .pagingQuery:
        // There is no `null` in a query or a header: what may be null may be left out.
        if field.isNullable { field = field.leftOutFreely }
      }
      name = parameter.name
      place = parameter.place
      code = FieldCode(sent: field, name: parameter.name, spelling: spelling)
      type = code.type
      key = StringLiteral.quote(parameter.field.name.text)
    }
  }

  /// A parameter's name and its declaration.
  struct Parameter {
    let name: SwiftName
    let type: String
    let hasDefault: Bool
    let declaration: String
    /// How it is called from outside; `nil` for a parameter without a label.
    let label: String?
    /// How the method is called with a variable of the same name.
    let forwarded: String

    fileprivate init(_ coded: CodedParameter) {
      name = coded.name
      type = coded.type
      hasDefault = coded.code.hasDefault
      declaration = coded.code.parameter(coded.type)
      label = name.text
      forwarded = "\(name.label): \(name.declared)"
    }

    fileprivate init(body name: SwiftName, type: String) {
      self.name = name
      self.type = type
      hasDefault = false
      declaration = "_ \(name.text): \(type)"
      label = nil
      forwarded = name.text
    }
  }

  /// With its labels: `rate(id:rating:)`.
  func fullName(_ name: SwiftName) -> String {
    "\(name.text)(\(parameters.map { ($0.label ?? "_") + ":" }.joined()))"
  }

  /// A name for a value of the method's own that no parameter has.
  private static func local(_ name: String, beside names: NameTable.RouteNames) -> String {
    var name = name
    while names.parameters.all.contains(where: { $0.name.text == name }) { name += "Value" }
    return name
  }

  /// The Swift type of what a call gives.
  var resultType: String? {
    switch route.result {
    case .nothing: nil
    case .text: "String"
    case .value(let type, _): spelling.type(type)
    case .pages(let item, _): spelling.own("Page<\(spelling.type(item))>")
    }
  }

  // MARK: - Body

  private func body(_ printer: inout CodePrinter) {
    let call = Self.local("call", beside: names)
    var statements = CodePrinter(indentation: printer.indentation)
    func add(_ parameter: CodedParameter, _ statement: String) {
      if let limit = parameter.code.limit(parameter.name.declared, on: call) {
        statements.line(limit)
      }
      statements.line(statement)
    }
    for parameter in coded where parameter.place == .path {
      add(parameter, "\(call).path(\(parameter.key), \(argument(parameter)))")
    }
    for parameter in coded where [.query, .pagingQuery].contains(parameter.place) {
      add(parameter, "\(call).query(\(parameter.key), \(argument(parameter)))")
    }
    for parameter in coded where parameter.place == .header {
      add(parameter, "HeaderParameter.add(\(parameter.key), \(argument(parameter)), to: &\(call))")
    }
    jsonBody(call, &statements)
    let keyword = statements.bytes.isEmpty ? "let" : "var"
    var arguments = [route.fullName, route.method.rawValue.uppercased(), route.pathTemplate]
      .map { CodeExpression.text(StringLiteral.quote($0)) }
    switch route.repeatability {
    case .byMethod: break
    case .safe: arguments.append(.labelled("isSafeToRepeat", .text("true")))
    case .never: arguments.append(.labelled("isSafeToRepeat", .text("false")))
    }
    printer.expression("\(keyword) \(call) = ", .list("APICall(", arguments, ")"))
    printer.append(statements)
    send(call, &printer)
  }

  /// A parameter of the path, the query or a header, as it is handed to the call: a date, or a list
  /// of them, in the form that the API takes.
  private func argument(_ parameter: CodedParameter) -> String {
    let name = parameter.name.declared
    let type = parameter.code.field.type
    guard type.element.usesFoundation, let coding = spelling.coding(type.element) else {
      return name
    }
    let isOptional = parameter.type.hasSuffix("?")
    guard isOptional || type.isList else { return "ParameterForm(\(name), \(coding).self)" }
    let list = isOptional && type.isList ? "\(name)?" : name
    return "\(list).map { ParameterForm($0, \(coding).self) }"
  }

  private func jsonBody(_ call: String, _ printer: inout CodePrinter) {
    let writer = Self.local("writer", beside: names)
    let fields = coded.filter { $0.place == .bodyField }
    let paging = coded.filter { $0.place == .pagingBody }
    func write(_ parameters: [CodedParameter], _ printer: inout CodePrinter) {
      for parameter in parameters {
        parameter.code.write(parameter.name.declared, on: writer, &printer)
      }
    }
    if let body = names.parameters.body {
      printer.line("var \(writer) = JSONWriter()")
      if let limit = limit(body.limits, on: writer) { printer.line(limit) }
      if let coding = spelling.coding(body.type) {
        printer.line("\(coding).write(\(bodyName.text), to: &\(writer))")
      } else {
        printer.line("\(bodyName.text).write(to: &\(writer))")
      }
      if !paging.isEmpty {
        printer.line("\(writer).reopenObject()")
        write(paging, &printer)
        printer.line("\(writer).endObject()")
      }
    } else if !fields.isEmpty || !paging.isEmpty {
      printer.line("var \(writer) = JSONWriter()")
      printer.line("\(writer).beginObject()")
      write(fields + paging, &printer)
      printer.line("\(writer).endObject()")
    } else {
      return
    }
    printer.line("\(call).body(\(writer))")
  }

  private func limit(_ limits: Limits, on writer: String) -> String? {
    guard !limits.isEmpty else { return nil }
    var arguments = ["\"body\"", "LimitedSize(\(bodyName.text))"]
    if let minimum = limits.minimum { arguments.append("atLeast: \(LiteralCode.grouped(minimum))") }
    if let maximum = limits.maximum { arguments.append("atMost: \(LiteralCode.grouped(maximum))") }
    return "\(writer).limit(\(arguments.joined(separator: ", ")))"
  }

  private func send(_ call: String, _ printer: inout CodePrinter) {
    func path(_ path: FieldPath) -> String {
      "[" + path.names.map(StringLiteral.quote).joined(separator: ", ") + "]"
    }
    let answer = "try await connection.answer(\(call))"
    switch route.result {
    case .nothing: printer.line("try await connection.response(\(call))")
    case .text: printer.line("return TextAnswer.of(try await connection.response(\(call)))")
    case .value(.list(let element), let place):
      let coding = spelling.explicitCoding(element)
      printer.line("return \(answer).list(at: \(path(place)), of: \(coding).self)")
    case .value(let type, let place):
      if let coding = spelling.coding(type) {
        printer.line("return \(answer).value(at: \(path(place)), as: \(coding).self)")
      } else if place.names.isEmpty {
        printer.line("return \(answer).value()")
      } else {
        let names = place.names.map(StringLiteral.quote).joined(separator: ", ")
        printer.line("return \(answer).value(at: \(names))")
      }
    case .pages(let item, let style):
      let offset =
        names.parameters.paging.map { "\($0.offset.declared) ?? \($0.style.firstOffset)" } ?? "0"
      printer.list(
        "return try PageAnswer.of(",
        [
          answer, "offset: \(offset)", "items: \(path(style.items))",
          "totals: [\(style.totals.map(path).joined(separator: ", "))]",
          "\(spelling.explicitCoding(item)).self",
        ], ")")
    }
  }

  // MARK: - Documentation

  /// The paragraphs in front of the method.
  var documentation: [String] {
    var paragraphs = [route.documentation.text ?? "Calls `\(route.fullName)`."]
    paragraphs.append("`\(route.method.rawValue.uppercased()) \(route.pathTemplate)`")
    if route.repeatability == .never {
      paragraphs.append("- Important: The call has an effect of its own each time it is made.")
    }
    if !route.scopes.isEmpty {
      paragraphs.append("Scopes: \(route.scopes.joined(separator: " or ")).")
    }
    if let limit = route.rateLimit {
      paragraphs.append("At most \(limit.requests) requests in \(limit.seconds) seconds.")
    }
    paragraphs += DocumentationCode.paragraphs(route.documentation, text: nil)
    paragraphs.append(callout.joined(separator: "\n"))
    return paragraphs
  }

  /// All parameters, or none: DocC wants to hear of each once it hears of one.
  private var describedParameters: [(name: String, text: String)] {
    let texts = coded.map { parameter in
      parameter.code.documentation.filter { !$0.hasPrefix("[") }.joined(separator: " ")
    }
    guard texts.contains(where: { !$0.isEmpty }) else { return [] }
    var described = zip(coded, texts).map { parameter, text in
      (
        name: parameter.name.text,
        text: text.isEmpty
          ? "A value of type `\(spelling.type(parameter.code.field.type))`."
          : DocumentationCode.joined(text)
      )
    }
    if let body = names.parameters.body {
      let text = "A value of type `\(spelling.type(body.type))`."
      described.insert(
        (name: bodyName.text, text: text), at: coded.count { $0.place == .path })
    }
    return described
  }

  private var callout: [String] {
    let described = describedParameters
    var lines: [String] = []
    if described.count == 1 {
      lines.append("- Parameter \(described[0].name): \(described[0].text)")
    } else if !described.isEmpty {
      lines.append("- Parameters:")
      lines += described.map { "  - \($0.name): \($0.text)" }
    }
    switch route.result {
    case .nothing: break
    case .text:
      lines.append("- Returns: The body as it is; the documented status is \(route.successStatus).")
    case .value:
      lines.append("- Returns: The answer; its documented status is \(route.successStatus).")
    case .pages: lines.append("- Returns: One page of the list.")
    }
    let failures = route.failures.map { "\($0)" }.joined(separator: ", ")
    lines.append(
      "- Throws: ``\(error)``" + (failures.isEmpty ? "." : "; documented statuses: \(failures)."))
    return lines
  }
}

extension TypeReference {
  /// The element of a list, or the type itself.
  fileprivate var element: TypeReference {
    if case .list(let element) = self { element } else { self }
  }

  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
