import APIModel

/// A parameter of a route, and where it is sent.
struct ParameterSlot {
  let location: ParameterClaim.Location
  let field: Field
  /// Whether it is one of those that lists are paged by.
  var isPaging = false

  /// Whether a request may leave it out; there is no `null` outside bodies.
  var mayBeLeftOut: Bool {
    field.isOptional || field.defaultValue != nil || location != .body && field.isNullable
  }

  static func slots(of route: Route, in lookup: APILookup) -> [ParameterSlot] {
    var slots = route.path.compactMap { part -> ParameterSlot? in
      if case .parameter(let field) = part { Self(location: .path, field: field) } else { nil }
    }
    slots += route.query.map { Self(location: .query, field: $0) }
    slots += route.pagingParameters(in: .query).map {
      Self(location: .query, field: $0, isPaging: true)
    }
    switch route.body {
    case .none: break
    case .fields(let fields): slots += fields.map { Self(location: .body, field: $0) }
    case .value(let type, _):
      let element = if case .list(let inner) = type { inner } else { type }
      slots += (lookup.model(element)?.fields ?? []).map { Self(location: .body, field: $0) }
    }
    slots += route.pagingParameters(in: .body).map {
      Self(location: .body, field: $0, isPaging: true)
    }
    return slots + route.headers.map { Self(location: .header, field: $0) }
  }
}
