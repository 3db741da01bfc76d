/// Writes the spec of one server.
struct SpecDrafting {
  private let source: DraftSource
  private let envelope: EnvelopeDraft?
  private let errors: ErrorDraft
  private var plans: [RoutePlan] = []
  private var styles: [PagingDraft] = []
  /// The style of each plan that reads a list in pieces.
  private var styleIndices: [Int: Int] = [:]
  private var models = ModelTable()
  private var types: TypeInference
  /// The lists of fields that are too long for a line of a route.
  private var inputs: [(name: String, lines: [String])] = []
  private var writer = SpecWriter()

  /// The spec.
  var text: String { writer.text }

  init(_ source: DraftSource) {
    self.source = source
    envelope = EnvelopeDraft(source)
    errors = ErrorDraft(source.routes)
    types = TypeInference(models: models, rows: [:], reserved: [])
    let envelope = envelope
    plans = source.routes.map { RoutePlan($0, envelope: envelope) }
    // Of groups that differ in case alone, the first one takes the routes of all.
    var groups: [String: String] = [:]
    for index in plans.indices {
      let group = plans[index].group
      plans[index].group = groups[group.lowercased(), default: group]
      groups[group.lowercased()] = plans[index].group
    }
    distinguishNames()
    findStyles()
    collectModels()
    write()
  }

  private mutating func distinguishNames() {
    var names = Set<String>()
    for index in plans.indices {
      let group = plans[index].group
      while !names.insert("\(group).\(plans[index].name)".lowercased()).inserted {
        plans[index].name += "2"
      }
    }
  }

  private mutating func findStyles() {
    for index in plans.indices {
      guard let style = PagingDraft(plans[index]) else { continue }
      if let known = styles.indices.first(where: { styles[$0].merge(style) }) {
        styleIndices[index] = known
      } else {
        styleIndices[index] = styles.count
        styles.append(style)
      }
    }
  }

  // MARK: Models

  private mutating func collectModels() {
    // What routes are about first: their names are the best.
    for index in plans.indices {
      guard var value = plans[index].result, value.kinds == 1 else { continue }
      if let object = value.object, !object.names.isEmpty {
        value.object = nil
        value.model = models.add(object, name: plans[index].resource, parent: nil, rank: .route)
      } else if var element = value.element.first, element.kinds == 1, let object = element.object,
        !object.names.isEmpty
      {
        element.object = nil
        element.model = models.add(object, name: plans[index].resource, parent: nil, rank: .route)
        value.element = [element]
      }
      plans[index].result = value
    }
    models.settle()
    for index in plans.indices {
      guard var value = plans[index].result else { continue }
      models.settle(
        &value, name: plans[index].resource, parent: nil, isElement: false, depth: 0)
      plans[index].result = value
    }
    models.settle()
    let reserved = Set(
      ["\(source.apiName)client", "\(source.apiName)error"].map { $0.lowercased() })
    let rows = tableRows()
    types = TypeInference(models: models, rows: rows, reserved: reserved)
  }

  /// The rows of tables and listings, by the model and the field that they describe. Fields that no
  /// example shows become fields of the models.
  private mutating func tableRows() -> [Int: [String: FieldRow]] {
    var rows: [Int: [String: FieldRow]] = [:]
    func take(_ row: FieldRow, of index: Int) {
      rows[index, default: [:]][row.name] = rows[index]?[row.name] ?? row
      models.document(row.name, in: index)
    }
    for table in source.modelTables {
      guard let model = table.model, let index = models.index(named: model) else { continue }
      for row in table.rows where row.path.count == 1 { take(row, of: index) }
    }
    for plan in plans {
      guard let result = plan.result else { continue }
      for table in plan.route.tables where table.model == nil && describes(table, result) {
        for row in table.rows {
          var path = row.path[...]
          if path.count > plan.resultPath.count, path.starts(with: plan.resultPath) {
            path = path.dropFirst(plan.resultPath.count)
          } else if !plan.resultPath.isEmpty, table.header.isEmpty {
            continue
          }
          guard !path.isEmpty, let index = model(at: path.dropLast(), from: result) else {
            continue
          }
          take(row, of: index)
        }
      }
    }
    return rows
  }

