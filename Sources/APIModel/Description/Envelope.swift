/// What wraps every answer and says, beside the HTTP status, whether the call went well.
public struct Envelope: Hashable, Sendable {
  /// Where the word stands, such as `status`.
  public let status: FieldPath
  /// The word for success; every other word is an error, the one in ``error`` for certain.
  public let ok: String
  /// A word for failure.
  public let error: String
  /// Where a text for people may stand.
  public let message: FieldPath?

  /// An envelope with these parts.
  public init(status: FieldPath, ok: String, error: String, message: FieldPath?) {
    self.status = status
    self.ok = ok
    self.error = error
    self.message = message
  }
}

/// Names of fields from the outside in: `meta.total`.
public struct FieldPath: Hashable, Sendable {
  /// The names, the outermost first.
  public let names: [String]

  /// A path of these names.
  public init(_ names: [String]) { self.names = names }
}
