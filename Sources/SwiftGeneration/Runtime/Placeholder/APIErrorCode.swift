/// Stands for the type that is generated for each client, so that this folder compiles by itself.
nonisolated public struct APIErrorCode: OpenEnum {
  /// The code as the server spells it.
  public let rawValue: String

  /// The code that is spelt like this, documented or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The codes that the spec lists.
  public static let documentedValues: [APIErrorCode] = []
  /// The codes that say no more than the status does.
  public static let general: [APIErrorCode] = []
}