  /// Whether a table is about an answer: the page says so, or most of its fields are fields of it.
  private func describes(_ table: FieldTable, _ result: ValueSummary) -> Bool {
    guard table.role == .unknown else { return table.role == .response }
    guard let index = Self.model(of: result) else { return false }
    let known = models.models[index].summary.values
    return table.rows.count { known[$0.name] != nil } * 2 >= table.rows.count
  }

  private func model(at path: ArraySlice<String>, from value: ValueSummary) -> Int? {
    var index = Self.model(of: value)
    for name in path {
      guard let known = index, let member = models.models[known].summary.values[name] else {
        return nil
      }
      index = Self.model(of: member)
    }
    return index
  }

  private static func model(of value: ValueSummary) -> Int? {
    var value = value
    for _ in 0..<ExampleNode.deepest {
      if let model = value.model { return model }
      guard let element = value.element.first else { return nil }
      value = element
    }
    return nil
  }

  // MARK: The sections

  private mutating func write() {
    // Fields come first: they say which ids and enums there are.
    let routes = plans.indices.map { routeLines($0) }
    let modelSections = writtenModels()
    writer.line(
      "# Drafted from documentation pages. Comments that begin with `Guessed` mark what no page says;"
    )
    writer.line("# check them, write better names and texts, and take the comments away.")
    writer.blank()
    writer.line("hcgen: 1")
    writer.line("api: \(source.apiName)")
    if let guess = source.serverGuess { writer.guess(guess) }
    writer.line("server: \(source.server)")
    writeAuthentication()
    writeRateLimit()
    writeEnvelope()
    writeIDs()
    writePaging()
    writeErrors()
    writer.section("routes", routes)
    writer.section("enums", types.enumerations.map(enumLines))
    writer.section("models", modelSections)
    writer.section("inputs", inputs.map { ["\($0.name):"] + $0.lines.map { "  " + $0 } })
  }

  private mutating func writeAuthentication() {
    let variable = source.apiName.uppercased() + "_API_KEY"
    guard let claim = source.authentication else {
      writer.guess("no page says how a request proves who sent it")
      return writer.line("auth: none")
    }
    var names: [String] = []
    for name in source.routes.flatMap(\.scopes) where !names.contains(name) { names.append(name) }
    let scopes = names.isEmpty ? "" : ", scopes: " + Self.list(names)
    if claim.header.lowercased() == "authorization" {
      if claim.scheme?.lowercased() != "bearer" {
        writer.guess("the page shows another word than Bearer in front of the key")
      }
      writer.line("auth: {bearer: apiKey, environment: \(variable)\(scopes)}")
    } else {
      writer.line(
        "auth: {header: \(claim.header), name: apiKey, environment: \(variable)\(scopes)}")
    }
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(YAMLText.scalar).joined(separator: ", ") + "]"
  }

