import APIModel
import SpecSyntax

/// Which route of the spec an operation of a page is, however the two differ.
struct RouteMatch: Hashable {
  /// What is not the same.
  enum Difference: Hashable {
    case none, method, server, path
  }

  /// An index into the routes of the API.
  let route: Int
  let difference: Difference

  /// The match of each operation; `nil` for one that is no route of the spec.
  static func matches(of endpoints: [EndpointClaim], in lookup: APILookup) -> [RouteMatch?] {
    let routes = lookup.api.routes.map(RouteShape.init)
    var matches = endpoints.map { endpoint in
      exact(endpoint, routes, lookup).map { RouteMatch(route: $0, difference: .none) }
    }
    // What fits exactly is not taken for something else that is near it.
    for stage in [Difference.method, .server, .path] {
      var taken = Set(matches.compactMap { $0?.route })
      for (index, endpoint) in endpoints.enumerated() where matches[index] == nil {
        let free = routes.indices.filter { !taken.contains($0) }
        guard let route = near(endpoint, by: stage, among: free, of: routes, lookup) else {
          continue
        }
        matches[index] = RouteMatch(route: route, difference: stage)
        taken.insert(route)
      }
    }
    return matches
  }

  /// The route that an operation is as it stands, or with values in the places of parameters. A path
  /// without a host may stand behind the base that another page names.
  private static func exact(
    _ endpoint: EndpointClaim, _ routes: [RouteShape], _ lookup: APILookup
  ) -> Int? {
    let path = RouteShape.segments(of: endpoint.path)
    let bases = endpoint.server == nil ? [lookup.base, []] : [lookup.base]
    let same = routes.indices.filter { routes[$0].method == endpoint.method }
    for base in bases {
      if let route = same.first(where: { base + routes[$0].path == path }) { return route }
    }
    return same.first { index in
      bases.contains { RouteShape.isSample(path, of: $0 + routes[index].path) }
    }
  }

  private static func near(
    _ endpoint: EndpointClaim, by difference: Difference, among free: [Int],
    of routes: [RouteShape], _ lookup: APILookup
  ) -> Int? {
    let path = RouteShape.segments(of: endpoint.path)
    switch difference {
    case .none: return nil
    case .method:
      let bases = endpoint.server == nil ? [lookup.base, []] : [lookup.base]
      return free.first { index in
        bases.contains { RouteShape.isSample(path, of: $0 + routes[index].path) }
      }
    case .server:
      // Another version, or none: `/v2/books`, `/books`.
      return free.first { index in
        let route = routes[index]
        guard route.method == endpoint.method, path.count >= route.path.count,
          RouteShape.isSample(path.suffix(route.path.count), of: route.path)
        else { return false }
        let front = path.dropLast(route.path.count)
        return front.count <= lookup.base.count + 1 && !front.contains(RouteShape.parameter)
      }
    case .path:
      let candidates = free.filter { routes[$0].method == endpoint.method }
      let tail = path.starts(with: lookup.base) ? Array(path.dropFirst(lookup.base.count)) : path
      let near = candidates.filter { routes[$0].isNear(tail) }
      // Of several, only one that is spelt alike can be told from the others.
      return near.first { routes[$0].isSpelt(like: tail) } ?? (near.count == 1 ? near.first : nil)
    }
  }
}

/// A route as far as its address goes.
struct RouteShape {
  /// Stands for every parameter, whatever its name.
  static let parameter = "{}"

  let method: String
  let path: [String]

  init(_ route: Route) {
    method = route.method.rawValue.uppercased()
    path = Self.segments(of: route.pathTemplate)
  }

  /// The segments of a path, parameters without their names.
  static func segments(of path: String) -> [String] {
    path.split(separator: "/").map { segment in
      guard let open = segment.firstIndex(of: "{"),
        let close = segment[open...].firstIndex(of: "}")
      else { return String(segment) }
      return segment[..<open] + parameter + segment[segment.index(after: close)...]
    }
  }

  /// Whether a path is this one with values in the places of its parameters.
  static func isSample(_ path: some Collection<String>, of other: [String]) -> Bool {
    path.count == other.count
      && zip(path, other).allSatisfy {
        $0 == $1 || $1 == RouteShape.parameter && SampleValue.matches($0)
      }
  }

  /// Whether a path has the same segments, but for letters.
  func isSpelt(like other: [String]) -> Bool {
    path.count == other.count
      && zip(path, other).allSatisfy { $0 == $1 || Suggestion.nearest(to: $1, among: [$0]) != nil }
  }

  /// Whether a path is this one with a segment misspelt, another one in its place, or a word more or
  /// less.
  func isNear(_ other: [String]) -> Bool {
    if other.count == path.count {
      let different = zip(path, other).filter { $0 != $1 }
      guard different.count == 1, let (old, new) = different.first,
        old != Self.parameter, new != Self.parameter
      else { return false }
      return zip(path, other).contains { $0 == $1 && $0 != Self.parameter } || isSpelt(like: other)
    }
    guard abs(other.count - path.count) == 1 else { return false }
    let (long, short) = other.count > path.count ? (other, path) : (path, other)
    guard short.contains(where: { $0 != Self.parameter }) else { return false }
    let common = zip(long, short).prefix { $0 == $1 }.count
    // One book is not all books: a parameter makes another route.
    guard long[common] != Self.parameter else { return false }
    return long.dropFirst(common + 1).elementsEqual(short.dropFirst(common))
      && (common > 0 || short.count > 1)
  }
}
