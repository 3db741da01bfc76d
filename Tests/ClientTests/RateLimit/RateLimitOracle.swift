/// When a limit lets calls through, by its definition: in their order, each as soon as fewer than
/// the limit were let through in the time before.
struct RateLimitOracle {
  let requests: Int
  let window: Duration

  /// - Parameter arrivals: When the calls come, in their order.
  func grants(_ arrivals: [Duration]) -> [Duration] {
    var grants: [Duration] = []
    for arrival in arrivals {
      let earliest = grants.count < requests ? .zero : grants[grants.count - requests] + window
      grants.append(max(arrival, earliest, grants.last ?? .zero))
    }
    return grants
  }
}
