import APIModel

/// Example calls of a route's methods.
struct RouteCall {
  let group: SwiftName
  let method: RouteMethod
  let examples: ExampleLiterals

  private var spelling: Spelling { method.context.spelling }
  private var route: Route { method.names.route }

  /// A call of the method itself.
  var single: String {
    var printer = CodePrinter()
    let variable = result.map { "let \($0.declared) = " } ?? ""
    printer.expression("\(variable)try await ", call(method.names.method))
    return printer.lines
  }

  /// The loop over a whole list.
  func wholeList(_ name: SwiftName) -> String {
    var item = SwiftName(text: "item")
    if case .pages(let type, _) = route.result, let named = variable(for: type) { item = named }
    var printer = CodePrinter()
    printer.expression("for try await \(item.declared) in ", call(name), " {")
    printer.indented { $0.line("print(\(item.declared))") }
    printer.line("}")
    return printer.lines
  }

  private func call(_ name: SwiftName) -> CodeExpression {
    var arguments: [CodeExpression] = []
    for parameter in method.coded where parameter.place == .path {
      arguments += argument(parameter)
    }
    if let body = method.names.parameters.body {
      arguments.append(value(examples.value(of: body.type, limits: body.limits), body.type, "body"))
    }
    for parameter in method.coded where parameter.place != .path {
      arguments += argument(parameter)
    }
    return .list("client.\(group.member).\(name.member)(", arguments, ")")
  }

  /// Nothing for what may be left out.
  private func argument(_ parameter: RouteMethod.CodedParameter) -> [CodeExpression] {
    switch parameter.code.presence {
    case .required, .nullable: break
    case .optional, .threeState, .defaulted: return []
    }
    let name = parameter.name
    let field = parameter.code.field
    let literal = examples.value(of: field)
    return [.labelled(name.label, value(literal, field.type, name.declared))]
  }

  /// A literal as code; where there is none, a variable of the parameter's name.
  private func value(
    _ literal: Literal?, _ type: TypeReference, _ variable: String
  ) -> CodeExpression {
    guard let literal else { return .text(variable) }
    return LiteralCode(spelling: spelling).expression(literal, type)
  }

  // MARK: - What comes of it

  /// The variable that holds the answer.
  private var result: SwiftName? {
    switch route.result {
    case .nothing: nil
    case .text: SwiftName(text: "text")
    case .pages: SwiftName(text: "page")
    case .value(.list, _): SwiftName(text: "list")
    case .value(let type, _): variable(for: type) ?? SwiftName(text: "answer")
    }
  }

  /// `chat` for a `Chat`.
  private func variable(for type: TypeReference) -> SwiftName? {
    guard case .named(let name) = type,
      let text = NameConversion.lowerCamel(spelling.names.type(name).text), text != "client"
    else { return nil }
    return SwiftName(text: text)
  }
}
