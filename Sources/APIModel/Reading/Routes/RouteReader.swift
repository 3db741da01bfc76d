import SpecSyntax

/// Reads the section `routes`.
struct RouteReader {
  let context: RouteContext
  var checker: LiteralChecker
  var usage = Usage()
  /// The fields of inputs that have stood behind `query` before.
  var inputQueries: [Int: [FieldDraft]] = [:]
  private var ledger = RouteLedger()

  init(_ context: RouteContext, _ checker: LiteralChecker) {
    self.context = context
    self.checker = checker
  }

  mutating func routes(_ node: Node, _ findings: inout Findings) -> [Route] {
    guard let entries = node.entries("`routes`", &findings) else { return [] }
    if entries.isEmpty {
      findings.error(
        .emptyDeclaration, "the API has no routes", at: node.range, help: "Add one")
    }
    return readInParts(entries, findings) ?? routes(entries[...], &findings)
  }

  private mutating func routes(
    _ entries: ArraySlice<Mapping.Entry>, _ findings: inout Findings
  ) -> [Route] {
    entries.compactMap { route($0, &findings) }
  }

  /// The routes, several parts of them read at a time, where there is nothing to find.
  private mutating func readInParts(
    _ entries: [Mapping.Entry], _ findings: Findings
  ) -> [Route]? {
    let start = self
    let parts = findings.readingInParts(entries) { entries, findings in
      var reader = start
      let routes = reader.routes(entries, &findings)
      return (routes: routes, usage: reader.usage, ledger: reader.ledger)
    }
    guard let parts else { return nil }
    var whole = (usage: usage, ledger: ledger)
    for part in parts {
      guard whole.ledger.takes(part.ledger) else { return nil }
      whole.usage.formUnion(part.usage)
    }
    (usage, ledger) = whole
    return parts.flatMap(\.routes)
  }

  private mutating func route(
    _ entry: Mapping.Entry, _ findings: inout Findings
  ) -> Route? {
    let text = PlacedText(keyOf: entry)
    let name = RouteName.read(text, &findings)
    if let name { ledger.enter(name, at: text.whole, &findings) }
    guard
      let keys = KnownKeys(
        entry.value, of: "the route `\(text.string)`", allowed: KeyTable.route.names,
        &findings)
    else { return nil }

    let documentation = context.spec.documentation(keys, &findings)
    let repeatability = repeatability(keys["repeat"], &findings)
    let rateLimit = keys["rate-limit"]?.rateLimit("`rate-limit`", &findings)
    let scopes = scopes(keys["scopes"], &findings)
    let failures = failures(keys["fails"], &findings)
    let query = query(keys["query"], &findings)
    let headers = headers(keys["headers"], &findings)
    let method = method(keys, &findings)
    let body = body(keys.entry("body"), of: method ?? .post, &findings)
    let path = method.flatMap { keys[$0.rawValue]?.text("the path", &findings) }
    let pieces = path?.path(&findings)
    if let method, let path, let pieces {
      ledger.enter(method, pieces, of: text.string, at: path.whole, &findings)
    }
    let parts = pieces.map { pathParts($0, keys["path"], &findings) }
    let result = result(keys["returns"], of: method, query: query, body: body, &findings)

    let finishedQuery = query.map { finish($0, &findings) }
    let finishedHeaders = headers.map { finish($0, &findings) }
    let finishedBody = finish(body, &findings)
    guard let name, let method, let parts, let result else { return nil }
    return Route(
      group: name.group, name: name.name, method: method, path: parts, query: finishedQuery,
      headers: finishedHeaders, body: finishedBody, result: result.result,
      successStatus: result.status, failures: failures, repeatability: repeatability,
      scopes: scopes, rateLimit: rateLimit, documentation: documentation,
      range: entry.keyRange
        .lowerBound..<max(entry.keyRange.upperBound, entry.value.range.upperBound))
  }

  private func method(_ keys: KnownKeys, _ findings: inout Findings) -> Route.Method? {
    let written = Route.Method.allCases.filter { keys[$0.rawValue] != nil }
    guard let first = written.first else {
      let names = listing(Route.Method.allCases.map(\.rawValue))
      findings.missingKey(
        "a route needs a method: \(names)", in: keys.range,
        help: "Add the method and the path, as in `get: /books`")
      return nil
    }
    for other in written.dropFirst() {
      keys.refuse(other.rawValue, beside: first.rawValue, &findings)
    }
    return first
  }

