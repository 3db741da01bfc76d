import APIModel

/// What the versions of OpenAPI write in different ways.
struct SchemaDialect: Sendable {
  let version: OpenAPIVersion

  private var is31: Bool { version == .version31 }

  /// A schema that takes `null` too.
  func nullable(_ schema: DocumentNode) -> DocumentNode {
    var schema = schema
    if schema.members.isEmpty { return schema }
    if case .string(let type) = schema["type"] {
      if is31 { schema["type"] = [.string(type), "null"] } else { schema["nullable"] = true }
      return schema
    }
    if case .array(let branches) = schema["anyOf"] {
      schema["anyOf"] = .array(branches + [null])
      return schema
    }
    return ["anyOf": [schema, null]]
  }

  /// `null` and nothing else. Before 3.1 there is no such type, so that one of its values stands in.
  private var null: DocumentNode {
    is31 ? ["type": "null"] : ["type": "string", "nullable": true, "enum": [.null]]
  }

  /// A schema with something said about this use of it. Before 3.1 nothing can stand beside a
  /// reference.
  func annotated(_ schema: DocumentNode, with members: [DocumentNode.Member]) -> DocumentNode {
    guard !members.isEmpty else { return schema }
    let base = !is31 && schema["$ref"] != nil ? ["allOf": [schema]] : schema
    return .object(base.members + members)
  }

  func example(_ value: DocumentNode) -> DocumentNode.Member {
    is31 ? DocumentNode.Member("examples", [value]) : DocumentNode.Member("example", value)
  }
}
