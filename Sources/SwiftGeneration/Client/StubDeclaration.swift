import APIModel

/// What stubs the routes of a client: a name for each, and the examples of the spec.
struct StubDeclaration {
  let api: API
  let context: DeclarationContext

  var declaration: Declaration {
    let client = context.spelling.names.client.text
    var declaration = Declaration(path: "Testing/\(client)+Stub.swift", foundation: .none)
    var printer = CodePrinter()
    let named = routes
    names(named, &printer)
    examples(named, &printer)
    stubbed(&printer)
    declaration.extensions = printer.bytes
    return declaration
  }

  /// A route, what it is called here, and what it answers.
  struct StubbedRoute {
    let names: NameTable.RouteNames
    let answer: String
    let place: [String]
    let example: String?

    var route: Route { names.route }
    var name: SwiftName { names.stub }
  }

  /// All routes, in the order of their groups.
  var routes: [StubbedRoute] {
    context.spelling.names.groups.flatMap { $0.routes.map(stubbed) }
  }

  private func stubbed(_ names: NameTable.RouteNames) -> StubbedRoute {
    let spelling = context.outerSpelling
    func result(_ type: TypeReference, _ place: [String], _ example: String?) -> StubbedRoute {
      // A date has more than one form in JSON, and stubs write only one.
      let hasOneForm = spelling.coding(type) == nil
      return StubbedRoute(
        names: names, answer: hasOneForm ? spelling.type(type) : spelling.own("JSONValue"),
        place: place,
        example: hasOneForm ? example : nil)
    }
    switch names.route.result {
    case .nothing:
      return StubbedRoute(
        names: names, answer: spelling.own("JSONValue"), place: [], example: ".null")
    case .text: return result(.string, [], "\"\"")
    case .pages(let item, let style):
      return result(.list(item), style.items.names, example(item).map { "[\($0)]" })
    case .value(.list(let element), let place):
      return result(.list(element), place.names, example(element).map { "[\($0)]" })
    case .value(let type, let place): return result(type, place.names, example(type))
    }
  }

  private func example(_ type: TypeReference) -> String? {
    guard case .named(let name) = type,
      case .model(let model)? = context.spelling.declarations[name], model.example != nil
    else { return nil }
    return ".example"
  }

  private func names(_ routes: [StubbedRoute], _ printer: inout CodePrinter) {
    var answers: [String] = []
    let routesByAnswer = Dictionary(grouping: routes) { route in
      answers.append(route.answer)
      return route.answer
    }
    var seen: Set<String> = []
    for answer in answers where seen.insert(answer).inserted {
      let stub = context.outerSpelling.own("StubRoute")
      printer.block("nonisolated extension \(stub) where Answer == \(answer) {") { printer in
        for (index, route) in (routesByAnswer[answer] ?? []).enumerated() {
          if index > 0 { printer.line() }
          let path = "\(route.route.method.rawValue.uppercased()) \(route.route.pathTemplate)"
          printer.documentation(["`\(path)`"])
          var arguments = [CodeExpression.text(StringLiteral.quote(route.route.fullName))]
          if !route.place.isEmpty {
            let place = route.place.map { CodeExpression.text(StringLiteral.quote($0)) }
            arguments.append(.labelled("at", .list("[", place, "]")))
          }
          let opening = "\(context.access)static var \(route.name.declared): Self {"
          let call = CodeExpression.list("Self(", arguments, ")")
          if opening.count + call.line.count + 3 <= printer.room {
            printer.line("\(opening) \(call.line) }")
          } else {
            printer.block(opening) { $0.expression("", call) }
          }
        }
      }
      printer.line()
    }
  }

  private func examples(_ routes: [StubbedRoute], _ printer: inout CodePrinter) {
    let stub = context.outerSpelling.own("StubTransport")
    printer.block("nonisolated extension \(stub) {") { printer in
      printer.documentation([
        "A stub that answers with the examples of the API's documentation, where there are any."
      ])
      printer.block("\(context.access)static func examples() -> \(stub) {") { printer in
        let answered = routes.filter { $0.example != nil }
        guard !answered.isEmpty else { return printer.line("\(stub)()") }
        printer.line("let stub = \(stub)()")
        for route in answered {
          printer.line("stub.answer(.\(route.name.member), with: \(route.example ?? "nil"))")
        }
        printer.line("stub.keepAsExamples()")
        printer.line("return stub")
      }
    }
    printer.line()
  }

  private func stubbed(_ printer: inout CodePrinter) {
    let own = context.outerSpelling.own
    let client = own(context.spelling.names.client.text)
    printer.block("nonisolated extension \(client) {") { printer in
      printer.documentation([
        "A client that sends nothing: each call is answered once, by a stub.",
        "- Parameter stub: What answers; without it, the examples of the documentation.",
      ])
      printer.list(
        "\(context.access)static func stubbed(", ["by stub: \(own("StubTransport")) = .examples()"],
        ") -> \(client) {")
      printer.indented { printer in
        let configuration =
          "\(own("ClientConfiguration"))(transport: stub, retries: .once, rateLimit: nil)"
        printer.expression(
          "let connection = ",
          .list(
            "\(own("APIConnection"))(",
            [
              .labelled("server", .text("Self.server")), .labelled("authorization", .text("nil")),
              .labelled("errors", .text("Self.errors")),
              .labelled("configuration", .text(configuration)),
            ], ")"))
        printer.line("return \(client)(connection: connection)")
      }
      printer.line("}")
    }
  }
}
