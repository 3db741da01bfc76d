/// What a route of the draft is called, and where its result stands.
struct RoutePlan {
  let route: DraftedRoute
  var group: String
  var name: String
  /// The thing that it is about: `Book`.
  let resource: String
  /// What all examples of an answer show, taken out of what it is wrapped in.
  var result: ValueSummary?
  /// Where the result stands in an answer.
  var resultPath: [String] = []
  /// The place of the total, where an answer has one.
  var totalPath: [String]?

  init(_ route: DraftedRoute, envelope: EnvelopeDraft?) {
    self.route = route
    let segments = route.path.split(separator: "/").map(String.init)
    let fixed = segments.filter { !$0.contains("{") }
      .map { $0.hasSuffix(".json") ? String($0.dropLast(5)) : $0 }
    let meaningful = fixed.drop { $0 == "api" || Self.isVersion($0) }
    group = DraftNames.fieldName(meaningful.first ?? fixed.first ?? "root")
    let rest = Array(meaningful.dropFirst())
    let endsInParameter = segments.last?.contains("{") == true
    var root = ValueSummary()
    for response in route.responses { root.add(response) }
    if root.count == 0, let shape = DocumentedShape.node(of: route.tables) { root.add(shape) }
    var isList = false
    if root.count > 0 {
      let unwrapped = Unwrapping(root, envelope: envelope, lastSegment: fixed.last ?? "")
      result = unwrapped.value
      resultPath = unwrapped.path
      totalPath = unwrapped.total
      isList = unwrapped.value?.isList == true
    }
    resource = Self.resource(group, rest, isList: isList, method: route.method)
    name = Self.name(
      route.method, rest, isList: isList, endsInParameter: endsInParameter,
      hasParameter: !route.pathParameters.isEmpty)
  }

  /// The thing that a parameter of the path is of: `User` in `/users/{id}/orders`.
  func owner(ofParameter name: String) -> String {
    let segments = route.path.split(separator: "/")
    guard let index = segments.firstIndex(where: { $0 == "{\(name)}" }), index > 0,
      index + 1 < segments.count, !segments[index - 1].contains("{")
    else { return resource }
    return DraftNames.elementName(String(segments[index - 1]))
  }

  private static func isVersion(_ segment: String) -> Bool {
    segment.utf8.first == UInt8(ascii: "v")
      && segment.utf8.dropFirst().allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
  }

  private static func resource(
    _ group: String, _ rest: [String], isList: Bool, method: String
  ) -> String {
    let own = DraftNames.elementName(group)
    guard method == "GET" else {
      // What is behind the last list of things is an action, or a part of one of them.
      return rest.last(where: DraftNames.isPlural).map(DraftNames.elementName) ?? own
    }
    guard let last = rest.last else { return own }
    if DraftNames.isPlural(last) { return DraftNames.elementName(last) }
    return isList ? own : DraftNames.typeName(own + " " + last)
  }

  private static func name(
    _ method: String, _ rest: [String], isList: Bool, endsInParameter: Bool, hasParameter: Bool
  ) -> String {
    let words = rest.joined(separator: " ")
    func named(_ verb: String) -> String {
      rest.isEmpty ? verb : DraftNames.fieldName(verb + " " + words)
    }
    switch method {
    case "GET":
      if rest.isEmpty { return endsInParameter ? "get" : (isList ? "list" : "get") }
      return named(isList ? "list" : "get")
    case "HEAD": return named("check")
    case "POST":
      if rest.isEmpty { return hasParameter ? "update" : "create" }
      // What is posted to is an action, `search`, or a list of things.
      return DraftNames.isPlural(rest.last ?? "")
        ? DraftNames.fieldName("create " + DraftNames.singular(rest.last ?? ""))
        : DraftNames.fieldName(words)
    case "PUT": return named("replace") == "replace" ? "replace" : named("update")
    case "PATCH": return named("update")
    default: return rest.isEmpty ? "delete" : named("remove")
    }
  }
}
