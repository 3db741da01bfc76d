/// What the two types of webhooks are called where names are looked up. No type of a spec has a name
/// that begins with a small letter.
enum WebhookTypes {
  /// What the server posts.
  static let envelope = "webhook"
  /// What happened, inside of it.
  static let event = "webhookEvent"
}
