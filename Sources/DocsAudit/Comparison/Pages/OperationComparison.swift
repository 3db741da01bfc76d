import APIModel
import SpecSyntax

extension PageComparison {
  mutating func addUnknownRoute(_ endpoint: EndpointClaim) {
    let base = lookup.base.isEmpty ? "" : "/" + lookup.base.joined(separator: "/")
    let path =
      endpoint.path.hasPrefix(base + "/")
      ? String(endpoint.path.dropFirst(base.count))
      : endpoint.path
    let template = Self.template(path)
    let known = lookup.api.routes.map(\.pathTemplate)
    let near = Suggestion.nearest(to: path, among: known)
    let nearest = lookup.api.routes.first { $0.pathTemplate == near }
    add(
      AuditFinding(
        .unknownRoute, [endpoint.method, endpoint.path],
        "The spec has no route \(endpoint.method) \(path)",
        help: "Add a route with `\(endpoint.method.lowercased()): \(template)`",
        page: endpoint.methodPlace,
        spec: nearest.map { .init("\($0.fullName) is the nearest", at: $0.place) }
          ?? lookup.api.routes.first.map { .init("routes are declared from here on", at: $0.place) }
      ))
  }

  /// A path as a spec writes it: `/books/{id}` for `/books/12`.
  private static func template(_ path: String) -> String {
    var count = 0
    return path.split(separator: "/").map { segment in
      guard SampleValue.matches(segment) else { return "/" + segment }
      count += 1
      return "/{id\(count == 1 ? "" : String(count))}"
    }.joined()
  }

  mutating func addDifference(
    _ difference: RouteMatch.Difference, _ endpoint: EndpointClaim, _ route: Route
  ) {
    let method = route.method.rawValue.uppercased()
    let side = AuditFinding.SpecSide(
      "\(route.fullName) is \(method) \(route.pathTemplate) here", at: route.place)
    switch difference {
    case .none: return
    case .method:
      add(
        AuditFinding(
          .method, [route.fullName, endpoint.method],
          "\(route.fullName) is sent with \(endpoint.method) on the page, and with \(method) in "
            + "the spec",
          help: "Write `\(endpoint.method.lowercased()): \(route.pathTemplate)`",
          page: endpoint.methodPlace, spec: side))
    case .path:
      let base = lookup.base.isEmpty ? "" : "/" + lookup.base.joined(separator: "/")
      let path =
        endpoint.path.hasPrefix(base + "/")
        ? String(endpoint.path.dropFirst(base.count))
        : endpoint.path
      add(
        AuditFinding(
          .path, [route.fullName, endpoint.path],
          "\(route.fullName) has the path \(path) on the page, and \(route.pathTemplate) in the "
            + "spec",
          help: "Write `\(method.lowercased()): \(path)`, or add a route if it is a new one",
          page: endpoint.addressPlace, spec: side))
    case .server:
      let segments = RouteShape.segments(of: endpoint.path)
      let front = segments.dropLast(RouteShape.segments(of: route.pathTemplate).count)
      let base = front.map { "/" + $0 }.joined()
      add(
        AuditFinding(
          .server, [route.fullName, endpoint.path],
          "\(route.fullName) stands behind `\(base.isEmpty ? "/" : base)` on the page, and behind "
            + "`\(lookup.api.server)` in the spec",
          help: "Write `server: \(endpoint.server ?? lookup.origin)\(base)`",
          page: endpoint.addressPlace, spec: serverSide))
    }
  }

  /// The host that requests are sent to.
  mutating func compareServer() {
    var isNamed = false
    for endpoint in claims.endpoints {
      guard let server = endpoint.server else { continue }
      isNamed = true
      if server.lowercased() != lookup.origin { addServer(server, endpoint.addressPlace) }
    }
    guard !isNamed, let first = claims.servers.first,
      !claims.servers.contains(where: { $0.address.lowercased() == lookup.origin })
    else { return }
    addServer(first.address, first.place)
  }

  private mutating func addServer(_ server: String, _ place: PagePlace) {
    let base = lookup.base.map { "/" + $0 }.joined()
    add(
      AuditFinding(
        .server, [server],
        "The page sends requests to `\(server)`, and the spec to `\(lookup.origin)`",
        help: "Write `server: \(server)\(base)`", page: place, spec: serverSide))
  }