  private mutating func writeRateLimit() {
    guard let limit = source.rateLimit else { return }
    let units = [(86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second")]
    for (seconds, unit) in units where limit.seconds >= seconds && limit.seconds % seconds == 0 {
      let count = limit.requests / (limit.seconds / seconds)
      guard count >= 1 else { continue }
      if limit.seconds != seconds { writer.guess("made from a limit over several units of time") }
      return writer.line("rate-limit: \(count)/\(unit)")
    }
  }

  private mutating func writeEnvelope() {
    guard let envelope else { return }
    if !envelope.errorIsKnown { writer.guess("the word for a failure") }
    let message = envelope.message.map { ", message: \($0)" } ?? ""
    writer.blank()
    writer.line(
      "envelope: {status: \(envelope.status), ok: \(YAMLText.scalar(envelope.ok)), "
        + "error: \(YAMLText.scalar(envelope.error))\(message)}")
  }

  private mutating func writeIDs() {
    let used = types.usedIDs.sorted { $0.key < $1.key }
    guard !used.isEmpty else { return }
    let lists = [TypeInference.IDKind.int, .string].compactMap { kind -> String? in
      let names = used.filter { $0.value == kind }.map(\.key)
      return names.isEmpty ? nil : "\(kind.rawValue): [\(names.joined(separator: ", "))]"
    }
    writer.blank()
    writer.line("ids: {\(lists.joined(separator: ", "))}")
  }

  private mutating func writePaging() {
    writer.section(
      "paging",
      styles.enumerated().map { index, style in
        ["\(Self.styleName(index)):"] + style.lines.map { "  " + $0 }
      }, spaced: false)
  }

  private static func styleName(_ index: Int) -> String { index == 0 ? "list" : "list\(index + 1)" }

  private mutating func writeErrors() {
    guard !errors.isEmpty else { return }
    writer.blank()
    writer.line("errors:")
    if let entries = errors.entries { writer.line("  entries: \(entries)") }
    if let code = errors.code { writer.line("  code: \(code)") }
    if let message = errors.message { writer.line("  message: \(message)") }
    if !errors.shared.isEmpty { writer.line("  shared: \(Self.codes(errors.shared))") }
    for status in errors.statuses {
      if status.otherCodesAreFields {
        writer.guess("codes that are not listed are paths of fields", indent: 2)
        let codes = status.codes.isEmpty ? "" : ", codes: \(Self.codes(status.codes))"
        writer.line("  \(status.code): {other-codes: fields\(codes)}")
      } else {
        writer.line(
          "  \(status.code):" + (status.codes.isEmpty ? "" : " \(Self.codes(status.codes))"))
      }
    }
  }

  private static func codes(_ codes: [ErrorDraft.Code]) -> String {
    let parts = codes.map { code in
      code.key + ": " + (YAMLText.documentation(code.message).map(YAMLText.scalar) ?? "")
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private func enumLines(_ enumeration: TypeInference.Enumeration) -> [String] {
    let values = enumeration.values.map(YAMLText.scalar).joined(separator: ", ")
    let comment =
      enumeration.isGuessed ? ["# Guessed: the values are those that the examples show."] : []
    let line = "\(enumeration.name): [\(values)]"
    if line.utf8.count <= 110 { return comment + [line] }
    return comment + ["\(enumeration.name):"]
      + enumeration.values.map { "  \(YAMLText.scalar($0)):" }
  }

  // MARK: Routes

  private mutating func routeLines(_ index: Int) -> [String] {
    let plan = plans[index]
    let route = plan.route
    var lines: [String] = []
    var guesses = DraftRemarks()
    let style = styleIndices[index]
    for page in route.pages { guesses.say("From the page `\(page)`") }
    lines.append("\(plan.group).\(plan.name):")
    lines.append("  \(route.method.lowercased()): \(route.path)")
    if let summary = YAMLText.documentation(route.summary) {
      lines.append("  doc: " + YAMLText.blockText(summary))
    }
    if let address = route.address { lines.append("  page: " + YAMLText.scalar(address)) }
    if source.authentication != nil, !route.scopes.isEmpty {
      lines.append("  scopes: " + Self.list(route.scopes))
    }
    var path = route.pathParameters.map { name in
      let claim = route.parameters.first {
        $0.location == .path && DraftNames.fieldName($0.name) == name
      }
      let type = types.pathType(
        name, resource: plan.owner(ofParameter: name), type: claim?.type)
      return FieldLine(
        name: name, type: type, documentation: YAMLText.documentation(claim?.documentation))
    }
    for field in path.indices { path[field].isOptional = false }
    lines += fieldLines("path", path, plan, &guesses)
    let paging = style.map { [styles[$0].offset, styles[$0].limit] } ?? []
    let query = parameters(plan, .query, except: paging, &guesses)
    lines += fieldLines("query", query, plan, &guesses)
    let headers = parameters(plan, .header, except: [], &guesses)
    lines += fieldLines("headers", headers, plan, &guesses)
    lines += bodyLines(plan, except: paging, &guesses)
    lines.append("  returns: " + result(plan, style, &guesses))
    if !route.failures.isEmpty {
      let statuses = Set(route.failures.map(\.status)).sorted().map(String.init)
      lines.append("  fails: [\(statuses.joined(separator: ", "))]")
    }
    addUnwritable(plan, style, &guesses)
    return guesses.lines + lines
  }

  private mutating func result(
    _ plan: RoutePlan, _ style: Int?, _ guesses: inout DraftRemarks
  ) -> String {
    let success = plan.route.success ?? 200
    let status = success == 200 || !(200..<300).contains(success) ? "" : "\(success) "
    if success == 204 || success == 205 || plan.route.method == "HEAD" {
      return success == 204 || success == 205 ? "\(success)" : "nothing"
    }
    guard let value = plan.result, value.count > 0 else {
      if plan.route.responses.isEmpty {
        guesses.guess("the page shows no answer, so that none is read")
      }
      return status + "nothing"
    }
    if let style, let element = value.element.first {
      let type = types.type(of: element, name: plan.resource, owner: plan.resource)
      if !type.text.contains(" "), type.text != "json" {
        return status + "pages of \(type.text)"
          + (styles.count > 1 ? " by \(Self.styleName(style))" : "")
      }
    }
    let type = types.type(of: value, name: plan.resource, owner: plan.resource)
    let place = plan.resultPath.isEmpty ? "" : " at " + plan.resultPath.joined(separator: ".")
    return status + type.text + place
  }

  private mutating func parameters(
    _ plan: RoutePlan, _ location: ParameterClaim.Location, except paging: [String],
    _ remarks: inout DraftRemarks
  ) -> [FieldLine] {
    let reserved: Set<String> = [
      "authorization", "content-type", "accept", "content-length", "host", "user-agent",
      "accept-encoding", "connection",
      source.authentication?.header.lowercased() ?? "authorization",
    ]
    return plan.route.parameters.filter { parameter in
      guard parameter.location == location, !paging.contains(parameter.name) else { return false }
      return location != .header
        || (Unwrapping.isPlain(parameter.name) && !reserved.contains(parameter.name.lowercased()))
    }.map { field($0, plan, &remarks) }
  }

  private mutating func field(
    _ parameter: ParameterClaim, _ plan: RoutePlan, _ remarks: inout DraftRemarks
  ) -> FieldLine {
    var type: InferredType
    if parameter.values.count >= 2, parameter.type?.kind == nil || parameter.type?.kind == .string,
      let name = types.enumeration(
        parameter.name, owner: plan.resource, values: parameter.values.map(\.text),
        isGuessed: false)
    {
      type = InferredType(text: name)
    } else if parameter.type == nil {
      type =
        plan.route.untypedIsBoolean
        ? InferredType(
          text: "bool",
          guess: "no page shows the type of `\(DraftNames.fieldName(parameter.name))`; fields "
            + "without one are true or false elsewhere")
        : InferredType(
          text: parameter.pagingRole == nil || parameter.pagingRole == .cursor ? "string" : "int",
          guess: "no page shows the type of `\(DraftNames.fieldName(parameter.name))`")
    } else {
      type = types.documentedType(parameter.type, name: parameter.name, owner: plan.resource)
    }
    let scalarOnly = parameter.location == .query || parameter.location == .header
    if scalarOnly, type.text.contains("json") { type = InferredType(text: "string") }
    if parameter.location == .header, type.text.hasPrefix("list of") {
      type = InferredType(text: "string")
    }
    type.isNullable = false
    var line = FieldLine(
      name: parameter.name, type: type,
      documentation: YAMLText.documentation(parameter.documentation))
    line.isOptional = parameter.isRequired != true
    line.annotate(by: parameter, values: types.values(of: line.type.text), &remarks)
    return line
  }

  /// What pages say of a route and a spec has no words for.
  private func addUnwritable(
    _ plan: RoutePlan, _ style: Int?, _ remarks: inout DraftRemarks
  ) {
    let pages = plan.route.parameters.filter { $0.pagingRole == .page || $0.pagingRole == .cursor }
    if style == nil, plan.result?.isList == true, !pages.isEmpty {
      let names = pages.map { "`\($0.name)`" }.joined(separator: " and ")
      remarks.say("Not in the spec: the list goes on by \(names), and paging here is by an offset")
    }
    if style == nil, let total = plan.totalPath {
      remarks.say("Not in the spec: the total stands at `\(total.joined(separator: "."))`")
    }
  }

  private mutating func bodyLines(
    _ plan: RoutePlan, except paging: [String], _ guesses: inout DraftRemarks
  ) -> [String] {
    guard !["GET", "HEAD"].contains(plan.route.method) else { return [] }
    var root = ValueSummary()
    for request in plan.route.requests { root.add(request) }
    var fields: [FieldLine] = []
    var nested = Set<String>()
    if var object = root.object, root.kinds == 1 {
      documentWrapped(in: &object, plan)
      let owner = DraftNames.typeName(
        plan.group + " " + DraftNames.words(plan.name).joined(separator: " "))
      fields = bodyFields(object, plan, owner, except: paging, 0, &guesses, &nested)
    } else if root.count > 0 {
      guesses.guess("the body is no object with fields, and so free JSON")
      return ["  body: json"]
    }
    let known = Set(fields.map(\.name)).union(nested)
    fields += parameters(plan, .body, except: paging, &guesses)
      .filter { !known.contains($0.name) }
    return fieldLines("body", fields, plan, &guesses)
  }

  /// Where all that is sent stands in one object, a table of parameters lists the fields of that.
  private func documentWrapped(in object: inout ObjectSummary, _ plan: RoutePlan) {
    guard object.names.count == 1, let name = object.names.first, var value = object.values[name],
      value.kinds == 1, var inner = value.object
    else { return }
    let listed = plan.route.parameters.filter { $0.location == .body }.map(\.name)
    guard !listed.contains(name),
      listed.count(where: { inner.values[$0] != nil }) * 2 >= listed.count
    else { return }
    for name in listed { inner.document(name) }
    value.object = inner
    object.set(value, for: name)
  }

  /// The fields of an object that is sent; `nested` takes the names of those that others hold.
  private mutating func bodyFields(
    _ object: ObjectSummary, _ plan: RoutePlan, _ owner: String, except paging: [String],
    _ depth: Int, _ remarks: inout DraftRemarks, _ nested: inout Set<String>
  ) -> [FieldLine] {
    object.names.filter { !paging.contains($0) }.map { name in
      let claim = plan.route.parameters.first {
        $0.name == name && $0.location != .path && $0.location != .header
      }
      let value = object.values[name] ?? ValueSummary()
      if depth > 0 { nested.insert(name) }
      if value.kinds == 0, let claim { return field(claim, plan, &remarks) }
      var type =
        input(of: value, owner + " " + name, plan, depth, &remarks, &nested)
        ?? types.type(of: value, name: name, owner: plan.resource)
      if let claim, claim.values.count >= 2,
        type.text == "string" || types.values(of: type.text) != nil
      {
        type.text =
          types.enumeration(
            name, owner: plan.resource, values: claim.values.map(\.text), isGuessed: false)
          ?? type.text
      }
      var line = FieldLine(
        name: name, type: type, documentation: YAMLText.documentation(claim?.documentation))
      line.isOptional = claim?.isRequired.map { !$0 } ?? object.isMissingSomewhere(name)
      if let claim { line.annotate(by: claim, values: types.values(of: type.text), &remarks) }
      return line
    }
  }

  /// The type of an object that is sent inside another one, or of a list of them.
  private mutating func input(
    of value: ValueSummary, _ name: String, _ plan: RoutePlan, _ depth: Int,
    _ remarks: inout DraftRemarks, _ nested: inout Set<String>
  ) -> InferredType? {
    guard value.kinds == 1, depth < 8 else { return nil }
    let element = value.isList ? value.element.first : value
    guard let element, element.kinds == 1, let object = element.object, !object.names.isEmpty,
      element.nulls == 0
    else { return nil }
    let words = DraftNames.words(name)
    let fields = bodyFields(
      object, plan, words.joined(separator: " "), except: [], depth + 1, &remarks, &nested)
    let text = addInput(
      DraftNames.typeName((words + ["values"]).joined(separator: " ")), FieldLine.distinct(fields))
    return InferredType(
      text: value.isList ? "list of \(text)" : text, isNullable: value.nulls > 0)
  }

  /// Declares an input under this name, or one like it, and gives the name.
  private mutating func addInput(_ wanted: String, _ fields: [FieldLine]) -> String {
    var name = wanted
    while inputs.contains(where: { $0.name.lowercased() == name.lowercased() })
      || models.index(named: name) != nil
    {
      name += "2"
    }
    inputs.append((name, Self.block(fields)))
    return name
  }

  /// A mapping of fields on one line, or an input where that would be too long.
  private mutating func fieldLines(
    _ key: String, _ fields: [FieldLine], _ plan: RoutePlan, _ guesses: inout DraftRemarks
  ) -> [String] {
    guard !fields.isEmpty else { return [] }
    let fields = FieldLine.distinct(fields)
    for field in fields { if let guess = field.type.guess { guesses.guess(guess) } }
    let flow = "  \(key): {" + fields.map(\.flow).joined(separator: ", ") + "}"
    let canBeInput = key == "query" || key == "body"
    if flow.count <= 108 || !canBeInput || fields.count == 1 { return [flow] }
    let owner = DraftNames.typeName(plan.group)
    let ending = key == "query" ? " options" : " values"
    var name = DraftNames.typeName(DraftNames.words(plan.name).joined(separator: " "))
    name = DraftNames.typeName(owner + " " + DraftNames.words(name).joined(separator: " ") + ending)
    return ["  \(key): \(addInput(name, fields))"]
  }

  /// Fields one below the other, what is behind the types in one column.
  private static func block(_ fields: [FieldLine]) -> [String] {
    let widths = fields.filter { $0.documentation != nil && $0.width.type + $0.width.key < 60 }
      .map(\.width)
    let column = widths.map { $0.key + $0.type }.max() ?? 0
    return fields.map { $0.line(column: column - $0.width.key) }
  }

  // MARK: Models

  /// The models that answers lead to, those that they hold behind them.
  private mutating func writtenModels() -> [[String]] {
    var order: [Int] = []
    var seen = Set<Int>()
    func visit(_ value: ValueSummary, _ depth: Int) {
      guard depth < ExampleNode.deepest else { return }
      if value.kinds <= 1, let model = value.model, seen.insert(model).inserted {
        order.append(model)
      }
      if value.kinds <= 1, let element = value.element.first { visit(element, depth + 1) }
    }
    for plan in plans { if let result = plan.result { visit(result, 0) } }
    var next = 0
    while next < order.count {
      let summary = models.models[order[next]].summary
      for name in summary.names { if let value = summary.values[name] { visit(value, 0) } }
      next += 1
    }
    return order.map { modelLines($0) }
  }

  private mutating func modelLines(_ index: Int) -> [String] {
    let model = models.models[index]
    var comments: [String] = []
    if !model.otherNames.isEmpty {
      let names = Set(model.otherNames).sorted().joined(separator: ", ")
      comments.append("# Guessed: the same as \(names), by its fields.")
    }
    var fields: [FieldLine] = []
    for name in model.summary.names {
      var type = types.type(of: name, in: index)
      if holds(index, directlyBy: type.text) { type = InferredType(text: "json", isNullable: true) }
      if let guess = type.guess, comments.count < 3 {
        comments.append("# Guessed: the type of `\(DraftNames.fieldName(name))`; \(guess).")
      }
      fields.append(
        FieldLine(
          name: name, type: type,
          documentation: YAMLText.documentation(types.row(of: name, in: index)?.documentation)))
    }
    return comments + ["\(model.name):"] + Self.block(FieldLine.distinct(fields)).map { "  " + $0 }
  }

  /// Whether a field of this type would put a model into itself without a list in between.
  private func holds(_ index: Int, directlyBy type: String) -> Bool {
    guard let start = models.index(named: type), models.models[start].name == type else {
      return false
    }
    var seen: Set<Int> = [start]
    var open = [start]
    while let next = open.popLast() {
      if next == index { return true }
      for value in models.models[next].summary.values.values where value.kinds == 1 {
        if let model = value.model, seen.insert(model).inserted { open.append(model) }
      }
    }
    return false
  }
}
