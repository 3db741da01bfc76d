/// Stands for the type that is generated for each client, so that this folder compiles by itself.
nonisolated public struct APIErrorCode: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let documentedValues: [APIErrorCode] = []
  public static let general: [APIErrorCode] = []
}
