import APIModel

extension SurfaceReading {
  /// The types that calls take or give.
  var types: [Declaration] {
    let reachable = ReachableTypes.names(in: api)
    let ids = Dictionary(
      api.ids.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    let models = Set(
      api.types.compactMap { type -> String? in
        guard case .model(let model) = type, reachable.contains(model.name.text) else { return nil }
        return model.name.text
      })
    var sets: Set<String> = []
    var result: [Declaration] = []
    for type in api.types where reachable.contains(type.name.text) {
      result += declarations(of: type)
      if let id = ids[type.name.text], models.contains(type.name.text) {
        result.append(structure(of: id))
      }
      if case .filter(let filter) = type { sets.formUnion(filter.conditions.map(\.operators)) }
    }
    for set in api.operatorSets where sets.contains(set.name.text) {
      let members = names.members(ofOperators: set.name.text)
      result += openEnum(
        names.operatorType(set.name.text).text, .string, Array(zip(set.cases.map(\.name), members)),
        at: set.name.range)
    }
    for id in api.ids where !models.contains(id.name.text) {
      result.append(
        Declaration(.namespace, names.type(id.name.text).text, at: id.name.range))
      result.append(structure(of: id))
    }
    return result
  }

  private func structure(of id: IDDeclaration) -> Declaration {
    Declaration(
      .structure, names.type(id.name.text).text + ".ID",
      conformances: [id.rawType == .int ? "IntegerID" : "TextID"], at: id.name.range)
  }

  private func declarations(of type: TypeDeclaration) -> [Declaration] {
    let name = names.type(type.name.text).text
    let place = type.name.range
    let members = names.members(of: type.name.text)
    switch type {
    case .model(let model):
      let fields = ModelDeclaration(model: model, id: nil, context: context).fields(spelling)
      let conformances = ModelDeclaration.isIdentifiable(fields) ? ["Identifiable"] : []
      let example = Declaration(.constant, "example", in: name, type: name, at: place)
      return [Declaration(.structure, name, conformances: conformances, at: place)]
        + self.members(fields, of: name, at: place) + (model.example == nil ? [] : [example])
    case .enumeration(let enumeration):
      let cases = Array(zip(enumeration.cases.map(\.name), members))
      guard enumeration.isClosed else {
        return openEnum(name, enumeration.rawType, cases, at: place)
      }
      let raw = enumeration.rawType == .int ? "Int" : "String"
      return [
        Declaration(.exhaustiveEnum, name, conformances: ["ClosedEnum"], at: place),
        Declaration(.property, "rawValue", in: name, type: raw, at: place),
      ]
        + cases.map { value, member in
          Declaration(.enumCase, member.text, in: name, at: value.range)
        }
    case .union(let union):
      return [Declaration(.exhaustiveEnum, name, at: place)]
        + zip(union.cases, members).map { unionCase, member in
          Declaration(
            .enumCase, member.text, in: name, type: spelling.type(unionCase.type),
            at: unionCase.name.range)
        } + [Declaration(.enumCase, "other", in: name, type: "JSONValue", at: place)]
    case .pairMap(let map):
      let values = "[String: \(spelling.type(map.value))]"
      return [
        Declaration(
          .structure, name, conformances: ["ExpressibleByDictionaryLiteral"], at: place),
        Declaration(.property, "values", in: name, type: values, at: place),
        Declaration(
          .initializer, "init", in: name,
          parameters: [Parameter(label: nil, type: values, hasDefault: true)], at: place),
      ]
    case .filter(let filter):
      return [
        Declaration(.structure, name, at: place),
        Declaration(
          .initializer, "init", in: name,
          parameters: [("field", "String"), ("comparison", "String"), ("value", "JSONValue")].map {
            Parameter(label: $0, type: $1, hasDefault: false)
          }, at: place),
      ]
        + zip(filter.conditions, members).map { condition, member in
          Declaration(
            .function, member.text, in: name, type: name,
            parameters: [
              names.operatorType(condition.operators).text, spelling.type(condition.type),
            ].map { Parameter(label: nil, type: $0, hasDefault: false) },
            at: condition.name.range)
        }
    }
  }

  /// The body that the server posts, and what may have happened.
  var webhooks: [Declaration] {
    guard let webhooks = api.webhooks else { return [] }
    let declaration = WebhookDeclaration(webhooks: webhooks, context: context)
    let envelope = names.type(WebhookTypes.envelope).text
    let event = names.type(WebhookTypes.event).text
    let place = webhooks.events.first?.name.range ?? api.name.range
    let fields = ModelDeclaration(model: declaration.model, id: nil, context: context)
      .fields(spelling)
    let conformances = ModelDeclaration.isIdentifiable(fields) ? ["Identifiable"] : []
    let body = Parameter(label: "body", type: "some Collection<UInt8>", hasDefault: false)
    var result =
      [Declaration(.structure, envelope, conformances: conformances, at: place)]
      + members(fields, of: envelope, at: place)
    result.append(
      Declaration(
        .function, "unverified", in: envelope, type: envelope, parameters: [body], at: place))
    if webhooks.signature != nil {
      result.append(
        Declaration(.constant, "signatureHeader", in: envelope, type: "String", at: place))
      result.append(
        Declaration(
          .function, "verified", in: envelope, type: envelope,
          parameters: [
            body, Parameter(label: "signature", type: "String?", hasDefault: false),
            Parameter(label: "key", type: "String", hasDefault: false),
          ], at: place))
    }
    result.append(Declaration(.exhaustiveEnum, event, at: place))
    result += zip(webhooks.events, names.members(of: WebhookTypes.event)).map { one, member in
      Declaration(
        .enumCase, member.text, in: event, type: spelling.type(one.payload), at: one.name.range)
    }
    result.append(
      Declaration(
        .enumCase, "unknown", in: event, type: "name: String, payload: JSONValue", at: place))
    return result
  }
}
