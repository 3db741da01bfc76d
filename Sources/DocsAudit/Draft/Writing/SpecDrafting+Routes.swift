extension SpecDrafting {
  mutating func routeLines(_ index: Int) -> [String] {
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
    if let address = route.address {
      lines.append("  page: " + YAMLText.scalar(source.page(address)))
    }
    if source.authentication != nil, !route.scopes.isEmpty {
      lines.append("  scopes: " + Self.list(route.scopes))
    }
    if route.hasUnlabelledExamples {
      guesses.guess("which examples are sent and which come; nothing beside them says it")
    }
    if route.hasSampleValues {
      guesses.guess("the path has a value where a parameter stands here")
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
    let paging = style.map { [styles[$0].offset, styles[$0].limit] } ?? []
    let pagesInBody = style.map { styles[$0].isBody } ?? false
    // The method takes all of them side by side, so that each has to have a name of its own.
    var taken = Set(paging.map { DraftNames.key(DraftNames.fieldName($0)) })
    lines += fieldLines("path", path, plan, taken: &taken, &guesses)
    let query = parameters(plan, .query, except: pagesInBody ? [] : paging, &guesses)
    lines += fieldLines("query", query, plan, taken: &taken, &guesses)
    let headers = parameters(plan, .header, except: [], &guesses)
    lines += fieldLines("headers", headers, plan, taken: &taken, &guesses)
    let body = bodyLines(plan, except: pagesInBody ? paging : [], taken: &taken, &guesses)
    lines += body.lines
    lines.append("  returns: " + result(plan, style, &guesses))
    if !route.failures.isEmpty {
      let statuses = Set(route.failures.map(\.status)).sorted().map(String.init)
      lines.append("  fails: [\(statuses.joined(separator: ", "))]")
    }
    addUnwritable(plan, style, takenAsBody: body.guessed, &guesses)
    return guesses.lines + lines
  }

  private mutating func result(
    _ plan: RoutePlan, _ style: Int?, _ guesses: inout DraftRemarks
  ) -> String {
    let success = plan.route.success ?? 200
    if plan.route.success == nil { guesses.guess("no page says with what status it succeeds") }
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

  mutating func parameters(
    _ plan: RoutePlan, _ location: ParameterClaim.Location, except paging: [String],
    _ remarks: inout DraftRemarks
  ) -> [FieldLine] {
    plan.route.parameters.filter { parameter in
      guard parameter.location == location, !paging.contains(parameter.name) else { return false }
      return location != .header
        || (Unwrapping.isPlain(parameter.name) && !isHeaderOfClient(parameter.name))
    }.map { field($0, plan, &remarks) }
  }

  /// Whether the client fills in the header of this name.
  private func isHeaderOfClient(_ name: String) -> Bool {
    let headers: Set<String> = [
      "authorization", "content-type", "accept", "content-length", "host", "user-agent",
      "accept-encoding", "connection",
      source.authentication?.header.lowercased() ?? "authorization",
    ]
    return headers.contains(name.lowercased())
  }

  /// Parameters of which no page says where they are sent, where the body can be the place.
  func unplacedParameters(_ plan: RoutePlan) -> [ParameterClaim] {
    guard ["POST", "PUT", "PATCH"].contains(plan.route.method) else { return [] }
    return plan.route.parameters.filter {
      $0.location == nil && !isHeaderOfClient($0.name)
        && !plan.route.pathParameters.contains(DraftNames.fieldName($0.name))
    }
  }

  mutating func field(
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
          text: "bool", guess: .isLikeUntyped)
        : InferredType(
          text: parameter.pagingRole == nil || parameter.pagingRole == .cursor ? "string" : "int",
          guess: .typeIsNotShown)
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
    if parameter.isRequired == nil { remarks.guess(.mayBeLeftOut, of: parameter.name) }
    line.annotate(by: parameter, values: types.values(of: line.type.text), &remarks)
    return line
  }

  /// What pages say of a route and a spec has no words for.
  private func addUnwritable(
    _ plan: RoutePlan, _ style: Int?, takenAsBody: Set<String>, _ remarks: inout DraftRemarks
  ) {
    let pages = plan.route.parameters.filter { $0.pagingRole == .page || $0.pagingRole == .cursor }
    if style == nil, plan.result?.isList == true, !pages.isEmpty {
      let names = pages.map { "`\($0.name)`" }.joined(separator: " and ")
      remarks.say("Not in the spec: the list goes on by \(names), and paging here is by an offset")
    }
    for parameter in plan.route.parameters
    where parameter.location == nil && !takenAsBody.contains(parameter.name) {
      remarks.guess(.placeIsNotSaid, of: parameter.name)
    }
    if style == nil, let total = plan.totalPath {
      remarks.say("Not in the spec: the total stands at `\(total.joined(separator: "."))`")
    }
  }
}
