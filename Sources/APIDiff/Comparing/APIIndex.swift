import APIModel

/// An API with its declarations by name, and which way each of them goes.
struct APIIndex {
  let api: API
  let types: [String: TypeDeclaration]
  let ids: [String: IDDeclaration]
  let operators: [String: OperatorSet]
  /// The types that are sent, and those that are read. An id of a type is not the type: who sends
  /// the id of a book sends no book.
  let sent: Set<String>
  let read: Set<String>
  /// The owners of the ids that are sent or read.
  private let usedIDs: Set<String>
  /// The operators that a filter which is sent has.
  let usedOperators: Set<String>

  init(_ api: API) {
    self.api = api
    let types = Dictionary(
      api.types.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    self.types = types
    ids = Dictionary(api.ids.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    operators = Dictionary(
      api.operatorSets.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    let (sent, sentIDs) = Self.closure(api.routes.flatMap(\.sentTypes), types)
    let (read, readIDs) = Self.closure(
      api.routes.flatMap(\.readTypes) + (api.webhooks.map(\.readTypes) ?? []), types)
    self.sent = sent
    self.read = read
    usedIDs = sentIDs.union(readIDs)
    let all = sent.union(read)
    usedOperators = Set(
      api.types.filter { all.contains($0.name.text) }.flatMap { type -> [String] in
        if case .filter(let filter) = type { filter.conditions.map(\.operators) } else { [] }
      })
  }

  /// Whether the id of a type is sent or read.
  func usesID(of type: String) -> Bool { usedIDs.contains(type) }

  private static func closure(
    _ start: [TypeReference], _ types: [String: TypeDeclaration]
  ) -> (types: Set<String>, ids: Set<String>) {
    var found: Set<String> = []
    var ids: Set<String> = []
    var open = start
    while let reference = open.popLast() {
      switch reference {
      case .id(let name): ids.insert(name)
      case .named(let name):
        guard found.insert(name).inserted, let declaration = types[name] else { continue }
        open += declaration.references
      case .loose(let base), .list(let base), .map(let base), .nullable(let base):
        open.append(base)
      case .string, .int, .number, .bool, .json, .timestamp, .datetime, .date: continue
      }
    }
    return (found, ids)
  }
}

extension Route {
  var pathParameters: [Field] {
    path.compactMap { if case .parameter(let field) = $0 { field } else { nil } }
  }

  /// The style in which its list is read.
  var pagingStyle: PagingStyle? {
    if case .pages(_, let style) = result { style } else { nil }
  }

  fileprivate var sentTypes: [TypeReference] {
    var fields = pathParameters + query + headers + (pagingStyle?.parameters ?? [])
    switch body {
    case .none: break
    case .fields(let own): fields += own
    case .value(let type, _): return fields.map(\.type) + [type]
    }
    return fields.map(\.type)
  }

  fileprivate var readTypes: [TypeReference] {
    switch result {
    case .nothing, .text: []
    case .value(let type, _), .pages(let type, _): [type]
    }
  }
}

extension Webhooks {
  fileprivate var readTypes: [TypeReference] { events.map(\.payload) + fields.map(\.type) }
}

extension TypeDeclaration {
  /// The types that stand in it.
  var references: [TypeReference] {
    switch self {
    case .model(let model): model.fields.map(\.type)
    case .enumeration: []
    case .union(let union): union.cases.map(\.type)
    case .pairMap(let map): [map.value]
    case .filter(let filter): filter.conditions.map(\.type)
    }
  }

  var documentation: Documentation {
    switch self {
    case .model(let model): model.documentation
    case .enumeration(let enumeration): enumeration.documentation
    case .union(let union): union.documentation
    case .pairMap(let map): map.documentation
    case .filter(let filter): filter.documentation
    }
  }
}
