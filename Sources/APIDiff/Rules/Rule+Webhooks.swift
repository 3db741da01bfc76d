/// What the server posts. Fields and payloads are judged as answers are.
extension Rule {
  static let webhooksAdded = harmless(
    "webhooks-added", "The server posts what happens", .response, .gain("webhooks"),
    before: Example.route("get: /books"),
    after: Example.route("get: /books") + Example.webhooks("sold: json"),
    "Nobody receives it yet.")
  static let webhooksRemoved = breaking(
    "webhooks-removed", "The server no longer posts what happens", .response, .loss("webhooks"),
    before: Example.route("get: /books") + Example.webhooks("sold: json"),
    after: Example.route("get: /books"),
    "Code that waits for it waits for ever.")
  static let eventAdded = harmless(
    "event-added", "The server posts one more event", .response, .gain("event"),
    before: Example.webhooks("sold: json"), after: Example.webhooks("sold: json, lent: json"),
    "A client of before keeps it as `unknown`. What it means to a `switch` is reported by itself.")
  static let eventRemoved = breaking(
    "event-removed", "The server no longer posts an event", .response, .loss("event"),
    before: Example.webhooks("sold: json, lent: json"), after: Example.webhooks("sold: json"),
    "Code that waits for it waits for ever.")
  static let signatureAdded = harmless(
    "signature-added", "Webhooks are signed", .response, .gain("signature"),
    before: Example.webhooks("sold: json"),
    after: Example.webhooks(
      "sold: json", signature: "{header: X-Sign, algorithm: hmac-sha256, encoding: hex}"),
    "A client of before does not look at the signature.")
  static let signatureRemoved = breaking(
    "signature-removed", "Webhooks are no longer signed", .response, .loss("signature"),
    before: Example.webhooks(
      "sold: json", signature: "{header: X-Sign, algorithm: hmac-sha256, encoding: hex}"),
    after: Example.webhooks("sold: json"),
    "A client of before refuses a body without a signature.")
  static let signatureChanged = breaking(
    "signature-changed", "Webhooks are signed in another way", .response,
    .change("signature-form"),
    before: Example.webhooks(
      "sold: json", signature: "{header: X-Sign, algorithm: hmac-sha1, encoding: hex}"),
    after: Example.webhooks(
      "sold: json", signature: "{header: X-Sign, algorithm: hmac-sha256, encoding: hex}"),
    "A client of before refuses every body.")
  static let webhookFieldsChanged = breaking(
    "webhook-fields-changed", "Event or payload stand in another field", .response,
    .change("webhook-fields"),
    before: Example.webhooks("sold: json", event: "event"),
    after: Example.webhooks("sold: json", event: "type"),
    "A client of before cannot read a body.")

  static let webhookRules = [
    webhooksAdded, webhooksRemoved, eventAdded, eventRemoved, signatureAdded, signatureRemoved,
    signatureChanged, webhookFieldsChanged,
  ]
}
