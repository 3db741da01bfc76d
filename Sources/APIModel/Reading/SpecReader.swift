import SpecSyntax

/// Reads the sections of a spec, each after those that it refers to.
enum SpecReader {
  /// The API as far as it could be read; it holds together only where there are no errors.
  static func read(_ root: Node, _ findings: inout Findings) -> API? {
    if case .empty = root.content {
      findings.error(
        .wrongKind, "the spec is empty", at: root.range,
        help: "Begin it with `hcgen: 1` and `api: NAME`")
      return nil
    }
    guard root.hasKnownVersion(&findings) else { return nil }
    guard
      let keys = KnownKeys(
        root, of: "a spec", allowed: KeyTable.spec.names, required: KeyTable.spec.required,
        &findings)
    else { return nil }

    let docs = keys.docs(&findings)
    let readDate = keys["read"]?.calendarDay("`read`", &findings)
    let declarations = keys.typeDeclarations(&findings)
    let ids = keys.idDeclarations(&findings)
    let operatorSets = keys.operatorSets(&findings)
    let spec = SpecContext(
      symbols: SymbolTable(
        types: declarations.map { ($0.name.text, $0.kind) }, ids: ids,
        operatorSets: operatorSets.map(\.name.text)),
      docs: docs, read: readDate)

    var reading = TypeReading(spec, declarations, operatorSets, &findings)
    let types = reading.table
    let direction = DirectionCheck(declarations, types)
    direction.check(types.models, &findings)
    let typeDeclarations = reading.finish(&findings)

    let name = keys["api"]?.text("`api`", &findings)
    let apiName = name?.apiName(&findings)
    let server = keys["server"]?.serverAddress(&findings)
    let authentication = keys["auth"]?.authentication(&findings)
    let rateLimit = keys["rate-limit"]?.rateLimit("`rate-limit`", &findings)
    let requestID = keys["request-id"]?.text("`request-id`", &findings)?
      .headerName(isSent: false, &findings)
    let envelope = keys["envelope"]?.envelope(&findings)
    let errors = spec.errors(keys["errors"], &findings)
    let paging = PagingReader(spec: spec, types: types)
      .styles(keys["paging"], &reading.checker, &findings)

    var routeReader = RouteReader(
      RouteContext(
        spec: spec, types: types, direction: direction, errors: errors,
        authentication: authentication, pagingStyles: paging,
        isPagingBroken: keys["paging"].map { !$0.isMapping } ?? false), reading.checker)
    let routes = keys["routes"].map { routeReader.routes($0, &findings) } ?? []
    let webhooks = keys["webhooks"].flatMap {
      WebhookReader(spec: spec, direction: direction)
        .webhooks($0, &routeReader.checker, &routeReader.usage, &findings)
    }
    let documentation = Documentation(
      text: keys["doc"]?.text("`doc`", &findings)?.trimmed, page: docs.text, read: readDate)

    if !findings.hasErrors {
      UnusedCheck(declarations: declarations, types: types).run(
        routeReader.usage, operatorSets: operatorSets, pagingStyles: paging,
        errors: errors.catalogue, &findings)
    }
    // What is missing is reported; the rest can still be looked at.
    return API(
      name: Name(apiName ?? "API", at: name?.whole ?? root.range), documentation: documentation,
      server: server ?? "", authentication: authentication ?? .none, rateLimit: rateLimit,
      requestIDHeader: requestID,
      envelope: envelope, errors: errors.catalogue, pagingStyles: paging.compactMap(\.style),
      routes: routes, webhooks: webhooks, types: typeDeclarations, ids: ids,
      operatorSets: operatorSets,
      places: SettingPlaces(
        server: keys["server"]?.range, authentication: keys["auth"]?.range,
        rateLimit: keys["rate-limit"]?.range))
  }
}

extension KnownKeys {
  fileprivate func docs(_ findings: inout Findings) -> BaseAddress {
    guard let node = self["docs"] else { return .missing }
    guard let address = node.text("`docs`", &findings)?.webAddress(&findings) else {
      return .unreadable
    }
    return .address(address)
  }
}

extension Node {
  /// Whether the version of the language is one that is known here; a missing one is for the
  /// check of the keys. Nothing else is read of a spec of another version.
  fileprivate func hasKnownVersion(_ findings: inout Findings) -> Bool {
    guard case .mapping(let mapping) = content, let version = mapping["hcgen"] else { return true }
    if let first = mapping.entries.first, first.key != "hcgen" {
      findings.error(
        .badVersion, "`hcgen` is not the first key", at: first.keyRange,
        help: "Move `hcgen: 1` to the top")
    }
    guard case .scalar(let scalar) = version.content, scalar.text == "1" else {
      let written: String
      if case .scalar(let scalar) = version.content {
        written = "`\(scalar.text)`"
      } else {
        written = version.kindName
      }
      findings.error(
        .badVersion, "this hcgen does not know the version \(written) of the language",
        at: version.range, help: "Write `hcgen: 1`")
      return false
    }
    return true
  }
}
