/// One generated file.
public struct SwiftFile: Hashable, Sendable {
  /// Relative to the output folder, separated by `/`.
  public let path: String
  /// The source, which ends with a line break.
  public let contents: String

  /// A file with these parts.
  public init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}
