import APIModel

/// Which of several specs a page belongs to.
public enum SpecChoice {
  /// The index of the API that fits best; `nil` where none has the server or a route of the page.
  public static func index(for claims: PageClaims, among apis: [API]) -> Int? {
    let scores = apis.map { score(claims, $0) }
    guard let best = scores.max(), best > 0 else { return nil }
    return scores.firstIndex(of: best)
  }

  private static func score(_ claims: PageClaims, _ api: API) -> Int {
    let lookup = APILookup(api)
    var score = 0
    let servers = claims.endpoints.compactMap(\.server) + claims.servers.map(\.address)
    // One server more is no better fit than one operation.
    if servers.contains(where: { $0.lowercased() == lookup.origin }) { score += 100 }
    for match in RouteMatch.matches(of: claims.endpoints, in: lookup) {
      switch match?.difference {
      case nil: break
      case .some(.none): score += 8
      case .some(.method), .some(.server): score += 4
      case .some(.path): score += 2
      }
    }
    if ModelPage.model(of: claims, in: lookup) != nil { score += 4 }
    return score
  }
}
