import APIModel

/// A field, and what has it.
struct OwnedField {
  /// The model, or the route.
  let owner: String
  let field: Field
}

extension APILookup {
  /// The fields that values of these types have, whatever nests them, by their names.
  func fields(reachableFrom types: [TypeReference]) -> [OwnedField] {
    var fields: [OwnedField] = []
    var queue = types
    var seen: Set<String> = []
    while let type = queue.popLast() {
      switch type {
      case .list(let inner), .map(let inner), .nullable(let inner), .loose(let inner):
        queue.append(inner)
      case .named(let name) where seen.insert(name).inserted:
        switch self.type(named: name) {
        case .model(let model):
          fields += model.fields.map { OwnedField(owner: model.name.text, field: $0) }
          queue += model.fields.map(\.type)
        case .union(let union): queue += union.cases.map(\.type)
        case .pairMap(let map): queue.append(map.value)
        default: break
        }
      default: break
      }
    }
    return fields
  }

  /// All fields that a route sends and gets.
  func fields(of route: Route) -> [OwnedField] {
    var own = route.query + route.headers
    if case .pages(_, let style) = route.result { own += style.parameters }
    var types: [TypeReference] = []
    switch route.body {
    case .none: break
    case .fields(let fields): own += fields
    case .value(let type, _): types.append(type)
    }
    types += own.map(\.type)
    switch route.result {
    case .value(let type, _), .pages(let type, _): types.append(type)
    case .nothing, .text: break
    }
    return own.map { OwnedField(owner: route.fullName, field: $0) }
      + fields(reachableFrom: types)
  }
}
