import APIModel

/// What stands in the path, the query and the head of a request.
struct ParameterWriter {
  let route: Route
  /// What the parameters of the path are called, from left to right.
  let pathNames: [String]

  func parameters(_ schemas: inout SchemaWriter) -> [DocumentNode] {
    var parameters: [DocumentNode] = []
    var names = pathNames[...]
    for case .parameter(let field) in route.path {
      guard let name = names.popFirst() else { break }
      parameters.append(parameter(field, named: name, in: "path", &schemas))
    }
    var query = route.query
    if case .pages(_, let style) = route.result, style.location == .query {
      query += style.parameters
    }
    for field in query {
      parameters.append(parameter(field, named: field.name.text, in: "query", &schemas))
    }
    for field in route.headers {
      parameters.append(parameter(field, named: field.name.text, in: "header", &schemas))
    }
    return parameters
  }

  private func parameter(
    _ field: Field, named name: String, in place: String, _ schemas: inout SchemaWriter
  ) -> DocumentNode {
    var parameter: DocumentNode = ["name": .string(name), "in": .string(place)]
    // There is no `null` here: what may be null may be left out.
    let isRequired = Direction.sent.requires(field) && !field.isNullable
    if isRequired || place == "path" { parameter["required"] = true }
    var schema = schemas.schema(field.type, .sent, field.limits)
    if let value = field.defaultValue, value != .null {
      schema = schemas.dialect.annotated(
        schema, with: [.init("default", schemas.literals.node(value, as: field.type))])
    }
    parameter["schema"] = schema
    if let text = DescriptionText.text(of: field.documentation) {
      parameter["description"] = .string(text)
    }
    if field.documentation.deprecated != nil { parameter["deprecated"] = true }
    if let gap = field.documentation.gap { parameter["x-gap"] = .string(gap) }
    if let page = field.documentation.page { parameter["x-page"] = .uri(page) }
    return parameter
  }
}
