import APIModel

/// From an API to an OpenAPI document.
public enum OpenAPIExporter {
  /// A piece of text that each document holds, and hardly any other file.
  public static let mark = "x-generated-by"

  /// The whole document.
  ///
  /// What is declared but neither sent nor answered by anything does not stand in it.
  public static func document(of api: API, version: OpenAPIVersion) -> DocumentNode {
    var schemas = SchemaWriter(api, version)
    let security = SecurityWriter(api.authentication, api.server, version)
    var operations = OperationWriter(api, security)
    let paths = operations.paths(&schemas)
    let webhooks = api.webhooks.map { WebhookWriter(webhooks: $0).items(&schemas) }

    var document: DocumentNode = [
      "openapi": version == .version31 ? "3.1.0" : "3.0.3", mark: "hcgen",
      "info": info(of: api),
    ]
    if let page = api.documentation.page { document["externalDocs"] = ["url": .uri(page)] }
    document["servers"] = [["url": .string(api.server)]]
    document["security"] = security.requirements
    document["x-rate-limit"] = api.rateLimit.map(DocumentNode.rateLimit)
    document["tags"] = tags(of: api)
    document["paths"] = paths
    if let webhooks { document[version == .version31 ? "webhooks" : "x-webhooks"] = webhooks }

    var components: DocumentNode = [:]
    components["schemas"] = .objectIfAny(schemas.finish() + operations.errors.schemas)
    components["responses"] = .objectIfAny(operations.errors.responses)
    components["securitySchemes"] = security.schemes
    document["components"] = components.members.isEmpty ? nil : components
    return document
  }

  private static func info(of api: API) -> DocumentNode {
    var info: DocumentNode = ["title": .string(api.name.text)]
    info["description"] = DescriptionText.text(of: api.documentation).map { .string($0) }
    // An API of this kind has no version of its own; the day on which its pages were read tells
    // one document from the next.
    info["version"] = .string(api.documentation.read ?? "0")
    return info
  }

  /// The groups of routes, in the order of the spec.
  private static func tags(of api: API) -> DocumentNode {
    var seen: Set<String> = []
    let groups = api.routes.map(\.group.text).filter { seen.insert($0).inserted }
    return .array(groups.map { ["name": .string($0)] })
  }
}

extension DocumentNode {
  static func rateLimit(_ limit: RateLimit) -> DocumentNode {
    ["requests": .int(limit.requests), "seconds": .int(limit.seconds)]
  }
}
