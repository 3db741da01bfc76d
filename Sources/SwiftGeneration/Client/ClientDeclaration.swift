import APIModel

/// The client: what a user makes first, with a property a group of routes.
struct ClientDeclaration {
  let api: API
  let context: DeclarationContext

  var declaration: Declaration {
    let names = context.spelling.names
    let access = context.access
    let client = names.client.text
    var declaration = Declaration(path: "\(client).swift", foundation: .none)
    var printer = context.typePrinter()
    printer.documentation(documentation)
    printer.block("nonisolated \(access)struct \(client): Sendable {") { printer in
      printer.documentation(["The base address of the API."])
      printer.line("\(access)static let server = \(StringLiteral.quote(api.server))")
      printer.line()
      printer.line("let connection: APIConnection")
      printer.line()
      initializers(&printer)
      ClientMethods(client: client, error: names.error.text, access: access).write(&printer)
      for group in names.groups {
        printer.line()
        printer.documentation(["The routes of `\(group.name.text)`."])
        printer.line(
          "\(access)var \(group.name.declared): \(group.type.text) "
            + "{ \(group.type.text)(connection: connection) }")
      }
    }
    declaration.types = printer.bytes
    declaration.extensions = documentedLimit
    return declaration
  }

  private var documentation: [String] {
    var paragraphs = DocumentationCode.paragraphs(api.documentation)
    if let limit = api.rateLimit {
      paragraphs.append(
        "The API takes \(limit.requests) requests in \(limit.seconds) seconds at most.")
    }
    return paragraphs.isEmpty ? ["A client of \(api.name.text)."] : paragraphs
  }

  private var error: String { context.spelling.names.error.text }
  private var client: String { context.spelling.names.client.text }

  // MARK: - Initializers

  private func initializers(_ printer: inout CodePrinter) {
    guard let credential = api.authentication.credential,
      let name = context.spelling.names.credential
    else {
      initializer([], [], nil, &printer)
      return memberwise(&printer)
    }
    let quoted = StringLiteral.quote(name.text)
    initializer(
      ["\(name.declared): String"], ["\(name.text): Proves who calls; printable ASCII."],
      .text("KeyStore(try APIKey.checked(\(name.declared), name: \(quoted)))"), &printer)
    printer.line()
    initializer(
      ["\(name.declared): @escaping @Sendable () async throws -> String"],
      [
        "\(name.text): Gives the key that proves who calls. It is asked before the first call, and "
          + "once more when the server does not accept what it gave."
      ],
      .text(
        "KeyStore(clock: configuration.clock) { "
          + "KeyStore.Key(text: try await \(name.declared)()) }"),
      &printer)
    if let oauth = credential.oauth {
      printer.line()
      initializer(oauth, &printer)
    }
    fromEnvironment(name, credential, &printer)
    printer.line()
    memberwise(&printer)
  }

  private func initializer(
    _ oauth: Authentication.ClientCredentials, _ printer: inout CodePrinter
  ) {
    initializer(
      ["clientID: String", "clientSecret: String"],
      [
        "clientID: The id of an app that may call the API; printable ASCII.",
        "clientSecret: The secret of that app. With it the client gets its tokens by itself: one "
          + "for all calls, on first use, and another one before it ends or when the server does "
          + "not accept it.",
      ],
      .list(
        "try OAuthTokens.keys(",
        [
          .text("clientID: clientID"), .text("clientSecret: clientSecret"),
          .labelled("path", .text(StringLiteral.quote(oauth.tokenPath))),
          .labelled("in", .text(".\(oauth.parameters.rawValue)")),
          .labelled("server", .text("try APIKey.server(Self.server, or: configuration)")),
          .labelled("configuration", .text("configuration")),
        ], ")"),
      &printer)
  }

  private func initializer(
    _ parameters: [String], _ documentation: [String], _ keys: CodeExpression?,
    _ printer: inout CodePrinter
  ) {
    let described = documentation + ["configuration: How it makes its calls."]
    let list =
      described.count == 1
      ? "- Parameter \(described[0])"
      : "- Parameters:\n" + described.map { "  - \($0)" }.joined(separator: "\n")
    printer.documentation([
      "Makes a client; nothing is sent yet.",
      list + "\n- Throws: ``\(error)``, `invalidRequest`, for what could not be sent safely.",
    ])
    printer.spread(
      "\(context.access)init(",
      parameters + ["configuration: ClientConfiguration = ClientConfiguration()"],
      ") throws(\(error)) {")
    printer.indented { printer in
      if let keys { printer.expression("let keys = ", keys) }
      let arguments = [
        CodeExpression.labelled(
          "server", .text("try APIKey.server(Self.server, or: configuration)")),
        .labelled("authorization", authorization(keys != nil)),
        .labelled("errors", .text("Self.errors")),
        .labelled("configuration", .text("configuration")),
      ]
      printer.expression("connection = ", .list("APIConnection(", arguments, ")"))
    }
    printer.line("}")
  }

  private func memberwise(_ printer: inout CodePrinter) {
    printer.line("init(connection: APIConnection) { self.connection = connection }")
    printer.line()
    printer.line("/// Where an answer says what went wrong.")
    printer.expression("static let errors = ", errorFormat)
    printer.line()
  }

