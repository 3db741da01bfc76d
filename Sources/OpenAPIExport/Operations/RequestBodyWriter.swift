import APIModel

/// What a request carries.
struct RequestBodyWriter {
  let route: Route

  /// `nil` where there is none.
  func body(_ schemas: inout SchemaWriter) -> DocumentNode? {
    var paging: [Field] = []
    if case .pages(_, let style) = route.result, style.location == .body {
      paging = style.parameters
    }
    let schema: DocumentNode
    switch route.body {
    case .none:
      guard !paging.isEmpty else { return nil }
      schema = schemas.object(paging, .sent)
    case .fields(let fields):
      schema = schemas.object(fields + paging, .sent)
    case .value(let type, let limits):
      let value = schemas.schema(type, .sent, limits)
      schema = paging.isEmpty ? value : ["allOf": [value, schemas.object(paging, .sent)]]
    }
    return ["required": true, "content": ["application/json": ["schema": schema]]]
  }
}
