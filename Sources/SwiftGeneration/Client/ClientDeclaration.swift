import APIModel

/// The client: what a user makes first, with a property a group of routes.
struct ClientDeclaration {
  let api: API
  let context: DeclarationContext

  var declaration: Declaration {
    let names = context.spelling.names
    let access = context.access
    let client = names.client.text
    var declaration = Declaration(path: "\(client).swift", foundation: .signature)
    var printer = context.typePrinter()
    printer.documentation(documentation)
    printer.block("nonisolated \(access)struct \(client): Sendable {") { printer in
      printer.documentation(["The base address of the API."])
      printer.line("\(access)static let server = \(StringLiteral.quote(api.server))")
      printer.line()
      printer.line("let connection: APIConnection")
      printer.line()
      initializer(&printer)
      if let credential = api.authentication.credential, let variable = credential.environment {
        printer.line()
        fromEnvironment(credential, variable, &printer)
      }
      for group in names.groups {
        printer.line()
        printer.documentation(["The routes of `\(group.name.text)`."])
        printer.line(
          "\(access)var \(group.name.declared): \(group.type.text) "
            + "{ \(group.type.text)(connection: connection) }")
      }
    }
    declaration.types = printer.text
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

  private var credentialName: SwiftName? { context.spelling.names.credential }

  private func initializer(_ printer: inout CodePrinter) {
    let error = context.spelling.names.error.text
    var parameters: [String] = []
    var documentation = ["- Parameters:"]
    if let credentialName {
      parameters.append("\(credentialName.declared): String")
      documentation.append("  - \(credentialName.text): Proves who calls; printable ASCII.")
    }
    parameters += [
      "server: URL? = nil", "transport: any HTTPTransport = URLSessionTransport()",
      "timeout: Duration = .seconds(60)",
    ]
    documentation += [
      "  - server: Another base address, https or on this machine; for tests.",
      "  - transport: What carries the requests.",
      "  - timeout: The time for a whole call.",
    ]
    printer.documentation([
      "Makes a client; nothing is sent yet.",
      documentation.joined(separator: "\n") + "\n- Throws: ``\(error)``, `invalidRequest`, for "
        + "what could not be sent safely.",
    ])
    printer.spread("\(context.access)init(", parameters, ") throws(\(error)) {")
    printer.indented { printer in
      if let credentialName {
        let quoted = StringLiteral.quote(credentialName.text)
        printer.line(
          "let key = try APIKey.checked(\(credentialName.declared), name: \(quoted))")
      }
      printer.line("var address = Self.server")
      printer.line("if let server { address = try APIKey.checked(server: server) }")
      printer.spread(
        "connection = APIConnection(",
        [
          "server: address", "authorization: \(authorization)",
          "redaction: Redaction(\(credentialName == nil ? "\"\"" : "key"))", "errors: Self.errors",
          "transport: transport", "timeout: timeout",
        ], ")")
    }
    printer.line("}")
    printer.line()
    printer.line("/// Where an answer says what went wrong.")
    printer.expression("private static let errors = ", errorFormat)
  }

  private var authorization: String {
    switch api.authentication {
    case .none: "nil"
    case .bearer: "(name: \"Authorization\", value: \"Bearer \\(key)\")"
    case .header(let name, _): "(name: \(StringLiteral.quote(name)), value: key)"
    }
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

  private func fromEnvironment(
    _ credential: Authentication.Credential, _ variable: String, _ printer: inout CodePrinter
  ) {
    let names = context.spelling.names
    let quoted = StringLiteral.quote(variable)
    printer.documentation([
      "Makes a client with the key that stands in the environment variable `\(variable)`.",
      "- Throws: ``\(names.error.text)``, `invalidRequest`, where it is not set.",
    ])
    printer.block(
      "\(context.access)static func fromEnvironment() throws(\(names.error.text)) "
        + "-> \(names.client.text) {"
    ) {
      $0.list(
        "try \(names.client.text)(",
        ["\(credentialName?.label ?? "key"): APIKey.fromEnvironment(\(quoted))"],
        ")")
    }
  }
}
