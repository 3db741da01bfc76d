/// How the output is to look where the spec leaves a choice to the user.
public struct GenerationOptions: Hashable, Sendable {
  /// The access level of everything that a user of the client needs.
  public enum Access: String, CaseIterable, Sendable {
    case `public`
    case package
    case `internal`
  }

  /// How far the client is seen.
  public var access: Access
  /// An enum that all types are put under, so that two clients fit into one module.
  public var namespace: String?
  /// One file instead of one file a type.
  public var singleFile: Bool
  /// Models are `Hashable` too, which costs compile time.
  public var hashable: Bool

  /// Options with these parts; without any, what the command line does by itself.
  public init(
    access: Access = .public, namespace: String? = nil, singleFile: Bool = false,
    hashable: Bool = false
  ) {
    self.access = access
    self.namespace = namespace
    self.singleFile = singleFile
    self.hashable = hashable
  }
}
