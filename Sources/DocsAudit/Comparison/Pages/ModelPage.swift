import APIModel

/// A page that documents no operation but a model.
enum ModelPage {
  /// The model that the page documents: the spec names the page, or a table of it names the model.
  static func model(of claims: PageClaims, in lookup: APILookup) -> Model? {
    guard claims.endpoints.isEmpty else { return nil }
    let models = lookup.api.types.compactMap { type -> Model? in
      if case .model(let model) = type { model } else { nil }
    }
    let name = stem(claims.name)
    let routePages = Set(lookup.api.routes.compactMap(\.documentation.page).map(stem))
    if !name.isEmpty, !routePages.contains(name),
      let model = models.first(where: { $0.documentation.page.map(stem) == name })
    {
      return model
    }
    let named = claims.tables.compactMap { $0.model?.lowercased() }
    return models.first { named.contains($0.name.text.lowercased()) }
  }

  /// `agent-model` of `pages/agent-model.en.html` and of `https://docs.example/agent-model`.
  static func stem(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    return String(last.prefix { $0 != "." && $0 != "?" && $0 != "#" }).lowercased()
  }
}
