/// The kinds of claims that an audit counts, so that a reader that finds nothing does not pass for
/// a page that is right.
public enum ClaimKind: String, CaseIterable, Sendable {
  case routes, examples, statuses, codes, parameters, tables, fields, values, limits, keys

  /// How many claims of this kind a page makes.
  public func count(in claims: PageClaims) -> Int {
    switch self {
    case .routes: claims.endpoints.count
    case .examples: claims.examples.count
    case .statuses: claims.statuses.count
    case .codes: claims.statuses.reduce(0) { $0 + $1.codes.count }
    case .parameters: claims.parameters.count
    case .tables: claims.tables.count
    case .fields: claims.tables.reduce(0) { $0 + $1.rows.count }
    case .values:
      claims.enumerations.reduce(0) { $0 + $1.values.count }
        + claims.parameters.reduce(0) { $0 + $1.values.count }
        + claims.tables.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.values.count } }
    case .limits: claims.rateLimits.count + claims.pagingAddresses.count
    case .keys: claims.authentication.count
    }
  }

  /// For people: `1 route`, `2 statuses`.
  public func words(_ count: Int) -> String {
    let one =
      switch self {
      case .statuses: "status"
      default: String(rawValue.dropLast())
      }
    return "\(count) \(count == 1 ? one : rawValue)"
  }
}
