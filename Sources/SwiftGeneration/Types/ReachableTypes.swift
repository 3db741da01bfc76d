import APIModel

/// The types that calls take or give, or that webhooks bring. Inputs that only lend their fields to
/// others are not among them, nor are models of which no more than the id goes over the wire.
enum ReachableTypes {
  static func names(in api: API) -> Set<String> {
    let declarations = Dictionary(
      api.types.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    var found: Set<String> = []
    var open = api.routes.flatMap(types) + (api.webhooks.map(types) ?? [])
    while let type = open.popLast() {
      for name in type.declaredNames where found.insert(name).inserted {
        if let declaration = declarations[name] { open += types(of: declaration) }
      }
    }
    return found
  }

  private static func types(of route: Route) -> [TypeReference] {
    var fields = route.query + route.headers
    for case .parameter(let field) in route.path { fields.append(field) }
    var types: [TypeReference] = []
    switch route.body {
    case .none: break
    case .fields(let body): fields += body
    case .value(let type, _): types.append(type)
    }
    switch route.result {
    case .nothing, .text: break
    case .value(let type, _): types.append(type)
    case .pages(let type, let style):
      types.append(type)
      fields += style.parameters
    }
    return types + fields.map(\.type)
  }

  private static func types(of webhooks: Webhooks) -> [TypeReference] {
    webhooks.events.map(\.payload) + webhooks.fields.map(\.type)
  }

  private static func types(of declaration: TypeDeclaration) -> [TypeReference] {
    switch declaration {
    case .model(let model): model.fields.map(\.type)
    case .enumeration: []
    case .union(let union): union.cases.map(\.type)
    case .pairMap(let map): [map.value]
    case .filter(let filter): filter.conditions.map(\.type)
    }
  }
}

extension TypeReference {
  /// The declared types that stand in the reference. Who sends the id of a thing does not send it.
  fileprivate var declaredNames: [String] {
    switch self {
    case .named(let name): [name]
    case .loose(let base), .list(let base), .map(let base), .nullable(let base):
      base.declaredNames
    case .string, .int, .number, .bool, .json, .timestamp, .datetime, .date, .id: []
    }
  }
}
