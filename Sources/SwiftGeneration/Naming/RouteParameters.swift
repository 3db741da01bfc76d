import APIModel

/// The parameters of a route's method, in the order in which it takes them.
struct RouteParameters: Sendable {
  /// Where the value of a parameter goes.
  enum Place: Sendable {
    case path
    case bodyField
    case query
    case header
    case pagingQuery
    case pagingBody
  }

  struct Parameter: Sendable {
    let field: Field
    let place: Place
    var name = SwiftName(text: "")
  }

  private(set) var all: [Parameter] = []
  /// A body that is one value; it stands behind the path, without a label.
  private(set) var body: (type: TypeReference, limits: Limits)?
  /// The parameters that move through a list.
  private(set) var paging: (offset: SwiftName, limit: SwiftName, style: PagingStyle)?

  init(_ route: Route, in api: API) {
    for case .parameter(let field) in route.path {
      all.append(Parameter(field: field, place: .path))
    }
    switch route.body {
    case .none: break
    case .fields(let fields): all += fields.map { Parameter(field: $0, place: .bodyField) }
    case .value(let type, let limits): body = (type, limits)
    }
    all += route.query.map { Parameter(field: $0, place: .query) }
    all += route.headers.map { Parameter(field: $0, place: .header) }
    if case .pages(_, let style) = route.result {
      let place: Place = style.location == .query ? .pagingQuery : .pagingBody
      all += style.parameters.map { field in
        // What moves through the list has a value of its own where the caller gives none.
        let moves = field == style.offset || field == style.limit
        return Parameter(field: moves ? field.leftOutFreely : field, place: place)
      }
      paging = (SwiftName(text: ""), SwiftName(text: ""), style)
    }
  }

  /// The same with the names that were made for ``all``.
  func named(_ names: [SwiftName]) -> RouteParameters {
    var result = self
    for index in result.all.indices { result.all[index].name = names[index] }
    if let style = paging?.style {
      func name(of field: Field) -> SwiftName {
        let parameter = result.all.last { $0.field.name.text == field.name.text }
        return parameter?.name ?? SwiftName(text: field.name.text)
      }
      result.paging = (name(of: style.offset), name(of: style.limit), style)
    }
    return result
  }

  subscript(place: Place) -> [Parameter] { all.filter { $0.place == place } }
}

extension Field {
  /// The same as a parameter that may be left out, and is never `null`.
  var leftOutFreely: Field {
    Field(
      name: name, type: type, isNullable: false, isOptional: true, limits: limits,
      defaultValue: defaultValue, documentation: documentation)
  }
}