  private func repeatability(
    _ node: Node?, _ findings: inout Findings
  ) -> Route.Repeatability {
    switch node?.word("`repeat`", among: ["safe", "never"], &findings) {
    case "safe": .safe
    case "never": .never
    default: .byMethod
    }
  }

  private func scopes(_ node: Node?, _ findings: inout Findings) -> [String] {
    guard let node, let texts = node.texts("`scopes`", &findings) else { return [] }
    var entries = UniqueEntries()
    return texts.compactMap { text in
      guard entries.insert(text.string, at: text.whole, &findings) else { return nil }
      if context.authentication != nil, !context.scopes.contains(text.string) {
        findings.error(
          .unknownScope, "there is no scope `\(text.string)`", at: text.whole,
          help: findings.help(
            for: text.string, among: context.scopes,
            otherwise: "Declare it at the top: `auth: {…, scopes: [\(text.string)]}`"))
      }
      return text.string
    }
  }

  private mutating func failures(_ node: Node?, _ findings: inout Findings) -> [Int] {
    guard let node, let texts = node.texts("`fails`", &findings) else { return [] }
    var entries = UniqueEntries()
    var statuses: [Int] = []
    for text in texts {
      guard entries.insert(text.string, at: text.whole, &findings),
        let status = text.status(.failure, &findings)
      else { continue }
      if context.errors.places[status] == nil, !context.errors.isBroken {
        findings.error(
          .undeclaredStatus, "the status \(status) is not declared under `errors`",
          at: text.whole, help: "Add `\(status): []` there, or take it out here")
      }
      usage.statuses.insert(status)
      statuses.append(status)
    }
    return statuses
  }

  // MARK: Results

  private mutating func result(
    _ node: Node?, of method: Route.Method?, query: [FieldDraft], body: BodyDraft,
    _ findings: inout Findings
  ) -> (result: Route.Result, status: Int)? {
    guard let node else { return (.nothing, 200) }
    guard let text = node.text("`returns`", &findings),
      let draft = context.spec.symbols.result(text, &findings)
    else { return nil }
    check(draft, of: method, &findings)
    switch draft.shape {
    case .nothing:
      return (.nothing, draft.status)
    case .text:
      return (.text, draft.status)
    case .value(let type, let path):
      context.direction.check(read: type, &findings)
      usage.use(type.orJSON)
      return (.value(type.orJSON, at: path), draft.status)
    case .pages(let type, let written):
      context.direction.check(read: type, &findings)
      usage.use(type.orJSON)
      guard let paging = pagingStyle(written, at: draft.range, &findings) else { return nil }
      usage.pagingStyles.insert(paging.name.text)
      guard let style = paging.style else { return nil }
      check(
        style, in: draft, query: query, body: body, of: method ?? .post, &findings)
      for field in style.parameters { usage.use(field.type) }
      return (.pages(of: type.orJSON, style: style), draft.status)
    }
  }

  private func check(
    _ result: ResultDraft, of method: Route.Method?, _ findings: inout Findings
  ) {
    if case .nothing = result.shape { return }
    let isHead = method == .head
    guard isHead || result.status == 204 || result.status == 205 else { return }
    findings.error(
      .answerWithoutBody,
      isHead
        ? "the answer to a HEAD request has no body"
        : "an answer with status \(result.status) has no body",
      at: result.range, help: isHead ? "Write `nothing`" : "Write `\(result.status) nothing`")
  }

  // MARK: Defaults

  mutating func finish(_ draft: FieldDraft, _ findings: inout Findings) -> Field {
    usage.use(draft.type.orJSON)
    return draft.field(defaultValue: checker.defaultValue(of: draft, &findings))
  }

  private mutating func finish(_ body: BodyDraft, _ findings: inout Findings) -> Route.Body {
    switch body {
    case .none:
      return .none
    case .fields(let drafts):
      return .fields(drafts.map { finish($0, &findings) })
    case .value(let type, let limits):
      usage.use(type.orJSON)
      return .value(type.orJSON, limits: limits)
    }
  }
}