  private var serverSide: AuditFinding.SpecSide? {
    lookup.api.places.server.map { .init("the server is named here", at: $0) }
  }

  /// The header that carries the key.
  mutating func compareAuthentication() {
    for claim in claims.authentication {
      let header: String
      let scheme: String?
      let notation: String
      switch lookup.api.authentication {
      case .none: (header, scheme, notation) = ("", nil, "none")
      case .bearer(let credential):
        (header, scheme, notation) = ("Authorization", "Bearer", "bearer: \(credential.name.text)")
      case .header(let name, _): (header, scheme, notation) = (name, nil, "header: \(name)")
      }
      // In a header that is wholly the key, the word in front is a part of it.
      let isWhole = scheme == nil && header.lowercased() == "authorization"
      guard
        claim.header.lowercased() != header.lowercased()
          || !isWhole && (claim.scheme ?? "").lowercased() != (scheme ?? "").lowercased()
      else { continue }
      let written = claim.header + (claim.scheme.map { ": \($0) …" } ?? ": …")
      add(
        AuditFinding(
          .authentication, [claim.header.lowercased(), claim.scheme ?? ""],
          "The page sends the key as `\(written)`, and the spec says `auth: {\(notation)}`",
          help: Self.help(claim, lookup.api.authentication.credential), page: claim.place,
          spec: lookup.api.places.authentication.map {
            .init("the key is described here", at: $0)
          }))
    }
  }

  /// The line that has the key sent as a page sends it.
  private static func help(
    _ claim: AuthenticationClaim, _ known: Authentication.Credential?
  ) -> String {
    let name = known?.name.text ?? "apiKey"
    var parts: [String]
    var remark = ""
    if claim.header.lowercased() == "authorization", claim.scheme?.lowercased() == "bearer" {
      parts = ["bearer: \(name)"]
    } else {
      parts = ["header: \(claim.header)", "name: \(name)"]
      // The header is sent as it is given.
      remark = claim.scheme.map { "; the key then starts with `\($0) `" } ?? ""
    }
    if let environment = known?.environment { parts.append("environment: \(environment)") }
    if let scopes = known?.scopes, !scopes.isEmpty {
      parts.append("scopes: [\(scopes.joined(separator: ", "))]")
    }
    return "Write `auth: {\(parts.joined(separator: ", "))}`" + remark
  }

  /// Limits of requests in a time.
  mutating func compareRateLimits() {
    let routes = matches.compactMap { $0.map { lookup.api.routes[$0.route] } }
    let known = [lookup.api.rateLimit] + routes.map(\.rateLimit)
    for claim in claims.rateLimits {
      let limit = RateLimit(requests: claim.requests, seconds: claim.seconds)
      guard !known.contains(limit) else { continue }
      let written = lookup.api.rateLimit.map(RateNotation.text)
      let found = RateNotation.text(limit)
      add(
        AuditFinding(
          .rateLimit, [found],
          "The page allows \(RateNotation.words(limit)), and the spec "
            + (lookup.api.rateLimit.map(RateNotation.words) ?? "names no limit"),
          help: "Write `rate-limit: \(found)`", page: claim.place,
          spec: lookup.api.places.rateLimit.map {
            .init("it is \(written ?? "set") here", at: $0)
          } ?? lookup.api.places.server.map { .init("it belongs beside the server", at: $0) }))
    }
  }
}

/// A limit of requests as the spec writes it, and for people.
private enum RateNotation {
  private static func unit(_ seconds: Int) -> String? {
    switch seconds {
    case 1: "second"
    case 60: "minute"
    case 3600: "hour"
    case 86_400: "day"
    default: nil
    }
  }

  static func text(_ limit: RateLimit) -> String {
    "\(limit.requests)/" + (unit(limit.seconds) ?? "\(limit.seconds)s")
  }

  static func words(_ limit: RateLimit) -> String {
    "\(limit.requests) requests in "
      + (unit(limit.seconds).map { ($0 == "hour" ? "an " : "a ") + $0 }
        ?? "\(limit.seconds) seconds")
  }
}
