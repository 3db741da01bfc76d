import APIModel

/// The types that come from the server, in answers or webhooks; the others are only sent.
struct ReadTypes {
  private(set) var names: Set<String> = []

  init(_ api: API, _ declarations: [String: TypeDeclaration]) {
    var open = api.routes.compactMap { route -> TypeReference? in
      switch route.result {
      case .nothing, .text: nil
      case .value(let type, _), .pages(let type, _): type
      }
    }
    if let webhooks = api.webhooks {
      open += webhooks.events.map(\.payload) + webhooks.fields.map(\.type)
    }
    while let type = open.popLast() {
      guard let name = type.declaredName, names.insert(name).inserted,
        let declaration = declarations[name]
      else { continue }
      open += Self.parts(of: declaration)
    }
  }

  private static func parts(of declaration: TypeDeclaration) -> [TypeReference] {
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
  /// The declared type that stands in the reference.
  fileprivate var declaredName: String? {
    switch self {
    case .named(let name): name
    case .list(let base), .map(let base), .nullable(let base), .loose(let base): base.declaredName
    case .string, .int, .number, .bool, .json, .timestamp, .datetime, .date, .id: nil
    }
  }
}
