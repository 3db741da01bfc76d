extension SpecDrafting {
  /// The body of a route; `guessed` are the parameters that are in it for want of another place.
  mutating func bodyLines(
    _ plan: RoutePlan, except paging: [String], taken: inout Set<String>,
    _ guesses: inout DraftRemarks
  ) -> (lines: [String], guessed: Set<String>) {
    guard !["GET", "HEAD"].contains(plan.route.method) else { return ([], []) }
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
      return (["  body: json"], [])
    }
    let known = Set(fields.map(\.name)).union(nested)
    fields += parameters(plan, .body, except: paging, &guesses)
      .filter { !known.contains($0.name) }
    var guessed = Set<String>()
    if fields.isEmpty {
      for parameter in unplacedParameters(plan) where guessed.insert(parameter.name).inserted {
        fields.append(field(parameter, plan, &guesses))
        guesses.guess(.isTakenAsBody, of: parameter.name)
      }
    }
    return (fieldLines("body", fields, plan, taken: &taken, &guesses), guessed)
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
      // What is said of a parameter of the query is said of the body only where nothing else is.
      let claims = plan.route.parameters.filter {
        $0.name == name && $0.location != .path && $0.location != .header
      }
      let claim = claims.first { $0.location != .query } ?? claims.first
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
      if claim?.isRequired == nil, !line.isOptional { remarks.guess(.isRequired, of: name) }
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
  mutating func addInput(_ wanted: String, _ fields: [FieldLine]) -> String {
    var name = wanted
    while inputs.contains(where: { $0.name.lowercased() == name.lowercased() })
      || models.index(named: name) != nil
    {
      name += "2"
    }
    inputs.append((name, Self.block(fields)))
    return name
  }
}
