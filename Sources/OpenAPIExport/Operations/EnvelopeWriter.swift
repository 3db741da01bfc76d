import APIModel

/// Answers that say inside whether the call went well.
struct EnvelopeWriter {
  let envelope: Envelope

  /// Either the answer with the word for success, or one with another word.
  func wrap(_ answer: AnswerShape, _ writer: inout SchemaWriter) -> DocumentNode {
    var success = answer
    success.put(
      ["type": "string", "enum": [.string(envelope.ok)]], at: envelope.status, isRequired: true)
    if let message = envelope.message {
      success.put(writer.dialect.nullable(["type": "string"]), at: message, isRequired: false)
    }
    return ["oneOf": [success.schema, writer.failure(of: envelope)]]
  }
}
