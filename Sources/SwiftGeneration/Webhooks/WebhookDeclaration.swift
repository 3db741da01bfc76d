import APIModel

/// What the server posts by itself: a struct for the body, an enum for what happened.
struct WebhookDeclaration {
  let webhooks: Webhooks
  let context: DeclarationContext

  private var name: String { context.spelling.names.type(WebhookTypes.envelope).text }
  private var eventName: String { context.spelling.names.type(WebhookTypes.event).text }
  private var access: String { context.access }

  // MARK: - The body

  /// The struct, and the ways to one.
  var envelope: Declaration {
    let structure = ModelDeclaration(model: model, id: nil, context: context)
    let generated = structure.structure
    var declaration = Declaration(
      path: "Webhooks/\(name).swift", foundation: generated.foundation)
    declaration.types = generated.types
    var printer = CodePrinter()
    printer.block("nonisolated extension \(context.outerSpelling.own(name)) {") {
      if let signature = webhooks.signature {
        verified(signature, &$0)
        $0.line()
      }
      unverified(&$0)
      $0.line()
      reading(structure, &$0)
    }
    declaration.extensions = printer.bytes
    return declaration
  }

  /// The body as a model: the event in front, then the other fields.
  var model: Model {
    let place = webhooks.events.first?.name.range ?? 0..<0
    let event = Field(
      name: Name(webhooks.eventField, at: place), type: .named(WebhookTypes.event),
      isNullable: false, isOptional: false,
      documentation: Documentation(text: "What happened, with what came about it."))
    let documentation = webhooks.documentation
    return Model(
      name: Name(WebhookTypes.envelope, at: place), use: .model,
      fields: [event] + webhooks.fields, example: nil,
      documentation: Documentation(
        text: documentation.text ?? "What the server posts when something happens.",
        page: documentation.page, gap: documentation.gap))
  }

  private func verified(_ signature: Webhooks.Signature, _ printer: inout CodePrinter) {
    let spelling = context.outerSpelling
    let error = spelling.own("WebhookError")
    printer.documentation(["The header that carries the signature."])
    printer.line(
      "\(access)static let signatureHeader = \(StringLiteral.quote(signature.header))")
    printer.line()
    printer.documentation([
      "Checks the signature, and then reads the body.",
      "A body that is sent once more has the right signature too.",
      """
      - Parameters:
        - body: The raw body as it came. JSON that was read and written anew does not fit.
        - signature: The value of ``signatureHeader``; `nil` where the request has none.
        - key: The signing key of the webhook.
      - Throws: ``WebhookError``, in which neither the key nor the right signature stands.
      """,
    ])
    printer.list(
      "\(access)static func verified(",
      ["body: some Collection<UInt8>", "signature: String?", "key: String"],
      ") throws(\(error)) -> \(spelling.own(name)) {")
    printer.indented {
      $0.line("let body = Array(body)")
      $0.list(
        "try \(spelling.own("WebhookSignature")).check(",
        [
          "signature", "of: body", "key: key",
          "code: \(spelling.own(signature.algorithm.runtimeType)).code",
          "decode: \(spelling.own(signature.encoding.runtimeType)).bytes",
        ], ")")
      $0.line("return try unverified(body: body)")
    }
    printer.line("}")
  }

  private func unverified(_ printer: inout CodePrinter) {
    let spelling = context.outerSpelling
    let warning =
      webhooks.signature == nil
      ? "The API signs no webhooks: anybody who knows the address may have sent it."
      : "Anybody who knows the address may have sent it. Use ``verified(body:signature:key:)``."
    printer.documentation([
      "Reads a body without knowing who sent it.", "- Warning: \(warning)",
    ])
    printer.list(
      "\(access)static func unverified(", ["body: some Collection<UInt8>"],
      ") throws(\(spelling.own("WebhookError"))) -> \(spelling.own(name)) {")
    printer.indented { printer in
      printer.block("do {", closing: "} catch {") {
        $0.line("return try Self(json: \(spelling.own("JSON")).parse(Array(body)))")
      }
      printer.indented { $0.line("throw .unreadableBody(error)") }
      printer.line("}")
    }
    printer.line("}")
  }

