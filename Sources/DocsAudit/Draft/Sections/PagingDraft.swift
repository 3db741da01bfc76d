/// One way of the API to read a list in pieces.
struct PagingDraft {
  let isBody: Bool
  let offset: String
  let limit: String
  let items: [String]
  var total: [String]?
  private(set) var defaultOffset: Int?
  private(set) var defaultLimit: Int?
  private(set) var maximum: Int?
  private(set) var minimum: Int?
  private(set) var minimumOffset: Int?

  /// `nil` where a route does not page by an offset, or its list is not known.
  init?(_ plan: RoutePlan) {
    func parameter(_ role: ParameterClaim.PagingRole) -> ParameterClaim? {
      plan.route.parameters.first {
        $0.pagingRole == role && ($0.location == .query || $0.location == .body)
          && Unwrapping.isPlain($0.name)
      }
    }
    guard plan.result?.isList == true, plan.result?.kinds == 1,
      let offset = parameter(.offset), let limit = parameter(.limit),
      offset.location == limit.location
    else { return nil }
    isBody = offset.location == .body
    guard !isBody || !["GET", "HEAD"].contains(plan.route.method) else { return nil }
    self.offset = offset.name
    self.limit = limit.name
    items = plan.resultPath
    total = plan.totalPath
    defaultOffset = offset.defaultValue.flatMap { Int($0.text) }.flatMap { $0 >= 0 ? $0 : nil }
    defaultLimit = limit.defaultValue.flatMap { Int($0.text) }.flatMap { $0 >= 1 ? $0 : nil }
    minimumOffset = offset.minimum.map(\.number).flatMap {
      $0 >= 0 && $0 <= defaultOffset ?? $0 ? $0 : nil
    }
    let least = limit.minimum?.number
    minimum = least.flatMap { $0 >= 0 && $0 <= defaultLimit ?? $0 ? $0 : nil }
    maximum = limit.maximum.map(\.number).flatMap { $0 >= max(1, defaultLimit ?? 1) ? $0 : nil }
  }

  /// Takes in what another route says, where it pages alike.
  mutating func merge(_ other: PagingDraft) -> Bool {
    guard isBody == other.isBody, offset == other.offset, limit == other.limit,
      items == other.items, total == nil || other.total == nil || total == other.total,
      defaultLimit == nil || other.defaultLimit == nil || defaultLimit == other.defaultLimit
    else { return false }
    total = total ?? other.total
    minimum = minimum ?? other.minimum
    minimumOffset = minimumOffset ?? other.minimumOffset
    defaultOffset = defaultOffset ?? other.defaultOffset
    defaultLimit = defaultLimit ?? other.defaultLimit
    if let theirs = other.maximum, theirs >= defaultLimit ?? 1 { maximum = maximum ?? theirs }
    return true
  }

  /// The style as the spec has it.
  var lines: [String] {
    let offsetType = "int \(minimumOffset ?? 0).." + (defaultOffset.map { " = \($0)" } ?? "")
    let limitType =
      "int \(minimum ?? 1)..\(maximum.map(String.init) ?? "")"
      + (defaultLimit.map { " = \($0)" } ?? "")
    // A parameter without a default may be left out.
    let offsetKey = defaultOffset == nil ? "\"\(offset)?\"" : offset
    let limitKey = defaultLimit == nil ? "\"\(limit)?\"" : limit
    let guessed = [minimumOffset == nil ? offset : nil, minimum == nil ? limit : nil]
    var lines =
      guessed.contains { $0 != nil }
      ? [
        "# Guessed: how small "
          + guessed.compactMap { $0.map { "`\($0)`" } }.joined(separator: " and ") + " can be."
      ] : []
    lines += [
      "\(isBody ? "body" : "query"): {\(offsetKey): \(offsetType), \(limitKey): \(limitType)}",
      "offset: \(offset)", "limit: \(limit)",
    ]
    if !items.isEmpty { lines.append("items: " + items.joined(separator: ".")) }
    if let total { lines.append("total: " + total.joined(separator: ".")) }
    return lines
  }
}
