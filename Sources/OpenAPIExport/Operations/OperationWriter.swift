import APIModel

/// Writes routes as operations, grouped by their paths.
struct OperationWriter {
  private let api: API
  private let security: SecurityWriter
  private let headers: DocumentNode?
  private var envelope: EnvelopeWriter?
  private(set) var errors: ErrorResponses
  private var templates = PathTemplates()

  init(_ api: API, _ security: SecurityWriter) {
    self.api = api
    self.security = security
    headers = api.requestIDHeader.map { name in
      .object([
        .init(
          name, ["description": "Names the request to support.", "schema": ["type": "string"]])
      ])
    }
    envelope = api.envelope.map(EnvelopeWriter.init)
    errors = ErrorResponses(api.errors, headers: headers)
  }

  /// All paths, in the order in which the spec first has them.
  mutating func paths(_ schemas: inout SchemaWriter) -> DocumentNode {
    var order: [String] = []
    var items: [String: [DocumentNode.Member]] = [:]
    for route in api.routes {
      let names = templates.parameterNames(of: route)
      let template = PathTemplates.template(of: route, names)
      if items[template] == nil { order.append(template) }
      items[template, default: []].append(
        DocumentNode.Member(route.method.rawValue, operation(route, names, &schemas)))
    }
    return .object(order.map { DocumentNode.Member($0, .object(items[$0] ?? [])) })
  }

  private mutating func operation(
    _ route: Route, _ pathNames: [String], _ schemas: inout SchemaWriter
  ) -> DocumentNode {
    var operation: DocumentNode = ["operationId": .string(route.fullName)]
    operation["tags"] = [.string(route.group.text)]
    if let text = route.documentation.text {
      operation["summary"] = .string(DescriptionText.summary(text))
    }
    operation.describe(route.documentation)
    security.add(route.scopes, to: &operation)
    operation["x-rate-limit"] = route.rateLimit.map(DocumentNode.rateLimit)
    switch route.repeatability {
    case .byMethod: break
    case .safe: operation["x-repeat"] = "safe"
    case .never: operation["x-repeat"] = "never"
    }
    if case .pages(_, let style) = route.result { operation["x-paging"] = .paging(style) }
    let parameters = ParameterWriter(route: route, pathNames: pathNames).parameters(&schemas)
    if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
    operation["requestBody"] = RequestBodyWriter(route: route).body(&schemas)
    operation["responses"] = responses(of: route, &schemas)
    return operation
  }

  // MARK: Answers

  private mutating func responses(
    of route: Route, _ schemas: inout SchemaWriter
  ) -> DocumentNode {
    var response: DocumentNode = ["description": .string(Self.description(of: route.result))]
    response["headers"] = headers
    response["content"] = content(of: route, &schemas)
    var responses = [DocumentNode.Member(String(route.successStatus), response)]
    for status in route.failures {
      responses.append(
        DocumentNode.Member(String(status), errors.response(status, &schemas)))
    }
    return .object(responses)
  }

  private static func description(of result: Route.Result) -> String {
    switch result {
    case .nothing: "The call went well."
    case .text, .value: "The answer."
    case .pages: "One page of the list."
    }
  }

  private mutating func content(
    of route: Route, _ schemas: inout SchemaWriter
  ) -> DocumentNode? {
    var shape = AnswerShape()
    switch route.result {
    case .nothing:
      let hasBody = route.method != .head && ![204, 205].contains(route.successStatus)
      guard hasBody, envelope != nil else { return nil }
    case .text:
      return ["text/plain": ["schema": ["type": "string"]]]
    case .value(let type, let path):
      shape.put(schemas.schema(type, .read), at: path, isRequired: true)
    case .pages(let type, let style):
      shape.put(
        ["type": "array", "items": schemas.schema(type, .read)], at: style.items, isRequired: true)
      for total in style.totals {
        shape.put(
          schemas.dialect.nullable([
            "type": "integer", "format": "int64", "description": "How many there are in all.",
          ]), at: total, isRequired: false)
      }
    }
    let schema = envelope?.wrap(shape, &schemas) ?? shape.schema
    return ["application/json": ["schema": schema]]
  }
}

extension DocumentNode {
  fileprivate static func paging(_ style: PagingStyle) -> DocumentNode {
    [
      "style": .string(style.name.text),
      "in": style.location == .query ? "query" : "body",
      "offset": .string(style.offset.name.text),
      "limit": .string(style.limit.name.text),
      "items": .string(style.items.names.joined(separator: ".")),
      "totals": .strings(style.totals.map { $0.names.joined(separator: ".") }),
    ]
  }
}
