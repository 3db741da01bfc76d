/// Why a webhook was not taken. It holds neither the key nor the signature that would have been
/// right.
nonisolated public enum WebhookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The signing key is empty or holds a line break, as one that was not set or was read with the
  /// end of its line.
  case badKey
  /// The request came without a signature.
  case missingSignature
  /// The signature is not written as the API writes it, or has another length.
  case malformedSignature
  /// The signature is not that of this body under this key. Somebody else may have sent it.
  case wrongSignature
  /// The body is no JSON, or not what the spec says of the event.
  case unreadableBody(JSONError)

  /// What is wrong, on one line.
  public var description: String {
    switch self {
    case .badKey: "the signing key is empty or holds a line break"
    case .missingSignature: "the webhook has no signature"
    case .malformedSignature: "the signature of the webhook is malformed"
    case .wrongSignature: "the signature of the webhook is wrong"
    case .unreadableBody(let error): "the body of the webhook cannot be read: \(error)"
    }
  }
}
