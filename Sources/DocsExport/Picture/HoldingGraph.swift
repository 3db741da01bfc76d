import APIModel

/// Which declared type holds which, which routes take or give it, and which webhooks bring it.
struct HoldingGraph {
  /// A type that holds another one.
  struct Edge: Hashable {
    let from: Int
    let to: Int
  }

  /// The names of all declared types, in the order of the spec.
  let names: [String]
  /// Each pair once, in the order of the spec.
  private(set) var edges: [Edge] = []
  private var targets: [[Int]]
  private var sources: [[Int]]
  private var users: [[Int]]
  private let indices: [String: Int]
  private let routes: [Route]
  private let events: [Webhooks.Event]
  private var carriers: [[Int]]
  private let webhookFields: Set<String>

  init(_ api: API) {
    names = api.types.map(\.name.text)
    routes = api.routes
    indices = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    targets = Array(repeating: [], count: names.count)
    sources = targets
    users = targets
    carriers = targets
    events = api.webhooks?.events ?? []
    webhookFields = Set(api.webhooks?.fields.flatMap { $0.type.names } ?? [])
    for (index, type) in api.types.enumerated() { add(type, index) }
    for (index, route) in api.routes.enumerated() {
      var seen: Set<Int> = []
      for type in route.types.flatMap(\.names).compactMap({ indices[$0] })
      where seen.insert(type).inserted { users[type].append(index) }
    }
    for (index, event) in events.enumerated() {
      for type in Set(event.payload.names.compactMap { indices[$0] }) {
        carriers[type].append(index)
      }
    }
  }

  private mutating func add(_ type: TypeDeclaration, _ index: Int) {
    var seen: Set<Int> = []
    for target in type.references.flatMap(\.names).compactMap({ indices[$0] })
    where seen.insert(target).inserted {
      edges.append(Edge(from: index, to: target))
      targets[index].append(target)
      sources[target].append(index)
    }
  }

  /// The types that stand in a type.
  func held(by name: String) -> [String] { names(targets, name) }

  /// The types in which a type stands.
  func holders(of name: String) -> [String] { names(sources, name) }

  /// The routes that take or give a type.
  func routes(of name: String) -> [Route] {
    indices[name].map { users[$0].map { routes[$0] } } ?? []
  }

  /// The events that bring a type.
  func events(of name: String) -> [Webhooks.Event] {
    indices[name].map { carriers[$0].map { events[$0] } } ?? []
  }

  /// Whether the body of every webhook has a type beside what comes with the event.
  func isInEveryWebhook(_ name: String) -> Bool { webhookFields.contains(name) }

  private func names(_ lists: [[Int]], _ name: String) -> [String] {
    indices[name].map { lists[$0].map { names[$0] } } ?? []
  }
}

extension TypeDeclaration {
  /// The types that its values hold.
  fileprivate var references: [TypeReference] {
    switch self {
    case .model(let model): model.fields.map(\.type)
    case .enumeration: []
    case .union(let union): union.cases.map(\.type)
    case .pairMap(let map): [map.value]
    case .filter(let filter): filter.conditions.map(\.type)
    }
  }
}

extension Route {
  /// The types of all that it takes and gives.
  fileprivate var types: [TypeReference] {
    var types = (query + headers).map(\.type)
    for case .parameter(let field) in path { types.append(field.type) }
    switch body {
    case .none: break
    case .fields(let fields): types += fields.map(\.type)
    case .value(let type, _): types.append(type)
    }
    switch result {
    case .nothing, .text: break
    case .value(let type, _): types.append(type)
    case .pages(let type, let style): types += [type] + style.parameters.map(\.type)
    }
    return types
  }
}

extension TypeReference {
  /// The declared types that stand in it; ids are not among them.
  fileprivate var names: [String] {
    switch self {
    case .named(let name): [name]
    case .loose(let base), .list(let base), .map(let base), .nullable(let base): base.names
    default: []
    }
  }
}
