import APIModel

extension PageComparison {
  /// The examples, each against the part of a route that it shows.
  mutating func compareExamples() {
    let model = claims.endpoints.isEmpty ? ModelPage.model(of: claims, in: lookup) : nil
    for example in claims.examples where !list.isFull {
      let routes = operations(of: example.endpoint).prefix(Self.mostShared).compactMap(route)
      guard !routes.isEmpty else {
        if let model { compare(example.value, with: model) }
        continue
      }
      // An example that stands for several operations has to fit one of them.
      var best: FindingList?
      for route in routes {
        for findings in attempts(example, route)
        where best.map({ Self.isBetter(findings, $0) }) ?? true {
          best = findings
        }
      }
      if let best { add(best) }
    }
  }

  private static func isBetter(_ findings: FindingList, _ other: FindingList) -> Bool {
    (findings.errorCount, findings.findings.count) < (other.errorCount, other.findings.count)
  }

  private mutating func attempts(_ example: ExampleClaim, _ route: Route) -> [FindingList] {
    let roles: [ExampleClaim.Role] =
      example.role == .unknown
      ? [.response(status: nil), .request] : [example.role]
    return roles.map { role in
      var comparison = ExampleComparison(lookup, budget: budget)
      switch role {
      case .request: comparison.compareRequest(example.value, of: route)
      case .response: comparison.compareAnswer(example.value, of: route)
      case .error: comparison.compareError(example.value, of: route)
      case .unknown: break
      }
      budget = comparison.budget
      return comparison.list
    }
  }

  /// The example of a page that documents a model alone.
  private mutating func compare(_ node: ExampleNode, with model: Model) {
    var comparison = ExampleComparison(lookup, budget: budget)
    let fields = Set(model.fields.map(\.name.text))
    for object in node.objects(matching: fields) {
      comparison.compare(
        object, with: model.fields, of: model.name.text, at: model.name.range, isSent: false)
    }
    budget = comparison.budget
    add(comparison.list)
  }
}

extension ExampleNode {
  /// The outermost objects most of whose members have one of these names: model pages show a
  /// model bare, or in what most answers wrap it in.
  fileprivate func objects(matching names: Set<String>) -> [ExampleNode] {
    if let members {
      let count = members.count { names.contains($0.name) }
      if count > 0, count * 2 >= members.count { return [self] }
      return members.flatMap { $0.node.objects(matching: names) }
    }
    return elements?.flatMap { $0.objects(matching: names) } ?? []
  }
}
