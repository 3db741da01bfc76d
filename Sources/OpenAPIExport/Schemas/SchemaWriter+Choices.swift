import APIModel

extension SchemaWriter {
  // MARK: Enums

  func schema(of enumeration: Enumeration) -> DocumentNode {
    var facts = [DescriptionText.list(of: enumeration.cases)].compactMap { $0 }
    if !enumeration.isClosed { facts.append("Other values may come.") }
    var schema = Self.choice(
      enumeration.cases, isInt: enumeration.rawType == .int, isClosed: enumeration.isClosed,
      direction(of: enumeration.name))
    schema.describe(enumeration.documentation, facts: facts)
    return schema
  }

  /// One of several values. Where a closed one comes, its other spellings are values too.
  static func choice(
    _ cases: [EnumCase], isInt: Bool, isClosed: Bool, _ direction: Direction
  ) -> DocumentNode {
    let takesAliases = isClosed && direction == .read
    var values: [DocumentNode] = []
    var variables = VariableNames()
    var seen: Set<DocumentNode> = []
    for value in cases {
      for text in [value.name.text] + (takesAliases ? value.aliases : []) {
        let node = isInt ? Int(text).map { .int($0) } ?? .string(text) : DocumentNode.string(text)
        guard seen.insert(node).inserted else { continue }
        values.append(node)
        variables.add(value.name.preferred ?? text)
      }
    }
    let type: DocumentNode = isInt ? "integer" : "string"
    var listed: DocumentNode = ["type": type, "enum": .array(values)]
    if cases.contains(where: { $0.name.preferred != nil }) {
      listed["x-enum-varnames"] = .strings(variables.names)
    }
    var schema: DocumentNode = isClosed ? listed : ["anyOf": [listed, ["type": type]]]
    let aliases = cases.filter { !$0.aliases.isEmpty }
      .map { DocumentNode.Member($0.name.text, .strings($0.aliases)) }
    if let aliases = DocumentNode.objectIfAny(aliases) { schema["x-aliases"] = aliases }
    let deprecated = cases.filter { $0.documentation.deprecated != nil }.map(\.name.text)
    if !deprecated.isEmpty { schema["x-deprecated-values"] = .strings(deprecated) }
    return schema
  }

  // MARK: Unions

  /// The union and, where a field tells its cases apart, a schema for each.
  mutating func schemas(of union: Union, named name: String) -> [DocumentNode.Member] {
    let direction = direction(of: union.name)
    guard let discriminator = union.discriminator else {
      var branches: [DocumentNode] = []
      for unionCase in union.cases { branches.append(schema(unionCase.type, direction)) }
      var schema: DocumentNode = ["anyOf": .array(branches)]
      schema.describe(union.documentation)
      return [DocumentNode.Member(name, schema)]
    }
    var branches: [DocumentNode] = []
    var mapping: [DocumentNode.Member] = []
    var cases: [DocumentNode.Member] = []
    for unionCase in union.cases {
      let word = unionCase.name.preferred ?? unionCase.name.text
      let caseName = names.unused(name + word.prefix(1).uppercased() + word.dropFirst())
      cases.append(
        DocumentNode.Member(caseName, schema(of: unionCase, toldBy: discriminator)))
      branches.append(.reference(toSchema: caseName))
      mapping.append(
        DocumentNode.Member(
          unionCase.name.text, .string("#/components/schemas/" + caseName)))
    }
    var schema: DocumentNode = [
      "oneOf": .array(branches),
      "discriminator": ["propertyName": .string(discriminator), "mapping": .object(mapping)],
    ]
    schema.describe(union.documentation)
    return [DocumentNode.Member(name, schema)] + cases
  }

  private mutating func schema(
    of unionCase: Union.Case, toldBy discriminator: String
  ) -> DocumentNode {
    var word: DocumentNode = .string(unionCase.name.text)
    var type: DocumentNode = "string"
    if case .named(let name) = unionCase.type, case .model(let model) = declarations[name],
      let field = model.fields.first(where: { $0.name.text == discriminator }),
      isInt(field.type), let number = Int(unionCase.name.text)
    {
      word = .int(number)
      type = "integer"
    }
    var schema: DocumentNode = [
      "allOf": [
        schema(unionCase.type, .read),
        [
          "type": "object",
          "properties": .object([.init(discriminator, ["type": type, "enum": [word]])]),
          "required": [.string(discriminator)],
        ],
      ]
    ]
    schema.describe(unionCase.documentation)
    return schema
  }

  private func isInt(_ type: TypeReference) -> Bool {
    switch type {
    case .int, .loose(.int): return true
    case .id(let name): return ids[name]?.rawType == .int
    case .named(let name):
      guard case .enumeration(let enumeration) = declarations[name] else { return false }
      return enumeration.rawType == .int
    default: return false
    }
  }

  // MARK: Maps

  mutating func schema(of map: PairMap) -> DocumentNode {
    let direction = direction(of: map.name)
    let value = schema(map.value, direction)
    let object: DocumentNode = ["type": "object", "additionalProperties": value]
    let pairs: DocumentNode = [
      "type": "array",
      "items": [
        "type": "object",
        "properties": .object([
          .init(map.keyField, ["type": "string"]), .init(map.valueField, value),
        ]),
        "required": [.string(map.keyField), .string(map.valueField)],
      ],
    ]
    guard direction == .read else {
      var schema = map.isSentAsPairs ? pairs : object
      schema.describe(map.documentation)
      return schema
    }
    var schema: DocumentNode = [
      "anyOf": map.isSentAsPairs ? [pairs, object] : [object, pairs]
    ]
    schema.describe(
      map.documentation,
      facts: ["Sent as \(map.isSentAsPairs ? "a list of pairs" : "an object"); may come as either."]
    )
    return schema
  }

  // MARK: Filters

  mutating func schema(of filter: Filter) -> DocumentNode {
    var branches: [DocumentNode] = []
    for condition in filter.conditions {
      let signs = operators[condition.operators]?.cases ?? []
      var branch: DocumentNode = [
        "type": "object",
        "properties": .object([
          .init(
            filter.fieldKey, ["type": "string", "enum": [.string(condition.name.text)]]),
          .init(filter.operatorKey, Self.choice(signs, isInt: false, isClosed: true, .sent)),
          .init(filter.valueKey, schema(condition.type, .sent)),
        ]),
        "required": .strings([filter.fieldKey, filter.operatorKey, filter.valueKey]),
      ]
      branch.describe(condition.documentation)
      branches.append(branch)
    }
    var schema: DocumentNode = ["oneOf": .array(branches)]
    schema.describe(filter.documentation)
    return schema
  }
}
