import APIModel

/// Writes types as schemas, and remembers which of the declared ones are used.
struct SchemaWriter {
  let api: API
  let dialect: SchemaDialect
  var names: ComponentNames
  let declarations: [String: TypeDeclaration]
  let ids: [String: IDDeclaration]
  let operators: [String: OperatorSet]
  let literals: LiteralNodes
  private let readTypes: Set<String>
  private var used: Set<String> = []
  private var usedIDs: Set<String> = []
  private var failureName: String?
  private var failureSchema: DocumentNode?
  /// The declared types that are used and not written yet.
  private var open: [String] = []

  init(_ api: API, _ version: OpenAPIVersion) {
    self.api = api
    dialect = SchemaDialect(version: version)
    names = ComponentNames(api)
    declarations = Dictionary(
      api.types.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    ids = Dictionary(api.ids.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    operators = Dictionary(
      api.operatorSets.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    literals = LiteralNodes(declarations)
    readTypes = ReadTypes(api, declarations).names
  }

  /// All used types and ids as components, in the order of the spec.
  mutating func finish() -> [DocumentNode.Member] {
    var written: [String: [DocumentNode.Member]] = [:]
    while let name = open.popLast() {
      if let declaration = declarations[name] { written[name] = components(of: declaration) }
    }
    let idMembers = api.ids.filter { usedIDs.contains($0.name.text) }.map { id in
      let isInt = id.rawType == .int
      var schema: DocumentNode = ["type": isInt ? "integer" : "string"]
      if isInt { schema["format"] = "int64" }
      schema["description"] = .string("Which \(DescriptionText.code(id.name.text)) it is.")
      return DocumentNode.Member(names.id(id.name.text), schema)
    }
    var members = idMembers + api.types.flatMap { written[$0.name.text] ?? [] }
    if let failureName, let failureSchema { members.append(.init(failureName, failureSchema)) }
    return members
  }

  private mutating func components(of declaration: TypeDeclaration) -> [DocumentNode.Member] {
    let name = names.type(declaration.name.text)
    switch declaration {
    case .model(let model): return [DocumentNode.Member(name, schema(of: model))]
    case .enumeration(let enumeration):
      return [DocumentNode.Member(name, schema(of: enumeration))]
    case .union(let union): return schemas(of: union, named: name)
    case .pairMap(let map): return [DocumentNode.Member(name, schema(of: map))]
    case .filter(let filter): return [DocumentNode.Member(name, schema(of: filter))]
    }
  }

  /// Which way the values of a declared type go, so far as that matters: one that goes both ways has
  /// to take what comes.
  func direction(of name: Name) -> Direction { readTypes.contains(name.text) ? .read : .sent }

  // MARK: References

  mutating func reference(toType name: String) -> DocumentNode {
    if used.insert(name).inserted { open.append(name) }
    return .reference(toSchema: names.type(name))
  }

  private mutating func reference(toID name: String) -> DocumentNode {
    usedIDs.insert(name)
    return .reference(toSchema: names.id(name))
  }

  /// The answer that an envelope calls a failure, which is written where it was not before.
  mutating func failure(of envelope: Envelope) -> DocumentNode {
    if let failureName { return .reference(toSchema: failureName) }
    let name = names.unused("Failure")
    failureName = name
    var shape = AnswerShape()
    shape.put(
      [
        "type": "string", "not": ["enum": [.string(envelope.ok)]],
        "description": .string("\(DescriptionText.code(envelope.error)), or another word."),
      ], at: envelope.status, isRequired: true)
    if let message = envelope.message {
      shape.put(dialect.nullable(["type": "string"]), at: message, isRequired: false)
    }
    var schema = shape.schema
    schema["description"] = "A call that failed, whatever the HTTP status."
    failureSchema = schema
    return .reference(toSchema: name)
  }

  // MARK: Types

  /// The schema of a type where it is used.
  mutating func schema(
    _ type: TypeReference, _ direction: Direction, _ limits: Limits = Limits()
  ) -> DocumentNode {
    switch type {
    case .string:
      return limits.bounding(["type": "string"], "minLength", "maxLength")
    case .int:
      return limits.bounding(["type": "integer", "format": "int64"], "minimum", "maximum")
    case .number:
      return limits.bounding(["type": "number", "format": "double"], "minimum", "maximum")
    case .bool:
      return ["type": "boolean"]
    case .json:
      return [:]
    case .timestamp(let sentAsText):
      return sentAsText
        ? ["type": "string", "x-format": "unix-time", "pattern": .string(ScalarPattern.number)]
        : ["type": "number", "x-format": "unix-time"]
    case .datetime:
      return ["type": "string", "format": "date-time"]
    case .date:
      return ["type": "string", "format": "date"]
    case .loose(let base):
      let schema = schema(base, direction, limits)
      guard direction == .read else { return schema }
      let pattern = ScalarPattern.text(of: base)
      return ["anyOf": [schema, ["type": "string", "pattern": .string(pattern)]]]
    case .list(let element):
      return limits.bounding(
        ["type": "array", "items": schema(element, direction)], "minItems", "maxItems")
    case .map(let value):
      return limits.bounding(
        ["type": "object", "additionalProperties": schema(value, direction)],
        "minProperties", "maxProperties")
    case .nullable(let base):
      return dialect.nullable(schema(base, direction))
    case .id(let name):
      return reference(toID: name)
    case .named(let name):
      return reference(toType: name)
    }
  }
}

extension DocumentNode {
  static func reference(toSchema name: String) -> DocumentNode {
    ["$ref": .string("#/components/schemas/" + name)]
  }
}

extension Limits {
  /// A schema with the bounds under the names that its kind has for them.
  fileprivate func bounding(
    _ schema: DocumentNode, _ lower: String, _ upper: String
  ) -> DocumentNode {
    var schema = schema
    if let minimum { schema[lower] = .int(minimum) }
    if let maximum { schema[upper] = .int(maximum) }
    return schema
  }
}