  private func code(_ limit: RateLimit, _ type: String = "RateLimit") -> String {
    let requests = LiteralCode.grouped(limit.requests)
    return "\(type)(\(requests), per: .seconds(\(LiteralCode.grouped(limit.seconds))))"
  }

  private func authorization(_ hasKeys: Bool) -> CodeExpression {
    switch api.authentication {
    case .bearer where hasKeys: .text("APIConnection.Authorization(keys: keys)")
    case .header(let name, _) where hasKeys:
      .list(
        "APIConnection.Authorization(",
        [
          .labelled("header", .text(StringLiteral.quote(name))),
          .labelled("scheme", .text("\"\"")), .labelled("keys", .text("keys")),
        ], ")")
    default: .text("nil")
    }
  }

  /// The limit that a configuration begins with.
  private var documentedLimit: [UInt8] {
    var printer = CodePrinter()
    printer.block("nonisolated extension \(context.outerSpelling.own("RateLimit")) {") { printer in
      let limit = api.rateLimit
      printer.documentation([
        limit.map {
          "What the API documents: \($0.requests) requests in \($0.seconds) seconds."
        } ?? "The API documents no limit."
      ])
      let own = context.outerSpelling.own("RateLimit")
      printer.line(
        "\(context.access)static let documented: \(own)? = "
          + (limit.map { code($0, own) } ?? "nil"))
    }
    return printer.bytes
  }

  private var errorFormat: CodeExpression {
    func path(_ path: FieldPath) -> CodeExpression {
      .list("[", path.names.map { .text(StringLiteral.quote($0)) }, "]")
    }
    var arguments: [CodeExpression] = []
    if let entries = api.errors.entries { arguments.append(.labelled("entries", path(entries))) }
    if let code = api.errors.code { arguments.append(.labelled("code", path(code))) }
    if let message = api.errors.message { arguments.append(.labelled("message", path(message))) }
    let fieldStatuses = api.errors.statuses.filter(\.otherCodesAreFields).map { "\($0.code)" }
    if !fieldStatuses.isEmpty {
      arguments.append(
        .labelled("fieldStatuses", .list("[", fieldStatuses.map { .text($0) }, "]")))
    }
    if let envelope = api.envelope {
      var parts: [CodeExpression] = [
        .labelled("status", path(envelope.status)),
        .labelled("ok", .text(StringLiteral.quote(envelope.ok))),
      ]
      if let message = envelope.message { parts.append(.labelled("message", path(message))) }
      arguments.append(.labelled("envelope", .list("ErrorFormat.Envelope(", parts, ")")))
    }
    if let header = api.requestIDHeader {
      arguments.append(.labelled("requestIDHeader", .text(StringLiteral.quote(header))))
    }
    return .list("ErrorFormat(", arguments, ")")
  }

  // MARK: - Environment

  private func fromEnvironment(
    _ name: SwiftName, _ credential: Authentication.Credential, _ printer: inout CodePrinter
  ) {
    let app = credential.oauth?.environment
    guard credential.environment != nil || app != nil else { return }
    let key = credential.environment.map { call([(name.label, $0)]) }
    let both = app.map { call([("clientID", $0.id), ("clientSecret", $0.secret)]) }
    printer.line()
    printer.documentation(
      environmentSummary(credential.environment, app) + [
        "- Parameter configuration: How it makes its calls.\n"
          + "- Throws: ``\(error)``, `invalidRequest`, where it is not set."
      ])
    printer.spread(
      "\(context.access)static func fromEnvironment(",
      ["configuration: ClientConfiguration = ClientConfiguration()"],
      ") throws(\(error)) -> \(client) {")
    printer.indented { printer in
      switch (key, both) {
      case (let key?, let both?):
        let variables = app.map { [$0.id, $0.secret] } ?? []
        let list = variables.map(StringLiteral.quote).joined(separator: ", ")
        printer.block("if OAuthTokens.areInEnvironment(\(list)) {") {
          $0.expression("return try ", both)
        }
        printer.expression("return try ", key)
      case (let only?, nil), (nil, let only?): printer.expression("try ", only)
      case (nil, nil): break
      }
    }
    printer.line("}")
  }

  private func environmentSummary(
    _ key: String?, _ app: Authentication.ClientCredentials.Environment?
  ) -> [String] {
    let keyed = key.map { "the key that stands in the environment variable `\($0)`" }
    let pair = app.map {
      "the id and the secret of an app, which stand in the environment variables `\($0.id)` and "
        + "`\($0.secret)`"
    }
    guard let keyed, let pair else { return ["Makes a client with \(keyed ?? pair ?? "")."] }
    return [
      "Makes a client with \(pair).",
      "Where neither of the two holds anything, it is made with \(keyed).",
    ]
  }

  /// Makes a client of what stands in environment variables.
  private func call(_ arguments: [(label: String, variable: String)]) -> CodeExpression {
    let read = arguments.map { label, variable in
      CodeExpression.labelled(
        label, .text("APIKey.fromEnvironment(\(StringLiteral.quote(variable)))"))
    }
    return .list(
      "\(client)(", read + [.labelled("configuration", .text("configuration"))], ")")
  }
}
