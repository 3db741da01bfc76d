import APIModel

/// Puts the outline of a client together.
struct Outlining {
  let api: API
  /// With the namespace in front of all types.
  let context: DeclarationContext
  let examples: ExampleLiterals

  private var spelling: Spelling { context.spelling }
  private var names: NameTable { spelling.names }

  var outline: ClientOutline {
    let construction = construction
    let routes = routes
    return ClientOutline(
      client: spelling.own(names.client.text), error: spelling.own(names.error.text),
      errorCode: spelling.own(names.errorCode.text), construction: construction.made,
      fromEnvironment: construction.fromEnvironment,
      errorHandling: errorHandling(routes),
      groups: names.groups.map {
        ClientOutline.Group(property: $0.name.text, type: spelling.own($0.type.text))
      },
      routes: routes, types: types, ids: ids, operators: operators,
      statuses: names.statuses.map(\.text), errorCodes: names.errorCodes.map(\.text),
      webhook: webhook)
  }

  // MARK: - The client

  private var construction: (made: String, fromEnvironment: String?) {
    let client = spelling.own(names.client.text)
    guard let credential = api.authentication.credential, let name = names.credential else {
      return ("let client = try \(client)()", nil)
    }
    let hasVariable = credential.environment != nil || credential.oauth?.environment != nil
    let arguments =
      credential.oauth == nil
      ? "\(name.label): \"…\"" : "clientID: \"…\", clientSecret: \"…\""
    return (
      "let client = try \(client)(\(arguments))",
      hasVariable ? "let client = try \(client).fromEnvironment()" : nil
    )
  }

  private var routes: [String: ClientOutline.Route] {
    var routes: [String: ClientOutline.Route] = [:]
    for group in names.groups {
      for route in group.routes {
        let method = RouteMethod(names: route, api: api, context: context)
        let call = RouteCall(group: group.name, method: method, examples: examples)
        routes[route.route.fullName] = ClientOutline.Route(
          method: self.method(route.method, method, call.single) { method.signature("", "", &$0) },
          wholeList: wholeList(route, method, call))
      }
    }
    return routes
  }

  private func wholeList(
    _ route: NameTable.RouteNames, _ method: RouteMethod, _ call: RouteCall
  ) -> ClientOutline.Method? {
    guard let name = route.allMethod, let paging = route.parameters.paging,
      case .pages(let item, _) = route.route.result
    else { return nil }
    let list = WholeListMethod(
      name: name, item: spelling.type(item), paging: paging, method: method)
    return self.method(name, method, call.wholeList(name)) { list.signature("", "", &$0) }
  }

  private func method(
    _ name: SwiftName, _ method: RouteMethod, _ call: String,
    _ declaration: (inout CodePrinter) -> Void
  ) -> ClientOutline.Method {
    var printer = CodePrinter()
    declaration(&printer)
    return ClientOutline.Method(
      name: method.fullName(name), declaration: printer.lines, call: call)
  }

  /// The first route, and the first two statuses that it documents.
  private func errorHandling(_ routes: [String: ClientOutline.Route]) -> String {
    guard let route = api.routes.first, let call = routes[route.fullName]?.method.call else {
      return ""
    }
    var printer = CodePrinter()
    printer.line("do {")
    printer.indented { printer in
      for line in call.split(separator: "\n") { printer.line(String(line)) }
    }
    printer.line("} catch {")
    printer.indented { printer in
      printer.cases(of: "error.kind") { printer in
        let named = zip(api.errors.statuses, names.statuses)
          .filter { route.failures.contains($0.0.code) }
        for (status, name) in named.prefix(2) {
          let value = status.otherCodesAreFields ? "error.fieldErrors" : "error.details"
          printer.line("case .\(name.member): print(\(value))")
        }
        printer.line("default: print(error)")
      }
    }
    printer.line("}")
    return printer.lines
  }

  // MARK: - Types

  private var types: [String: ClientOutline.DeclaredType] {
    var types: [String: ClientOutline.DeclaredType] = [:]
    let reachable = ReachableTypes.names(in: api)
    for type in api.types where reachable.contains(type.name.text) {
      let members = names.members(of: type.name.text)
      types[type.name.text] = ClientOutline.DeclaredType(
        name: spelling.type(.named(type.name.text)), members: self.members(type, members),
        example: example(type))
    }
    return types
  }

  private func members(
    _ type: TypeDeclaration, _ names: [SwiftName]
  ) -> [ClientOutline.Member] {
    guard case .model(let model) = type else {
      return names.map { ClientOutline.Member(name: $0.text, type: "") }
    }
    return zip(model.fields, names).map { field, name in
      let code = FieldCode(field, in: model, name: name, spelling: spelling)
      return ClientOutline.Member(name: name.text, type: code.type)
    }
  }

  private func example(_ type: TypeDeclaration) -> String? {
    guard case .model(let model) = type, let example = model.example else { return nil }
    var printer = CodePrinter()
    let code = LiteralCode(spelling: spelling)
    printer.expression("", code.expression(example, .named(model.name.text)))
    return printer.lines
  }

  private var ids: [String: String] {
    Dictionary(
      api.ids.map { ($0.name.text, spelling.type(.id($0.name.text))) },
      uniquingKeysWith: { first, _ in first })
  }

  private var operators: [String: ClientOutline.DeclaredType] {
    let used = Set(
      ReachableTypes.names(in: api).flatMap { name -> [String] in
        guard case .filter(let filter)? = spelling.declarations[name] else { return [] }
        return filter.conditions.map(\.operators)
      })
    return Dictionary(
      api.operatorSets.filter { used.contains($0.name.text) }.map { set in
        let members = names.members(ofOperators: set.name.text)
        return (
          set.name.text,
          ClientOutline.DeclaredType(
            name: spelling.own(names.operatorType(set.name.text).text),
            members: members.map { ClientOutline.Member(name: $0.text, type: "") }, example: nil)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private var webhook: (envelope: String, event: ClientOutline.DeclaredType)? {
    guard api.webhooks != nil else { return nil }
    return (
      spelling.own(names.type(WebhookTypes.envelope).text),
      ClientOutline.DeclaredType(
        name: spelling.own(names.type(WebhookTypes.event).text),
        members: names.members(of: WebhookTypes.event)
          .map { ClientOutline.Member(name: $0.text, type: "") },
        example: nil)
    )
  }
}

extension CodePrinter {
  /// What was printed, without the line feed at its end.
  var lines: String {
    String(
      decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}
