import APIModel

/// The routes of two specs that belong together: by their names, and the rest by what they call.
struct RoutePairs {
  let pairs: [(old: Route, new: Route)]
  let removed: [Route]
  let added: [Route]
  let isReordered: Bool

  init(_ old: [Route], _ new: [Route]) {
    let named = MatchedList(old, new, by: \.fullName)
    let called = MatchedList(named.removed, named.added, by: \.call)
    pairs = named.pairs + called.pairs
    removed = called.removed
    added = called.added
    isReordered = named.isReordered
  }
}

extension Route {
  /// The path without the names of its parameters, for these are not sent.
  var pathShape: String {
    path.map {
      switch $0 {
      case .text(let text): text
      case .parameter: "{}"
      }
    }.joined()
  }

  fileprivate var call: String { method.rawValue + " " + pathShape }

  var isRepeatable: Bool {
    switch repeatability {
    case .safe: true
    case .never: false
    case .byMethod: method != .post && method != .patch
    }
  }
}
