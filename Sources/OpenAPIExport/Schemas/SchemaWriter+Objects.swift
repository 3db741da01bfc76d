import APIModel

extension SchemaWriter {
  /// An object with these fields.
  mutating func object(_ fields: [Field], _ direction: Direction) -> DocumentNode {
    var properties: [DocumentNode.Member] = []
    for field in fields {
      properties.append(DocumentNode.Member(field.name.text, property(field, direction)))
    }
    var schema: DocumentNode = ["type": "object"]
    schema["properties"] = .objectIfAny(properties)
    let required = fields.filter(direction.requires).map(\.name.text)
    if !required.isEmpty { schema["required"] = .strings(required) }
    return schema
  }

  private mutating func property(_ field: Field, _ direction: Direction) -> DocumentNode {
    var schema = schema(field.type, direction, field.limits)
    if direction.takesNull(field) { schema = dialect.nullable(schema) }
    return dialect.annotated(schema, with: annotations(of: field))
  }

  /// What is said about a field beside its type.
  func annotations(of field: Field) -> [DocumentNode.Member] {
    var members: DocumentNode = [:]
    if let text = DescriptionText.text(of: field.documentation) {
      members["description"] = .string(text)
    }
    if let value = field.defaultValue {
      members["default"] = literals.node(value, as: field.type)
    }
    members.add(documentation: field.documentation)
    return members.members
  }

  mutating func schema(of model: Model) -> DocumentNode {
    var schema = object(model.fields, Direction(model.use))
    schema.describe(model.documentation)
    if let example = model.example {
      let member = dialect.example(literals.node(example, as: .named(model.name.text)))
      schema[member.key] = member.value
    }
    return schema
  }
}

extension DocumentNode {
  /// Adds what is said for people, and where more is said.
  mutating func describe(_ documentation: Documentation, facts: [String] = []) {
    if let text = DescriptionText.text(of: documentation, facts: facts) {
      self["description"] = .string(text)
    }
    add(documentation: documentation)
  }

  /// Adds all that is said but the text.
  mutating func add(documentation: Documentation) {
    if documentation.deprecated != nil { self["deprecated"] = true }
    if let page = documentation.page { self["externalDocs"] = ["url": .uri(page)] }
    if let read = documentation.read { self["x-page-read"] = .string(read) }
    if let gap = documentation.gap { self["x-gap"] = .string(gap) }
  }
}