  private func reading(_ structure: ModelDeclaration, _ printer: inout CodePrinter) {
    let spelling = context.outerSpelling
    printer.block(
      "fileprivate init(json: \(spelling.own("JSON"))) throws(\(spelling.own("JSONError"))) {"
    ) {
      $0.line("var object = try json.object()")
      $0.line("event = try \(spelling.own(eventName))(in: &object)")
      for field in structure.fields(spelling).dropFirst() { $0.line(structure.reading(field)) }
    }
  }

  // MARK: - The event

  private var events: [(event: Webhooks.Event, member: SwiftName)] {
    Array(zip(webhooks.events, context.spelling.names.members(of: WebhookTypes.event)))
  }

  /// The enum, and how it is read.
  var event: Declaration {
    var declaration = Declaration(
      path: "Webhooks/\(eventName).swift",
      foundation: webhooks.events.contains { $0.payload.usesFoundation } ? .signature : .none)
    var printer = context.typePrinter()
    printer.documentation([
      """
      Something that happened. What the API adds one day comes as ``unknown(name:payload:)``, and \
      may become a case when the client is generated anew, so a `switch` should have a `default`.
      """
    ])
    printer.block(
      "nonisolated \(access)indirect enum \(eventName): Sendable\(context.hashable) {"
    ) {
      for (event, member) in events {
        $0.documentation(DocumentationCode.paragraphs(event.documentation))
        $0.line("case \(member.declared)(\(context.spelling.type(event.payload)))")
      }
      $0.documentation(["An event that the API does not document, with its payload as it came."])
      $0.line("case unknown(name: String, payload: \(context.spelling.own("JSONValue")))")
    }
    declaration.types = printer.bytes

    var coding = CodePrinter()
    coding.block("nonisolated extension \(context.outerSpelling.own(eventName)) {") {
      wireName(&$0)
      $0.line()
      reading(&$0)
    }
    declaration.extensions = coding.bytes
    return declaration
  }

  private func wireName(_ printer: inout CodePrinter) {
    printer.documentation(["The name of the event, as it is sent."])
    printer.block("\(access)var name: String {") { printer in
      printer.cases(of: "self") { printer in
        for (event, member) in events {
          printer.line("case .\(member.member): \(StringLiteral.quote(event.name.text))")
        }
        printer.line("case .unknown(let name, _): name")
      }
    }
  }

  private func reading(_ printer: inout CodePrinter) {
    let spelling = context.outerSpelling
    let payload = StringLiteral.quote(webhooks.payloadField)
    printer.documentation(["Reads the event of a webhook."])
    printer.block(
      "init(in object: inout \(spelling.own("JSONObject"))) throws(\(spelling.own("JSONError"))) {"
    ) { printer in
      printer.line(
        "let name: String = try object.read(\(StringLiteral.quote(webhooks.eventField)))")
      printer.cases(of: "name") { printer in
        for (event, member) in events {
          let name = StringLiteral.quote(event.name.text)
          let coding = spelling.codingArgument(event.payload)
          let head = "case \(name):"
          let statement = "self = .\(member.member)(try object.read(\(payload)\(coding)))"
          if head.count + 1 + statement.count <= printer.room {
            printer.line("\(head) \(statement)")
          } else {
            printer.line(head)
            printer.indented { $0.line(statement) }
          }
        }
        printer.line("default:")
        printer.indented {
          $0.line(
            "let payload: \(spelling.own("JSONValue"))? = try object.readIfPresent(\(payload))")
          $0.line("self = .unknown(name: name, payload: payload ?? .null)")
        }
      }
    }
  }
}

extension Webhooks.Signature.Algorithm {
  /// The type of the runtime that makes such codes.
  fileprivate var runtimeType: String {
    switch self {
    case .hmacSHA1: "HMACSHA1"
    case .hmacSHA256: "HMACSHA256"
    }
  }
}

extension Webhooks.Signature.Encoding {
  /// The type of the runtime that reads them.
  fileprivate var runtimeType: String {
    switch self {
    case .hex: "HexText"
    case .base64: "Base64Text"
    }
  }
}
