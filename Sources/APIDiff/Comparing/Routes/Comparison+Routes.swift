import APIModel

extension Comparison {
  mutating func compareRoutes(_ routes: RoutePairs) {
    for (route, other) in routes.pairs { compare(route, other) }
    for route in routes.removed {
      let isAnnounced = route.documentation.deprecated != nil
      report(
        isAnnounced ? .routeRemovedAfterDeprecation : .routeRemoved, [route.fullName],
        "the route \(route.fullName) was removed", old: route.name.range, new: nil)
    }
    for route in routes.added {
      report(
        .routeAdded, [route.fullName], "the route \(route.fullName) was added", old: nil,
        new: route.name.range)
    }
    if routes.isReordered {
      report(
        .orderChanged, ["routes"], "the routes stand in another order", old.api.name, new.api.name)
    }
  }

  private mutating func compare(_ route: Route, _ other: Route) {
    let name = route.fullName
    let subject = name == other.fullName ? [name] : [name, other.fullName].sorted()
    if name != other.fullName {
      report(
        .routeRenamed, subject, "the route \(name) is called \(other.fullName) now", route.name,
        other.name)
    }
    comparePreferred(route.group, other.group, of: "the group of \(name)", subject + ["group"])
    comparePreferred(route.name, other.name, of: "the route \(name)", subject)
    compare(
      route.documentation, other.documentation, of: "the route \(name)", subject,
      route.name.range, other.name.range)
    if route.method != other.method {
      let words = (route.method.rawValue.uppercased(), other.method.rawValue.uppercased())
      report(
        .methodChanged, subject,
        "the method of \(name) was \(words: words.0) and is \(words: words.1)", route.name,
        other.name)
    }
    comparePath(route, other, subject)
    compareFields(
      route.query, other.query, of: owner("query parameter", route, other, subject, "query"),
      as: [.parameter])
    compareFields(
      route.headers, other.headers, of: owner("header", route, other, subject, "headers"),
      as: [.parameter])
    compareBody(route, other, subject)
    compareResult(route, other, subject)
    compareManners(route, other, subject)
  }

  func owner(
    _ word: String, _ route: Route, _ other: Route, _ subject: [String], _ part: String
  ) -> FieldOwner {
    FieldOwner(
      word: word, owner: "\(route.fullName)", subject: subject + [part],
      oldRange: route.name.range, newRange: other.name.range)
  }

  // MARK: - Path

  private mutating func comparePath(_ route: Route, _ other: Route, _ subject: [String]) {
    let name = route.fullName
    let owner = owner("path parameter", route, other, subject, "path")
    let (before, after) = (route.pathParameters, other.pathParameters)
    guard route.pathShape != other.pathShape else {
      for (field, next) in zip(before, after) {
        if field.name.text != next.name.text {
          report(
            .pathParameterRenamed, owner.subject(field.name, next.name),
            "\(owner.what(field.name)) is \(next.name.text) now", field.name, next.name)
        }
        compareField(field, next, of: owner, as: [.parameter])
      }
      return
    }
    report(
      .pathChanged, subject,
      "the path of \(name) was \(route.pathTemplate) and is \(other.pathTemplate)", route.name,
      other.name)
    let matched = MatchedList(before, after, by: \.name.text)
    for (field, next) in matched.pairs { compareField(field, next, of: owner, as: [.parameter]) }
    for field in matched.removed {
      report(
        .pathParameterRemoved, owner.subject + [field.name.text],
        "\(owner.what(field.name)) was removed", field.name, other.name)
    }
    for field in matched.added {
      report(
        .pathParameterAdded, owner.subject + [field.name.text],
        "\(owner.what(field.name)) was added", route.name, field.name)
    }
  }

  // MARK: - What may go wrong, and how often it may be called

  private mutating func compareManners(_ route: Route, _ other: Route, _ subject: [String]) {
    let name = route.fullName
    if route.successStatus != other.successStatus {
      report(
        .successStatusChanged, subject,
        "success of \(name) had the status \(route.successStatus) and has \(other.successStatus)",
        route.name, other.name)
    }
    let failures = MatchedList(route.failures, other.failures) { "\($0)" }
    for status in failures.removed {
      report(
        .failureRemoved, subject + ["\(status)"], "\(name) no longer fails with \(status)",
        route.name, other.name)
    }
    for status in failures.added {
      report(
        .failureAdded, subject + ["\(status)"], "\(name) can fail with \(status)", route.name,
        other.name)
    }
    reportOrder(failures.isReordered, "statuses of failure", route, other, subject)
    switch (route.isRepeatable, other.isRepeatable) {
    case (true, false):
      report(
        .repeatForbidden, subject, "\(name) may not be sent again by itself", route.name,
        other.name)
    case (false, true):
      report(
        .repeatAllowed, subject, "\(name) may be sent again by itself", route.name, other.name)
    default:
      if route.repeatability != other.repeatability {
        report(
          .repeatRestated, subject,
          "it is said otherwise whether \(name) may be sent again by itself", route.name,
          other.name)
      }
    }
    compareScopes(route, other, subject)
    compareRate(
      route.rateLimit, other.rateLimit, of: "\(name)", subject, route.name.range,
      other.name.range)
  }

  /// Any one of the scopes will do, and where there are none so will every key.
  private mutating func compareScopes(_ route: Route, _ other: Route, _ subject: [String]) {
    let matched = MatchedList(route.scopes, other.scopes) { $0 }
    for scope in matched.removed {
      report(
        other.scopes.isEmpty ? .scopesWidened : .scopesNarrowed, subject + [scope],
        "\(route.fullName) is no longer called with the scope \(scope)", route.name, other.name)
    }
    for scope in matched.added {
      report(
        route.scopes.isEmpty ? .scopesNarrowed : .scopesWidened, subject + [scope],
        "\(route.fullName) is called with the scope \(scope)", route.name, other.name)
    }
    reportOrder(matched.isReordered, "scopes", route, other, subject)
  }

  private mutating func reportOrder(
    _ isReordered: Bool, _ words: String, _ route: Route, _ other: Route, _ subject: [String]
  ) {
    guard isReordered else { return }
    report(
      .orderChanged, subject, "the \(words: words) of \(route.fullName) stand in another order",
      route.name, other.name)
  }
}
