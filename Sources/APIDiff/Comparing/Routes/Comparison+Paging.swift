import APIModel

extension Comparison {
  /// The styles of a list that comes in pages in both specs.
  mutating func compareStyles(
    of route: Route, _ style: PagingStyle, _ other: Route, _ next: PagingStyle, _ subject: [String]
  ) {
    let (name, nextName) = (style.name.text, next.name.text)
    // What two styles of one name differ in is said once, for all routes.
    guard name != nextName else { return }
    var trial = self
    trial.changes = []
    trial.compare(style, next)
    let text: ChangeText = "the pages of \(route.fullName) were \(name) and are \(nextName)"
    let isSame = trial.changes.allSatisfy { $0.rule.severity == .harmless }
    report(
      isSame ? .pagingStyleRenamed : .pagingStyleChanged, subject + ["paging"], text, route.name,
      other.name)
  }

  /// The styles that the specs declare.
  mutating func compareStyles() {
    let used = Set(old.api.routes.compactMap { $0.pagingStyle?.name.text })
      .intersection(new.api.routes.compactMap { $0.pagingStyle?.name.text })
    let matched = MatchedList(old.api.pagingStyles, new.api.pagingStyles, by: \.name.text)
    for (style, other) in matched.pairs {
      guard !used.contains(style.name.text) else {
        compare(style, other)
        continue
      }
      var trial = self
      trial.changes = []
      trial.compare(style, other)
      if !trial.changes.isEmpty {
        report(
          .unusedChanged, ["paging", style.name.text],
          "the way of paging \(style.name.text) changed, which no list uses in both specs",
          style.name, other.name)
      }
    }
    for style in matched.removed {
      report(
        .pagingStyleRemoved, ["paging", style.name.text],
        "the way of paging \(style.name.text) was removed", old: style.name.range, new: nil)
    }
    for style in matched.added {
      report(
        .pagingStyleAdded, ["paging", style.name.text],
        "the way of paging \(style.name.text) was added", old: nil, new: style.name.range)
    }
    if matched.isReordered {
      report(
        .orderChanged, ["paging"], "the ways of paging stand in another order", old.api.name,
        new.api.name)
    }
  }

  private mutating func compare(_ style: PagingStyle, _ other: PagingStyle) {
    let name = style.name.text
    let subject = ["paging", name]
    func report(_ rule: Rule, _ part: String, _ text: ChangeText) {
      self.report(rule, subject + [part], text, style.name, other.name)
    }
    if style.location != other.location {
      report(
        .pagingPlaceChanged, "place",
        "the parameters of \(name) are sent in the \(words: other.location == .query ? "query" : "body") now"
      )
    }
    if style.items != other.items {
      report(
        .pagingItemsMoved, "items",
        "the items of \(name) stood at \(style.items.notation) and stand at \(other.items.notation)"
      )
    }
    if style.totals != other.totals {
      report(.pagingTotalMoved, "total", "the total of \(name) stands elsewhere")
    }
    let owner = FieldOwner(
      word: "parameter", owner: "\(name)", subject: subject, oldRange: style.name.range,
      newRange: other.name.range)
    compareMoving(style.offset, other.offset, "offset", of: owner)
    compareMoving(style.limit, other.limit, "limit", of: owner)
    if style.offset.defaultValue != other.offset.defaultValue
      || style.offset.limits != other.offset.limits
    {
      report(.pagingStartChanged, "offset", "lists of \(name) begin at another number")
    }
    if style.limit.defaultValue != other.limit.defaultValue {
      report(.pageSizeDefaultChanged, "limit", "the default of a page of \(name) changed")
    }
    compareLimits(
      style.limit.limits, other.limit.limits, .sent, of: "the size of a page of \(name)",
      subject + ["limit"], style.limit.name.range, other.limit.name.range,
      rules: (.pageSizeLimited, .pageSizeFreed))
    let (moving, nextMoving) = (style.movingNames, other.movingNames)
    compareFields(
      style.parameters.filter { !moving.contains($0.name.text) },
      other.parameters.filter { !nextMoving.contains($0.name.text) }, of: owner, as: [.parameter])
    let order = MatchedList(style.parameters, other.parameters, by: \.name.text)
    let rest = MatchedList(
      style.parameters.filter { !moving.contains($0.name.text) },
      other.parameters.filter { !nextMoving.contains($0.name.text) }, by: \.name.text)
    if order.isReordered, !rest.isReordered {
      report(.orderChanged, "order", "the parameters of \(name) stand in another order")
    }
  }

  private mutating func compareMoving(
    _ field: Field, _ other: Field, _ part: String, of owner: FieldOwner
  ) {
    if field.name.text != other.name.text {
      report(
        .pagingParameterRenamed, owner.subject + [part],
        "\(owner.what(field.name)) is \(other.name.text) now", field.name, other.name)
    }
    compareField(field, other, of: owner, as: [.parameter], isMoving: true)
  }
}

extension PagingStyle {
  /// The parameters that move through the list.
  fileprivate var movingNames: Set<String> { [offset.name.text, limit.name.text] }
}
