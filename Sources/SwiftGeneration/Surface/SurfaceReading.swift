import APIModel

/// Reads the surface of a client off the very values that its source is printed from.
struct SurfaceReading {
  typealias Declaration = ClientSurface.Declaration
  typealias Parameter = ClientSurface.Parameter

  let api: API
  let context: DeclarationContext

  var spelling: Spelling { context.spelling }
  var names: NameTable { context.spelling.names }

  /// Everything that code outside of the module can name, as far as it depends on the spec.
  var surface: ClientSurface {
    let own = client + groups + stubs + errors + types + webhooks
    return ClientSurface(own + runtime(of: own))
  }

  /// The types of the runtime that come with the signatures.
  private func runtime(of declarations: [Declaration]) -> [Declaration] {
    var words: Set<String> = [
      "APIError", "APIConnection", "HTTPResponse", "ResponseRecorder", "StubRoute",
      "StubTransport",
    ]
    // Many are of one type.
    var types: Set<String> = []
    for declaration in declarations {
      words.formUnion(declaration.conformances)
      types.formUnion(declaration.parameters.map(\.type))
      if let type = declaration.type { types.insert(type) }
    }
    for type in types {
      words.formUnion(
        type.utf8.split { !SwiftTokens.isWordByte($0) }.map { String(Substring($0)) })
    }
    if api.webhooks != nil { words.insert("WebhookError") }
    let reachable = ReachableTypes.names(in: api)
    let hasJSON = api.types.contains { type in
      if case .enumeration = type { false } else { reachable.contains(type.name.text) }
    }
    if hasJSON { words.insert("JSONModel") }
    let renamed: Set<String> = ["APIError", "APIErrorCode"]
    return RuntimeSelection.needed(by: words).flatMap(\.declaredPublicly)
      .filter { !renamed.contains($0) }
      .map { Declaration(.structure, $0, at: api.name.range) }
  }

  // MARK: - The client

  private var client: [Declaration] {
    let client = names.client.text
    let place = api.name.range
    var result = [Declaration(.structure, client, at: place)]
    let configuration = Parameter(
      label: "configuration", type: "ClientConfiguration", hasDefault: true)
    func initializer(_ labels: [SwiftName], _ type: String) {
      result.append(
        Declaration(
          .initializer, "init", in: client,
          parameters: labels.map { Parameter(label: $0.label, type: type, hasDefault: false) }
            + [configuration], at: place))
    }
    if let credential = api.authentication.credential, let name = names.credential {
      initializer([name], "String")
      initializer([name], "() async throws -> String")
      if credential.oauth != nil {
        initializer([SwiftName(text: "clientID"), SwiftName(text: "clientSecret")], "String")
      }
      if credential.environment != nil || credential.oauth?.environment != nil {
        result.append(
          Declaration(
            .function, "fromEnvironment", in: client, type: client, parameters: [configuration],
            at: place))
      }
    } else {
      initializer([], "String")
    }
    return result
      + names.groups.map { group in
        Declaration(
          .property, group.name.text, in: client, type: group.type.text,
          at: group.routes.first?.route.group.range ?? place)
      }
  }

  private var groups: [Declaration] {
    names.groups.flatMap { group -> [Declaration] in
      let type = group.type.text
      let place = group.routes.first?.route.group.range ?? api.name.range
      return [Declaration(.structure, type, at: place)]
        + group.routes.flatMap { methods(of: $0, in: type) }
    }
  }

  private func methods(of route: NameTable.RouteNames, in type: String) -> [Declaration] {
    let method = RouteMethod(names: route, api: api, context: context)
    let place = route.route.name.range
    let parameters = method.parameters.map { parameter in
      Parameter(
        label: parameter.label == nil ? nil : parameter.name.label,
        type: parameter.type, hasDefault: parameter.hasDefault)
    }
    var result = [
      Declaration(
        .method, route.method.text, in: type, type: method.resultType, parameters: parameters,
        at: place)
    ]
    if let whole = route.allMethod, let paging = route.parameters.paging,
      case .pages(let item, _) = route.route.result
    {
      let moves = [paging.offset, paging.limit]
      result.append(
        Declaration(
          .method, whole.text, in: type, type: "PagedSequence<\(spelling.type(item))>",
          parameters: zip(method.parameters, parameters).map { parameter, seen in
            moves.contains(parameter.name)
              ? Parameter(label: seen.label, type: "Int", hasDefault: true) : seen
          }, at: place))
    }
    return result
  }

  private var stubs: [Declaration] {
    StubDeclaration(api: api, context: context).routes.map { route in
      Declaration(
        .constant, route.name.text, in: "StubRoute", type: "StubRoute<\(route.answer)>",
        at: route.route.name.range)
    }
  }

  // MARK: - Errors

  private var errors: [Declaration] {
    let error = names.error.text
    let place = api.name.range
    let codes = api.errors.shared + api.errors.statuses.flatMap(\.codes)
    return [Declaration(.structure, error, at: place)]
      + zip(api.errors.statuses, names.statuses).map { status, name in
        Declaration(
          .constant, name.text, in: error + ".Kind", type: error + ".Kind", at: status.name.range)
      }
      + openEnum(
        names.errorCode.text, .string, Array(zip(codes.map(\.name), names.errorCodes)), at: place)
  }

  // MARK: - Parts of types

  /// A struct with a static member a value.
  func openEnum(
    _ type: String, _ raw: Enumeration.RawType, _ cases: [(name: Name, member: SwiftName)],
    at place: Range<Int>
  ) -> [Declaration] {
    [
      Declaration(.structure, type, conformances: ["OpenEnum"], at: place),
      Declaration(
        .property, "rawValue", in: type, type: raw == .int ? "Int" : "String", at: place),
    ]
      + cases.map { name, member in
        Declaration(.constant, member.text, in: type, type: type, at: name.range)
      }
  }

  /// The properties of a struct, and its initializer.
  func members(_ fields: [FieldCode], of type: String, at place: Range<Int>) -> [Declaration] {
    fields.map { field in
      Declaration(
        .property, field.name.text, in: type, type: field.type, at: field.field.name.range)
    } + [
      Declaration(
        .initializer, "init", in: type,
        parameters: fields.filter(\.isInitialized).map {
          Parameter(label: $0.name.label, type: $0.type, hasDefault: $0.hasDefault)
        }, at: place)
    ]
  }
}
