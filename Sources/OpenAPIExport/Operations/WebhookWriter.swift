import APIModel

/// What the server posts, an item for each event.
struct WebhookWriter {
  let webhooks: Webhooks

  func items(_ schemas: inout SchemaWriter) -> DocumentNode {
    var items: [DocumentNode.Member] = []
    for event in webhooks.events {
      items.append(
        DocumentNode.Member(event.name.text, ["post": operation(event, &schemas)]))
    }
    return .object(items)
  }

  private func operation(
    _ event: Webhooks.Event, _ schemas: inout SchemaWriter
  ) -> DocumentNode {
    var operation: DocumentNode = [:]
    if let text = event.documentation.text {
      operation["summary"] = .string(DescriptionText.summary(text))
    }
    operation.describe(
      Documentation(
        text: event.documentation.text, page: webhooks.documentation.page,
        read: webhooks.documentation.read, gap: webhooks.documentation.gap),
      facts: [webhooks.documentation.text].compactMap { $0.map(HarmlessMarkdown.text) })
    // Such a request proves itself by its signature, not by a key.
    operation["security"] = []
    if let signature = webhooks.signature {
      operation["parameters"] = [
        [
          "name": .string(signature.header), "in": "header", "required": true,
          "schema": ["type": "string"],
          "description": "Proves who sent the body.",
          "x-signature": [
            "algorithm": .string(signature.algorithm.rawValue),
            "encoding": .string(signature.encoding.rawValue),
          ],
        ]
      ]
    }
    operation["requestBody"] = [
      "required": true, "content": ["application/json": ["schema": body(of: event, &schemas)]],
    ]
    operation["responses"] = ["2XX": ["description": "The event was taken."]]
    return operation
  }

  private func body(
    of event: Webhooks.Event, _ schemas: inout SchemaWriter
  ) -> DocumentNode {
    let fields = schemas.object(webhooks.fields, .read)
    let own: [DocumentNode.Member] = [
      .init(
        webhooks.eventField, ["type": "string", "enum": [.string(event.name.text)]]),
      .init(webhooks.payloadField, schemas.schema(event.payload, .read)),
    ]
    var required = [webhooks.eventField, webhooks.payloadField]
    required += webhooks.fields.filter(Direction.read.requires).map(\.name.text)
    return [
      "type": "object",
      "properties": .object(own + (fields["properties"]?.members ?? [])),
      "required": .strings(required),
    ]
  }
}
