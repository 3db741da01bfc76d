import APIModel

extension API {
  /// The addresses of all documentation pages that the spec names, each once, those of routes
  /// first.
  public var documentationPages: [String] {
    var pages = routes.compactMap(\.documentation.page)
    for type in types {
      switch type {
      case .model(let model):
        pages += ([model.documentation] + model.fields.map(\.documentation)).compactMap(\.page)
      case .enumeration(let enumeration):
        pages += ([enumeration.documentation] + enumeration.cases.map(\.documentation))
          .compactMap(\.page)
      case .union(let union): pages += [union.documentation.page].compactMap { $0 }
      case .pairMap(let map): pages += [map.documentation.page].compactMap { $0 }
      case .filter(let filter): pages += [filter.documentation.page].compactMap { $0 }
      }
    }
    pages += errors.statuses.compactMap(\.documentation.page)
    if let webhooks {
      pages += ([webhooks.documentation] + webhooks.events.map(\.documentation))
        .compactMap(\.page)
    }
    var seen: Set<String> = []
    return pages.filter { seen.insert($0).inserted }
  }
}
